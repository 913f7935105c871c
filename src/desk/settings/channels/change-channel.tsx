import { Button, Checkbox, Drawer, Form, Radio } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import type { z } from "zod";
import { putChannel } from "../../../ground/messages/api.ts";
import type { ChannelView } from "../../../ground/messages/words.ts";
import { Failed } from "../../parts/states.tsx";
import { ChannelFields } from "./channel-fields.tsx";
import { useChannelChange } from "./queries.ts";
import { ReachFields } from "./reach-fields.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { withoutEmpty } from "./without-empty.ts";

type Change = z.input<(typeof putChannel)["body"]>;
type Given = Change & { anew?: boolean };

interface FormProps {
  readonly channel: ChannelView;
  readonly onChanged: (secret: string | null) => void;
}

const ChangeForm = ({ channel, onChanged }: FormProps) => {
  const [intl, [form]] = [useIntl(), Form.useForm<Given>()];
  const text = (key: string) => intl.formatMessage({ id: `channels.${key}` });
  const change = useChannelChange(putChannel, ({ secret }) => onChanged(secret));
  const anew = Form.useWatch("anew", form) ?? false;
  const save = ({ name, lang, unitId, on, reach }: Given) => {
    const reached = anew && reach ? withoutEmpty({ ...reach, kind: channel.kind } as typeof reach) : null;
    change.mutate({
      params: { id: channel.id },
      body: { name, lang, unitId: unitId ?? null, on, reach: reached },
    });
  };
  const states = [
    { value: true, label: text("on") },
    { value: false, label: text("off") },
  ];
  return (
    <>
      {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
      <Form<Given> form={form} layout="vertical" requiredMark={false} initialValues={channel} onFinish={save}>
        <ChannelFields problemAt={change.problemAt} />
        <Form.Item name="on" label={text("state")}>
          <Radio.Group options={states} />
        </Form.Item>
        <Form.Item name="anew" valuePropName="checked">
          <Checkbox>{text("new-address")}</Checkbox>
        </Form.Item>
        {anew ? <ReachFields kind={channel.kind} problemAt={change.problemAt} /> : null}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text("save")}
        </Button>
      </Form>
    </>
  );
};

/** Changes a channel. Address and secrets are not shown: they stay, or are entered anew. */
export const ChangeChannel = ({ channel }: { channel: ChannelView }) => {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const changed = (made: string | null) => {
    setOpen(false);
    setSecret(made);
  };
  const title = intl.formatMessage({ id: "channels.change-one" }, { name: channel.name });
  return (
    <>
      <Button size="small" aria-label={title} onClick={() => setOpen(true)}>
        {intl.formatMessage({ id: "channels.change" })}
      </Button>
      <Drawer open={open} title={title} onClose={() => setOpen(false)} destroyOnHidden>
        <ChangeForm channel={channel} onChanged={changed} />
      </Drawer>
      {secret ? <SecretOnce name={channel.name} secret={secret} onClose={() => setSecret(null)} /> : null}
    </>
  );
};
