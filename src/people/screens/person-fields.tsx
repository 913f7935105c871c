import { Form, Input } from "antd";

interface Props {
  readonly text: (key: string) => string;
  readonly problemAt: (field: string) => object;
}

/** Who a person is and how to reach them. */
export const PersonFields = ({ text, problemAt }: Props) => (
  <>
    <Form.Item
      name="nameZh"
      label={text("name")}
      rules={[{ required: true, message: text("name-missing") }]}
      {...problemAt("nameZh")}
    >
      <Input />
    </Form.Item>
    <Form.Item name="mobile" label={text("mobile-optional")} {...problemAt("mobile")}>
      <Input inputMode="tel" />
    </Form.Item>
    <Form.Item name="email" label={text("email-optional")} {...problemAt("email")}>
      <Input inputMode="email" autoCapitalize="none" spellCheck={false} />
    </Form.Item>
  </>
);
