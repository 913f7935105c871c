import { Button, Form, Input } from "antd";
import { useIntl } from "react-intl";
import { isRefused } from "../client.ts";
import { Failed } from "../parts/states.tsx";
import type { Credentials } from "../session.ts";

interface SignInFormProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSubmit: (given: Credentials) => void;
  /** Whose sign-in ended, when one did. */
  readonly name?: string;
}

/** Which field a refusal is about; what is about neither stands above both. */
const fieldOf = (error: unknown): string | undefined =>
  isRefused(error) && (error.field === "name" || error.field === "password") ? error.field : undefined;

/** Name and password; what was wrong stands at its field. */
export const SignInForm = ({ error, busy, onSubmit, name }: SignInFormProps) => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: `sign-in.${key}` });
  const field = fieldOf(error);
  const problem = (at: string) =>
    field === at && isRefused(error) ? { validateStatus: "error" as const, help: error.sentence } : {};
  return (
    <Form<Credentials>
      name="sign-in"
      layout="vertical"

      initialValues={{ name }}
      onFinish={onSubmit}
    >
      {error && !field ? <Failed error={error} /> : null}
      <Form.Item
        name="name"
        label={text("name")}
        rules={[{ required: true, message: text("name-missing") }]}
        {...problem("name")}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={text("password")}
        rules={[{ required: true, message: text("password-missing") }]}
        {...problem("password")}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {text("enter")}
      </Button>
    </Form>
  );
};
