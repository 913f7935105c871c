import { Button, Form, Input } from "antd";
import { useIntl } from "react-intl";
import { DayField } from "../../desk/parts/day-field.tsx";
import { longest } from "../words.ts";

/** The milestones of a draft, in the order in which they are written: a name and a day each. */
export const MilestoneFields = () => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  const required = [{ required: true, message: text("form.missing") }];
  return (
    <Form.List name="milestones">
      {(fields, { add, remove }) => (
        <fieldset className="milestones">
          <legend>{text("milestones")}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="pair">
              <Form.Item name={[name, "nameZh"]} label={text("form.milestone")} rules={required}>
                <Input maxLength={longest.name} />
              </Form.Item>
              <Form.Item name={[name, "dueOn"]} label={text("form.day")} rules={required}>
                <DayField />
              </Form.Item>
              <Button onClick={() => remove(name)}>{text("form.remove")}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{text("form.add-milestone")}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};
