import { Button, Form, Input, InputNumber, Select } from "antd";
import type { ComponentType } from "react";
import { evidenceSources, levels, nomineeKinds } from "../words.ts";
import { useText } from "./say.ts";

interface ListProps {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly add: string;
  readonly fresh: object;
  readonly row: ComponentType<{ at: number }>;
}

/** Rows of a form, each with its way out, and one more below. */
const Rows = ({ name, title, note, add, fresh, row: Row }: ListProps) => {
  const text = useText();
  return (
    <fieldset className="rows">
      <legend>{title}</legend>
      <p className="mid">{note}</p>
      <Form.List name={name}>
        {(fields, { add: more, remove }, { errors }) => (
          <>
            {fields.map(({ key, name: at }) => (
              <div key={key} className="row-of">
                <Row at={at} />
                <Button type="text" onClick={() => remove(at)}>
                  {text("take-out")}
                </Button>
              </div>
            ))}
            <Button onClick={() => more(fresh)}>{add}</Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
};

const useRequired = () => {
  const text = useText();
  return [{ required: true, message: text("missing") }];
};

/** What a row has that is not typed, and is sent back as it came. */
const Kept = ({ at, names }: { at: number; names: readonly string[] }) =>
  names.map((name) => (
    <Form.Item key={name} name={[at, name]} hidden>
      <Input />
    </Form.Item>
  ));

const CategoryRow = ({ at }: { at: number }) => {
  const [text, required] = [useText(), useRequired()];
  const of = nomineeKinds.map((value) => ({ value, label: text(`of.${value}`) }));
  return (
    <>
      <Kept at={at} names={["id", "nameEn"]} />
      <Form.Item name={[at, "nameZh"]} label={text("category")} rules={required} className="wide">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, "of"]} label={text("of")}>
        <Select options={of} />
      </Form.Item>
      <Form.Item name={[at, "quota"]} label={text("places")} rules={required}>
        <InputNumber min={0} max={10_000} />
      </Form.Item>
    </>
  );
};

/** The kinds of honour, each for units or for persons, with its places. */
export const CategoryFields = () => {
  const text = useText();
  return (
    <Rows
      name="categories"
      title={text("categories")}
      note={text("categories-note")}
      add={text("add-category")}
      fresh={{ of: "person", nameZh: "", quota: 1 }}
      row={CategoryRow}
    />
  );
};

const RatioRow = ({ at }: { at: number }) => {
  const [text, required] = [useText(), useRequired()];
  const level = levels.map((value) => ({ value, label: text(`level.${value}`) }));
  const bound = (["at-most", "at-least"] as const).map((value) => ({ value, label: text(`bound.${value}`) }));
  return (
    <>
      <Form.Item name={[at, "level"]} label={text("level")}>
        <Select options={level} />
      </Form.Item>
      <Form.Item name={[at, "bound"]} label={text("bound")}>
        <Select options={bound} />
      </Form.Item>
      <Form.Item name={[at, "percent"]} label={text("percent")} rules={required}>
        <InputNumber min={0} max={100} suffix="%" />
      </Form.Item>
    </>
  );
};

export const RatioFields = () => {
  const text = useText();
  return (
    <Rows
      name="ratios"
      title={text("ratios")}
      note={text("ratios-note")}
      add={text("add-ratio")}
      fresh={{ level: "front-line", bound: "at-least", percent: 50 }}
      row={RatioRow}
    />
  );
};

const CriterionRow = ({ at }: { at: number }) => {
  const [text, required] = [useText(), useRequired()];
  const sources = evidenceSources.map((value) => ({ value, label: text(`source.${value}`) }));
  return (
    <>
      <Kept at={at} names={["key", "nameEn"]} />
      <Form.Item name={[at, "nameZh"]} label={text("criterion")} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[at, "points"]} label={text("points-most")} rules={required}>
        <InputNumber min={1} max={100} />
      </Form.Item>
      <Form.Item name={[at, "sources"]} label={text("sources")} rules={required} className="wide">
        <Select mode="multiple" options={sources} />
      </Form.Item>
    </>
  );
};

/** What the panel scores, how many points at most, and where it looks. */
export const CriterionFields = () => {
  const text = useText();
  return (
    <Rows
      name="criteria"
      title={text("criteria")}
      note={text("criteria-note")}
      add={text("add-criterion")}
      fresh={{ nameZh: "", points: 10, sources: ["panel"] }}
      row={CriterionRow}
    />
  );
};
