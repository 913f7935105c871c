import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { LineAct } from "../../../desk/today/line.tsx";
import type { Signing } from "../../../ground/waiting/words.ts";
import { returnChangeRoute, signChangeRoute } from "../../asks/api.ts";
import { useChangeAct } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

/** Signs a change of an action where it stands under Today, or sends it back with the reason. */
export const SignChange = ({ item: { id }, first }: { item: Signing; first: boolean }) => {
  const [text, sign] = [useSay("plan.ask"), useChangeAct(signChangeRoute)];
  const [asking, setAsking] = useState(false);
  return (
    <>
      {sign.isError ? <Failed error={sign.error} /> : null}
      <LineAct
        label={text("sign")}
        shortcut="s"
        first={first}
        disabled={sign.isPending}
        onClick={() => sign.mutate({ params: { id } })}
      />
      <LineAct label={text("return")} shortcut="b" onClick={() => setAsking(true)} />
      {asking ? <ReturnDialog id={id} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

const ReturnDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [text, back] = [useSay("plan.ask"), useChangeAct(returnChangeRoute, onClose)];
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={text("return")}
      okText={text("return")}
      cancelText={text("not-now")}
      okButtonProps={{ loading: back.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(body) => back.mutate({ params: { id }, body })}>
        <Form.Item
          name="reason"
          label={text("return.reason")}
          rules={[{ required: true, whitespace: true, message: text("missing") }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {back.isError ? <Failed error={back.error} /> : null}
    </Modal>
  );
};
