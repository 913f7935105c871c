import { Button, Form, Input, InputNumber, Modal, Radio, Select } from "antd";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import type { Scheme, SchemeDraft, SchemeShown } from "../words.ts";
import { identifier } from "./identifier.ts";
import { useUnits } from "./queries.ts";
import { extrasIn, extrasWritten, vetoesIn, vetoesWritten } from "./rules-written.ts";
import { useSay } from "../../../desk/say.ts";

interface Values {
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly period: string;
  readonly full: number;
  readonly combination: Scheme["combination"];
  readonly missing: Scheme["missing"];
  readonly groups: readonly { readonly nameZh: string; readonly unitIds: string[] }[];
  readonly bonus: string;
  readonly penalty: string;
  readonly veto: string;
}

const firstLine = {
  key: "line-1",
  nameEn: null,
  criterion: null,
  standard: null,
  note: null,
  better: "up",
  source: { from: "entered" },
  method: { kind: "given" },
} as const;

const groupsOf = ({ groups }: Values, before: Scheme | null): Scheme["groups"] => {
  const identify = identifier("group", before?.groups ?? []);
  return groups.map(({ nameZh, unitIds }) => ({ ...identify(nameZh.trim()), unitIds }));
};

const draftOf = (values: Values, before: Scheme | null, lineName: string): SchemeDraft => ({
  period: values.period.trim(),
  scheme: {
    nameZh: values.nameZh,
    nameEn: values.nameEn?.trim() || null,
    full: values.full,
    combination: values.combination,
    missing: values.missing,
    digits: before?.digits ?? 2,
    lines: before?.lines ?? [{ ...firstLine, nameZh: lineName, weight: values.full }],
    groups: groupsOf(values, before),
    extras: [
      ...extrasIn(values.bonus, "bonus", before?.extras),
      ...extrasIn(values.penalty, "penalty", before?.extras),
    ],
    vetoes: vetoesIn(values.veto, before?.vetoes),
  },
});

const valuesOf = (shown: SchemeShown | null, year: string, towns: string[], townsName: string): Values => {
  if (!shown)
    return {
      nameZh: "",
      period: year,
      full: 100,
      combination: "arithmetic",
      missing: "zero",
      groups: [{ nameZh: townsName, unitIds: towns }],
      bonus: "",
      penalty: "",
      veto: "",
    };
  const { nameZh, nameEn, full, combination, missing, groups, extras, vetoes } = shown.scheme;
  return {
    nameZh,
    nameEn: nameEn ?? "",
    period: shown.period,
    full,
    combination,
    missing,
    groups,
    bonus: extrasWritten(extras, "bonus"),
    penalty: extrasWritten(extras, "penalty"),
    veto: vetoesWritten(vetoes),
  };
};

interface GroupProps {
  readonly at: number;
  readonly units: readonly { value: string; label: string }[];
  /** Null where it is the only one. */
  readonly onRemove: (() => void) | null;
}

const GroupField = ({ at, units, onRemove }: GroupProps) => {
  const say = useSay();
  const required = [{ required: true, message: say("scoring.missing") }];
  return (
    <fieldset className="scheme-group">
      <Form.Item name={[at, "nameZh"]} label={say("scoring.group-name")} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, "unitIds"]} label={say("scoring.group-units")} rules={required}>
        <Select
          mode="multiple"
          maxTagCount={6}
          showSearch={{ optionFilterProp: "label" }}
          options={[...units]}
        />
      </Form.Item>
      {onRemove ? <Button onClick={onRemove}>{say("scoring.remove-group")}</Button> : null}
    </fieldset>
  );
};

/** The units that are compared, group by group. */
const GroupFields = ({ units }: Pick<GroupProps, "units">) => {
  const say = useSay();
  return (
    <Form.List name="groups">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <GroupField
              key={key}
              at={name}
              units={units}
              onRemove={fields.length > 1 ? () => remove(name) : null}
            />
          ))}
          <Form.Item>
            <Button onClick={() => add()}>{say("scoring.add-group")}</Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
};

interface SchemeProps {
  readonly shown: SchemeShown | null;
  readonly year?: string;
  readonly error: unknown;
  readonly onSave: (draft: SchemeDraft) => void;
  readonly onClose: () => void;
}

/** What a scheme is called, what it adds up to, who is compared, and what counts beside its lines. */
export const SchemeDialog = ({ shown, year = "", error, onSave, onClose }: SchemeProps) => {
  const [say, lang, tree] = [useSay(), useLang(), useUnits()];
  const [form] = Form.useForm<Values>();
  if (!tree.data) return null;
  const living = tree.data.filter(({ kind }) => kind !== "village");
  const units = living.map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  const towns = living.filter(({ kind }) => kind === "township").map(({ id }) => id);
  const required = [{ required: true, message: say("scoring.missing") }];
  return (
    <Modal
      open
      width={640}
      title={say(shown ? "scoring.edit-scheme" : "scoring.new-scheme")}
      okText={say("scoring.save")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={valuesOf(shown, year, towns, say("scoring.townships"))}
        onFinish={(values) => onSave(draftOf(values, shown?.scheme ?? null, say("scoring.first-line")))}
      >
        <Form.Item name="nameZh" label={say("scoring.scheme-name")} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={say("scoring.scheme-name-en")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="period"
          label={say("scoring.period")}
          extra={say("scoring.period-hint")}
          rules={required}
        >
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name="full" label={say("scoring.full")} rules={required}>
          <InputNumber min={1} max={10_000} />
        </Form.Item>
        <Form.Item name="combination" label={say("scoring.combination")}>
          <Radio.Group
            options={["arithmetic", "geometric"].map((value) => ({
              value,
              label: say(`scoring.combination.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="missing" label={say("scoring.missing-figure")}>
          <Radio.Group
            options={["zero", "leave-out"].map((value) => ({
              value,
              label: say(`scoring.missing.${value}`),
            }))}
          />
        </Form.Item>
        <GroupFields units={units} />
        <Form.Item name="bonus" label={say("scoring.bonuses")} extra={say("scoring.extras-hint")}>
          <Input.TextArea rows={2} />
        </Form.Item>
        <Form.Item name="penalty" label={say("scoring.penalties")} extra={say("scoring.extras-hint")}>
          <Input.TextArea rows={2} />
        </Form.Item>
        <Form.Item name="veto" label={say("scoring.vetoes")} extra={say("scoring.vetoes-hint")}>
          <Input.TextArea rows={2} />
        </Form.Item>
      </Form>
      {error ? <Failed error={error} /> : null}
    </Modal>
  );
};
