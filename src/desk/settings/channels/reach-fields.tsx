import { Form, Input, InputNumber, Select } from "antd";
import type { ChannelKind } from "../../../ground/messages/words.ts";
import { useSay } from "../../say.ts";

export type ProblemAt = (field: string) => object;

interface FieldsProps {
  readonly problemAt: ProblemAt;
}

const at = (name: string) => ["reach", name];

const HookFields = ({ kind, problemAt }: FieldsProps & { kind: Exclude<ChannelKind, "mail"> }) => {
  const text = useSay("channels");
  return (
    <>
      <Form.Item
        name={at("url")}
        label={text("url")}
        rules={[{ required: true, message: text("url-missing") }]}
        {...problemAt("reach.url")}
      >
        <Input inputMode="url" autoComplete="off" spellCheck={false} />
      </Form.Item>
      {kind === "wecom" ? null : (
        <Form.Item
          name={at("secret")}
          label={text("secret")}
          extra={text(kind === "webhook" || kind === "sms" ? "secret-made" : "secret-note")}
          {...problemAt("reach.secret")}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      )}
    </>
  );
};

const securities = ["starttls", "tls", "none"] as const;

const MailFields = ({ problemAt }: FieldsProps) => {
  const text = useSay("channels");
  const needed = [{ required: true, message: text("missing") }];
  return (
    <>
      <Form.Item name={at("host")} label={text("host")} rules={needed} {...problemAt("reach.host")}>
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name={at("security")} label={text("security")} initialValue="starttls">
        <Select options={securities.map((value) => ({ value, label: text(`security.${value}`) }))} />
      </Form.Item>
      <Form.Item name={at("port")} label={text("port")} initialValue={587} rules={needed}>
        <InputNumber min={1} max={65_535} />
      </Form.Item>
      <Form.Item name={at("user")} label={text("user")}>
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name={at("password")} label={text("password")} extra={text("secret-note")}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name={at("from")} label={text("from")} rules={needed} {...problemAt("reach.from")}>
        <Input inputMode="email" autoComplete="off" spellCheck={false} />
      </Form.Item>
    </>
  );
};

/** How a channel of a kind is reached. */
export const ReachFields = ({ kind, problemAt }: FieldsProps & { kind: ChannelKind }) =>
  kind === "mail" ? <MailFields problemAt={problemAt} /> : <HookFields kind={kind} problemAt={problemAt} />;
