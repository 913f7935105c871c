import { Form, Input, InputNumber, Radio, Select } from "antd";
import { MomentField } from "../../desk/parts/moment-field.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import { contactWays } from "../words/states.ts";
import { useAppealChoices } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

const searched = { optionFilterProp: "label" } as const;

export const useRequired = () => [{ required: true, message: useSay()("listen.missing") }];

interface FieldProps {
  readonly name: string;
  readonly label: string;
}

export const UnitField = ({ name, label }: FieldProps) => {
  const [lang, choices, required] = [useLang(), useAppealChoices(), useRequired()];
  const options = (choices.data?.units ?? []).map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  return (
    <Form.Item name={name} label={label} rules={required}>
      <Select showSearch={searched} options={options} loading={choices.isPending} />
    </Form.Item>
  );
};

export const UnitsField = ({ name, label }: FieldProps) => {
  const [lang, choices] = [useLang(), useAppealChoices()];
  const options = (choices.data?.units ?? []).map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  return (
    <Form.Item name={name} label={label}>
      <Select mode="multiple" showSearch={searched} options={options} loading={choices.isPending} />
    </Form.Item>
  );
};

/** A head of the county, by title and unit. */
export const HeadField = ({ name, label }: FieldProps) => {
  const [lang, choices] = [useLang(), useAppealChoices()];
  const options = (choices.data?.heads ?? []).map((post) => ({
    value: post.id,
    label: `${titled(lang, post)} · ${named(lang, post.unit)}`,
  }));
  return (
    <Form.Item name={name} label={label}>
      <Select allowClear showSearch={searched} options={options} loading={choices.isPending} />
    </Form.Item>
  );
};

interface WordsProps extends FieldProps {
  readonly max: number;
  readonly rows?: number;
  readonly optional?: boolean;
  readonly hint?: string;
}

export const WordsField = ({ name, label, max, rows = 3, optional = false, hint }: WordsProps) => {
  const [say, required] = [useSay(), useRequired()];
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}${say("listen.optional")}` : label}
      extra={hint}
      rules={optional ? [] : [{ ...required[0], whitespace: true }]}
    >
      <Input.TextArea rows={rows} maxLength={max} />
    </Form.Item>
  );
};

export const WayField = () => {
  const say = useSay();
  return (
    <Form.Item name="contactWay" label={say("listen.contact-way")} rules={useRequired()}>
      <Select options={contactWays.map((value) => ({ value, label: say(`appeal.way.${value}`) }))} />
    </Form.Item>
  );
};

export const ContactedAtField = () => {
  const say = useSay();
  return (
    <Form.Item name="contactedAt" label={say("listen.contacted-at")} rules={useRequired()}>
      <MomentField />
    </Form.Item>
  );
};

export const DaysField = ({ most }: { most: number }) => {
  const say = useSay();
  return (
    <Form.Item name="days" label={say("listen.extension.ask-days", { most })} rules={useRequired()}>
      <InputNumber min={1} max={most} />
    </Form.Item>
  );
};

/** Yes or no, as two framed buttons. */
export const YesNoField = ({ name, label }: FieldProps) => {
  const say = useSay();
  return (
    <Form.Item name={name} label={label} rules={useRequired()}>
      <Radio.Group
        options={[
          { value: true, label: say("listen.yes") },
          { value: false, label: say("listen.no") },
        ]}
      />
    </Form.Item>
  );
};
