import { Button, Form, Input } from "antd";
import { useIntl } from "react-intl";
import { isRefused } from "../client.ts";
import { Failed } from "../parts/states.tsx";

export interface SetUpFields {
  readonly county: { code: string; nameZh: string; nameEn?: string | null; zone: string };
  readonly admin: { nameZh: string; login: string };
}

interface SetUpFormProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onDone: (fields: SetUpFields) => void;
}

interface FieldProps {
  readonly name: readonly [string, string];
  readonly text: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** The server names a field by its path; that of the sign-in name alone is `name`. */
const isAbout = (field: string | undefined, [group, part]: readonly [string, string]): boolean =>
  field === `${group}.${part}` || field === part || (part === "login" && field === "name");

const fields: readonly (readonly [string, string])[] = [
  ["county", "code"],
  ["county", "nameZh"],
  ["county", "nameEn"],
  ["county", "zone"],
  ["admin", "nameZh"],
  ["admin", "login"],
];

/** The three things an empty installation needs. An empty English name is none. */
export const SetUpForm = ({ error, busy, onDone }: SetUpFormProps) => {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  const refused = isRefused(error) ? error : undefined;
  const atField = fields.some((name) => isAbout(refused?.field, name));
  const field = ({ name, text: label, hint, optional }: FieldProps) => (
    <Form.Item
      name={[...name]}
      label={text(label)}
      extra={hint ? text(hint) : undefined}
      rules={optional ? [] : [{ required: true, message: text("set-up.missing") }]}
      {...(isAbout(refused?.field, name)
        ? { validateStatus: "error" as const, help: refused?.sentence }
        : {})}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
  const done = ({ county, admin }: SetUpFields) =>
    onDone({ county: { ...county, nameEn: county.nameEn?.trim() || null }, admin });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ county: { zone: "Asia/Shanghai" } }}
      onFinish={done}
    >
      {error && !atField ? <Failed error={error} /> : null}
      <h2>{text("set-up.county")}</h2>
      {field({ name: ["county", "code"], text: "set-up.code", hint: "set-up.code.hint" })}
      {field({ name: ["county", "nameZh"], text: "set-up.name-zh" })}
      {field({ name: ["county", "nameEn"], text: "set-up.name-en", optional: true })}
      {field({ name: ["county", "zone"], text: "set-up.zone" })}
      <h2>{text("set-up.admin")}</h2>
      {field({ name: ["admin", "nameZh"], text: "set-up.admin-name" })}
      {field({ name: ["admin", "login"], text: "set-up.login", hint: "set-up.login.hint" })}
      <Button type="primary" htmlType="submit" loading={busy}>
        {text("set-up.go")}
      </Button>
    </Form>
  );
};
