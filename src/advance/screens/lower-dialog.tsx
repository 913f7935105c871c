import { Form, Input, Modal, Radio } from "antd";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { lightWord } from "../../ground/look/lights.ts";
import { type LightKind, rankOf } from "../words/light.ts";
import { longest } from "../words.ts";
import { useLower } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface Lowering {
  readonly light: "far" | "behind";
  readonly why: string;
}

/** Asks to which light, and for the reason that is shown beside it. */
export const LowerDialog = ({
  actionId,
  now,
  onClose,
}: {
  actionId: string;
  now: LightKind;
  onClose: () => void;
}) => {
  const [say, lang, lower] = [useSay(), useLang(), useLower(actionId)];
  const [form] = Form.useForm<Lowering>();
  const lights = (["behind", "far"] as const).filter((light) => rankOf(light) < rankOf(now));
  return (
    <Modal
      open
      title={say("advance.lower")}
      okText={say("advance.lower.yes")}
      cancelText={say("advance.cancel")}
      okButtonProps={{ loading: lower.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Lowering>
        form={form}
        layout="vertical"
        initialValues={{ light: lights[0] }}
        onFinish={(draft) => lower.mutate(draft, { onSuccess: onClose })}
      >
        <Form.Item name="light" label={say("advance.lower.to")}>
          <Radio.Group options={lights.map((value) => ({ value, label: lightWord(value, lang) }))} />
        </Form.Item>
        <Form.Item
          name="why"
          label={say("advance.lower.why")}
          rules={[{ required: true, whitespace: true, message: say("advance.missing") }]}
        >
          <Input.TextArea rows={3} maxLength={longest.sentence} />
        </Form.Item>
      </Form>
      {lower.isError ? <Failed error={lower.error} /> : null}
    </Modal>
  );
};
