import { Button, Form, Input, InputNumber, Modal, Radio, Select } from "antd";
import type { ReactElement } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { basesOf, type Measure, measures } from "../../words.ts";
import type { Line } from "../words.ts";
import { type LineValues, lineOf, newKey, valuesOf } from "./line-values.ts";
import { usePublished } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const kinds = [
  "completion",
  "base-per-point",
  "rank-steps",
  "ratio-to-best",
  "efficacy",
  "bands",
  "given",
] as const;
const multipliers = [0, 4, 8];

const useRequired = () => [{ required: true, message: useSay()("scoring.missing") }];

/** Where the line's figures come from: a published series, or entered for this scheme. */
const SourceFields = ({ from, measure }: { from: string; measure: Measure | undefined }) => {
  const [say, lang, published, required] = [useSay(), useLang(), usePublished(), useRequired()];
  const indicators = (published.data?.rows ?? []).map(({ indicator }) => ({
    value: indicator.code,
    label: named(lang, indicator),
  }));
  return (
    <>
      <Form.Item name="from" label={say("scoring.figure")}>
        <Radio.Group
          options={[
            { value: "entered", label: say("scoring.from-entry") },
            { value: "series", label: say("scoring.published-series") },
          ]}
        />
      </Form.Item>
      {from === "series" ? (
        <>
          <Form.Item name="code" label={say("scoring.indicator")} rules={required}>
            <Select showSearch={{ optionFilterProp: "label" }} options={indicators} />
          </Form.Item>
          <Form.Item name="measure" label={say("scoring.measured")} rules={required}>
            <Select options={measures.map((value) => ({ value, label: say(`scoring.measure.${value}`) }))} />
          </Form.Item>
          {measure && basesOf[measure].length > 1 ? (
            <Form.Item name="basis" label={say("scoring.basis")} rules={required}>
              <Select
                options={basesOf[measure].map((value) => ({ value, label: say(`scoring.basis.${value}`) }))}
              />
            </Form.Item>
          ) : null}
          <Form.Item name="multiplier" label={say("scoring.target-unit")}>
            <Select
              options={multipliers.map((value) => ({ value, label: say(`scoring.multiplier.${value}`) }))}
            />
          </Form.Item>
        </>
      ) : null}
    </>
  );
};

const CompletionFields = () => {
  const say = useSay();
  return (
    <Form.Item name="most" label={say("scoring.most")} extra={say("scoring.most-hint")}>
      <InputNumber min={1} max={10} step={0.1} />
    </Form.Item>
  );
};

const BaseFields = () => {
  const [say, required] = [useSay(), useRequired()];
  const references = ["target", "before", "mean"];
  return (
    <>
      <Form.Item name="reference" label={say("scoring.reference")}>
        <Select options={references.map((value) => ({ value, label: say(`scoring.reference.${value}`) }))} />
      </Form.Item>
      <Form.Item name="base" label={say("scoring.base")} rules={required}>
        <InputNumber min={0} />
      </Form.Item>
      <Form.Item name="step" label={say("scoring.step")} rules={required}>
        <InputNumber min={0.0001} />
      </Form.Item>
      <Form.Item name="each" label={say("scoring.each")} rules={required}>
        <InputNumber min={0} />
      </Form.Item>
    </>
  );
};

const PlaceFields = () => {
  const [say, required] = [useSay(), useRequired()];
  return (
    <>
      <Form.Item name="steps" label={say("scoring.steps")} extra={say("scoring.steps-hint")} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="drop" label={say("scoring.drop")}>
        <InputNumber min={0} />
      </Form.Item>
    </>
  );
};

const EfficacyFields = () => {
  const say = useSay();
  return (
    <>
      <Form.Item name="floor" label={say("scoring.floor")} extra={say("scoring.floor-hint")}>
        <InputNumber />
      </Form.Item>
      <Form.Item name="ceiling" label={say("scoring.ceiling")}>
        <InputNumber />
      </Form.Item>
    </>
  );
};

const BandFields = () => {
  const [say, required] = [useSay(), useRequired()];
  return (
    <Form.Item name="bands" label={say("scoring.bands")} extra={say("scoring.bands-hint")} rules={required}>
      <Input.TextArea rows={4} />
    </Form.Item>
  );
};

/** What a method needs besides its name; those that are not here need nothing. */
const methodFields: Partial<Record<LineValues["kind"], () => ReactElement>> = {
  completion: CompletionFields,
  "base-per-point": BaseFields,
  "rank-steps": PlaceFields,
  efficacy: EfficacyFields,
  bands: BandFields,
};

interface LineProps {
  readonly line: Line | null;
  readonly taken: readonly string[];
  readonly error: unknown;
  readonly onSave: (line: Line) => void;
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

/** A line of the scheme: what it is, what it is worth, where its figure comes from, how it is scored. */
export const LineDialog = ({ line, taken, error, onSave, onRemove, onClose }: LineProps) => {
  const [say, required] = [useSay(), useRequired()];
  const [form] = Form.useForm<LineValues>();
  const values = Form.useWatch([], form) ?? valuesOf(line);
  const Fields = methodFields[values.kind];
  const save = (given: LineValues) => {
    const read = lineOf(given, line?.key ?? newKey(taken), line);
    if ("field" in read) form.setFields([{ name: read.field, errors: [say(`scoring.${read.problem}`)] }]);
    else onSave(read.line);
  };
  return (
    <Modal
      open
      title={say(line ? "scoring.edit-line" : "scoring.add-line")}
      okText={say("scoring.save")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={valuesOf(line)} onFinish={save}>
        <Form.Item name="nameZh" label={say("scoring.line-name")} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={say("scoring.line-name-en")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="weight" label={say("scoring.weight")} rules={required}>
          <InputNumber min={0.01} max={1000} />
        </Form.Item>
        <SourceFields from={values.from} measure={values.measure} />
        <Form.Item name="better" label={say("scoring.better")}>
          <Radio.Group
            options={[
              { value: "up", label: say("scoring.better.up") },
              { value: "down", label: say("scoring.better.down") },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="kind"
          label={say("scoring.method")}
          extra={say(`scoring.method-note.${values.kind}`)}
        >
          <Select options={kinds.map((value) => ({ value, label: say(`scoring.method.${value}`) }))} />
        </Form.Item>
        {Fields ? <Fields /> : null}
        <Form.Item name="standard" label={say("scoring.standard")}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {onRemove ? <Button onClick={onRemove}>{say("scoring.remove-line")}</Button> : null}
      {error ? <Failed error={error} /> : null}
    </Modal>
  );
};
