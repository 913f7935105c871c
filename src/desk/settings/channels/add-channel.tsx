import { Button, Drawer, Form, Select } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import type { z } from "zod";
import { postChannel } from "../../../ground/messages/api.ts";
import { type ChannelKind, channelKinds } from "../../../ground/messages/words.ts";
import { Failed } from "../../parts/states.tsx";
import { ChannelFields } from "./channel-fields.tsx";
import { useChannelChange } from "./queries.ts";
import { ReachFields } from "./reach-fields.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { withoutEmpty } from "./without-empty.ts";

type Draft = z.input<(typeof postChannel)["body"]>;

interface FormProps {
  readonly onAdded: (name: string, secret: string | null) => void;
}

const AddForm = ({ onAdded }: FormProps) => {
  const [intl, [form]] = [useIntl(), Form.useForm<Draft>()];
  const text = (key: string) => intl.formatMessage({ id: `channels.${key}` });
  const add = useChannelChange(postChannel, ({ secret }) => onAdded(form.getFieldValue("name"), secret));
  const kind: ChannelKind = Form.useWatch(["reach", "kind"], form) ?? "mail";
  const kinds = channelKinds.map((value) => ({ value, label: text(`kind.${value}`) }));
  return (
    <>
      {add.elsewhere ? <Failed error={add.elsewhere} /> : null}
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lang: intl.locale.startsWith("zh") ? "zh" : "en", reach: { kind: "mail" } }}
        onFinish={(draft) => add.mutate({ body: withoutEmpty(draft) })}
      >
        <Form.Item name={["reach", "kind"]} label={text("kind")} extra={text(`kind-note.${kind}`)}>
          <Select options={kinds} />
        </Form.Item>
        <ChannelFields problemAt={add.problemAt} />
        <ReachFields key={kind} kind={kind} problemAt={add.problemAt} />
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {text("add")}
        </Button>
      </Form>
    </>
  );
};

/** Adds a channel; a webhook's secret that was made here is shown once. */
export const AddChannel = () => {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState<{ name: string; secret: string } | null>(null);
  const added = (name: string, secret: string | null) => {
    setOpen(false);
    if (secret) setGiven({ name, secret });
  };
  const title = intl.formatMessage({ id: "channels.add" });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      <Drawer open={open} title={title} onClose={() => setOpen(false)} destroyOnHidden>
        <AddForm onAdded={added} />
      </Drawer>
      {given ? <SecretOnce {...given} onClose={() => setGiven(null)} /> : null}
    </>
  );
};
