import { Button, Form, Input, Radio } from "antd";
import { useIntl } from "react-intl";
import { PickUnit } from "../../../people/screens/pick.tsx";
import { UnitName } from "../../../people/screens/unit-name.tsx";
import type { ProblemAt } from "./reach-fields.tsx";

interface ForUnitProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
}

/** The unit it is for: its name once it is chosen, and the way back to the whole county. */
const ForUnit = ({ id, value, onChange }: ForUnitProps) => {
  const intl = useIntl();
  if (!value) return <PickUnit id={id} onChange={onChange} />;
  return (
    <>
      <UnitName id={value} />{" "}
      <Button size="small" onClick={() => onChange?.(null)}>
        {intl.formatMessage({ id: "channels.whole-county" })}
      </Button>
    </>
  );
};

/** What every channel has: its name, its language, and for which units it is. */
export const ChannelFields = ({ problemAt }: { problemAt: ProblemAt }) => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: `channels.${key}` });
  const languages = [
    { value: "zh", label: <span lang="zh-CN">中文</span> },
    { value: "en", label: <span lang="en">English</span> },
  ];
  return (
    <>
      <Form.Item
        name="name"
        label={text("name")}
        rules={[{ required: true, message: text("name-missing") }]}
        {...problemAt("name")}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="lang" label={text("lang")}>
        <Radio.Group options={languages} />
      </Form.Item>
      <Form.Item name="unitId" label={text("unit")} {...problemAt("unitId")}>
        <ForUnit />
      </Form.Item>
    </>
  );
};
