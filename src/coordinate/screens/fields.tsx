import { Form, Input, Select } from "antd";
import { DayField as DayOf } from "../../desk/parts/day-field.tsx";
import { MomentField } from "../../desk/parts/moment-field.tsx";
import { Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { atLocal } from "../../ground/clock.ts";
import { named, titled } from "../../ground/texts.ts";
import type { UnitName } from "../words.ts";
import { useChoices } from "./queries.ts";
import { useText } from "./say.ts";

type Name = string | number | (string | number)[];

const searched = { optionFilterProp: "label" } as const;

/** A rule that asks for what is missing in the room's own words. */
export const useRequired = () => {
  const text = useText();
  return [{ required: true, message: text("form.missing") }];
};

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** One post, by its title and its unit. */
export const PostField = ({ name, label, hint }: FieldProps) => {
  const [lang, choices, required] = [useLang(), useChoices(), useRequired()];
  const options = (choices.data?.posts ?? []).map((post) => ({
    value: post.id,
    label: `${titled(lang, post)}（${named(lang, post.unit)}）`,
  }));
  return (
    <Form.Item name={name} label={label} extra={hint} rules={required}>
      <Select options={options} showSearch={searched} loading={choices.isPending} />
    </Form.Item>
  );
};

interface UnitsProps extends FieldProps {
  /** The units to choose from; every unit of the county where none are given. */
  readonly from?: readonly UnitName[];
}

export const UnitsField = ({ name, label, hint, from, optional = false }: UnitsProps) => {
  const [text, lang, choices, required] = [useText(), useLang(), useChoices(), useRequired()];
  // A chosen unit would be shown as its id until the names are there.
  if (!from && !choices.data) return <Loading lines={1} />;
  const options = (from ?? choices.data?.units ?? []).map((unit) => ({
    value: unit.id,
    label: named(lang, unit),
  }));
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}${text("form.optional")}` : label}
      extra={hint}
      rules={optional ? [] : required}
    >
      <Select mode="multiple" options={options} showSearch={searched} />
    </Form.Item>
  );
};

interface WordsProps extends FieldProps {
  readonly max: number;
  readonly rows?: number;
}

export const WordsField = ({ name, label, hint, max, rows = 3, optional = false }: WordsProps) => {
  const required = useRequired();
  const text = useText();
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}${text("form.optional")}` : label}
      extra={hint}
      rules={optional ? [] : [{ ...required[0], whitespace: true }]}
    >
      {rows > 1 ? <Input.TextArea rows={rows} maxLength={max} /> : <Input maxLength={max} />}
    </Form.Item>
  );
};

export const DayField = ({ name, label }: FieldProps) => {
  const required = useRequired();
  return (
    <Form.Item name={name} label={label} rules={required}>
      <DayOf />
    </Form.Item>
  );
};

export const TimeField = ({ name, label }: FieldProps) => {
  const required = useRequired();
  return (
    <Form.Item name={name} label={label} rules={required}>
      <MomentField />
    </Form.Item>
  );
};

/** What a time field holds, `2022-06-16T15:00`, as an instant on the county's clocks. */
export const instantOf = (local: string, zone: string): string => {
  const [date = "", time = ""] = local.split("T");
  return atLocal(date, time.slice(0, 5), zone).toISOString();
};
