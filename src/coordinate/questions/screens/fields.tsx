import { Form, Input, Radio, Select } from "antd";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { DayField, useRequired, WordsField } from "../../screens/fields.tsx";
import { useChoices } from "../../screens/queries.ts";
import { type Amendment, longest, receivedBy } from "../words.ts";
import { usePhrase } from "./say.ts";

/** What the form of a question holds. */
export interface AskedFields {
  readonly kind: "above" | "unit";
  readonly askerName?: string;
  readonly askerUnitId?: string;
  readonly text: string;
  readonly received: (typeof receivedBy)[number];
  readonly receivedOn: string;
  readonly reference?: string;
  readonly dueOn: string;
}

export const askedOf = ({
  kind,
  askerName = "",
  askerUnitId = "",
  reference,
  ...rest
}: AskedFields): Omit<Amendment, "reason"> => ({
  ...rest,
  reference: reference ?? null,
  asker: kind === "above" ? { kind, name: askerName } : { kind, unitId: askerUnitId },
});

const AskerField = () => {
  const [phrase, lang, required, choices] = [usePhrase(), useLang(), useRequired(), useChoices()];
  const kind: AskedFields["kind"] = Form.useWatch("kind") ?? "above";
  if (kind === "above")
    return (
      <Form.Item
        name="askerName"
        label={phrase("form.asker")}
        extra={phrase("form.asker-hint")}
        rules={[{ ...required[0], whitespace: true }]}
      >
        <Input maxLength={longest.asker} />
      </Form.Item>
    );
  const options = (choices.data?.units ?? []).map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  return (
    <Form.Item name="askerUnitId" label={phrase("form.unit")} rules={required}>
      <Select options={options} showSearch={{ optionFilterProp: "label" }} loading={choices.isPending} />
    </Form.Item>
  );
};

/** Who asks, what, how and when it was received, and by when it is answered. */
export const AskedFieldset = () => {
  const [phrase, required] = [usePhrase(), useRequired()];
  return (
    <>
      <Form.Item name="kind" label={phrase("form.kind")}>
        <Radio.Group
          options={(["above", "unit"] as const).map((value) => ({
            value,
            label: phrase(`form.kind.${value}`),
          }))}
        />
      </Form.Item>
      <AskerField />
      <WordsField name="text" label={phrase("form.text")} max={longest.text} rows={4} />
      <Form.Item name="received" label={phrase("form.received")} rules={required}>
        <Select options={receivedBy.map((value) => ({ value, label: phrase("form.how", { how: value }) }))} />
      </Form.Item>
      <DayField name="receivedOn" label={phrase("form.received-on")} />
      <Form.Item name="reference" label={phrase("form.reference")}>
        <Input maxLength={longest.reference} />
      </Form.Item>
      <DayField name="dueOn" label={phrase("form.due")} />
    </>
  );
};
