import { Form, Input, Modal } from "antd";
import type { Refused } from "../client.ts";
import { useSay } from "../say.ts";
import { Failed } from "./states.tsx";

interface ReasonDialogProps {
  /** The act, as its heading and on its button. */
  readonly act: string;
  /** What the button says, where it is not the heading. */
  readonly submit?: string;
  /** What the other button says, where "not now" would not be plain enough. */
  readonly cancel?: string;
  readonly label: string;
  /** Said below the field: who will read it. */
  readonly note?: string;
  /** Said when nothing was written. */
  readonly missing: string;
  readonly sending: { readonly isPending: boolean; readonly error: Refused | TypeError | null };
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

const longest = 500;

/** Asks why before an act is done; refused, it stays open with what was typed. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { act, submit = act, cancel, label, note, missing, sending, onReason, onClose } = props;
  const [say, [form]] = [useSay("desk"), Form.useForm<{ reason: string }>()];
  return (
    <Modal
      open
      title={act}
      okText={submit}
      cancelText={cancel ?? say("not-now")}
      okButtonProps={{ loading: sending.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onReason(reason)}>
        <Form.Item
          name="reason"
          label={label}
          extra={note}
          rules={[{ required: true, whitespace: true, message: missing }]}
        >
          <Input.TextArea rows={3} maxLength={longest} />
        </Form.Item>
      </Form>
      {sending.error ? <Failed error={sending.error} /> : null}
    </Modal>
  );
};
