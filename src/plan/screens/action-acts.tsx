import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { type ActionRead, useReasoned, useStep } from "./queries.ts";

interface Asking {
  readonly action: ActionRead;
  readonly act: "withdraw" | "suspend";
  readonly onClose: () => void;
}

/** Asks for the reason before an action is taken out or stopped; what was typed stays when it is refused. */
const ReasonDialog = ({ action, act, onClose }: Asking) => {
  const [intl, take] = [useIntl(), useReasoned(action.id, act)];
  const [form] = Form.useForm<{ reason: string }>();
  const text = (key: string) => intl.formatMessage({ id: `plan.${act}${key}` });
  const save = ({ reason }: { reason: string }) => take.mutate(reason, { onSuccess: onClose });
  return (
    <Modal
      open
      title={text("")}
      okText={text(".yes")}
      cancelText={text(".no")}
      okButtonProps={{ loading: take.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="reason"
          label={text(".reason")}
          extra={text(".public")}
          rules={[{ required: true, whitespace: true, message: text(".missing") }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {take.isError ? <Failed error={take.error} /> : null}
    </Modal>
  );
};

const pages = [
  ["change", "edit"],
  ["amend", "amend"],
  ["divide", "divide"],
  ["pace", "pace"],
] as const;

/** While it is owed, whoever is stuck may take it to the post that can decide. */
const stuckIn: ReadonlySet<ActionRead["state"]> = new Set(["adopted", "under-way", "suspended"]);

/** What this reader may do with the action: only acts that would not be refused. */
export const ActionActs = ({ action }: { action: ActionRead }) => {
  const [intl, take] = [useIntl(), useStep(action.id)];
  const [asking, setAsking] = useState<Asking["act"] | null>(null);
  const { acts } = action;
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  const may = <A extends string>(...some: A[]) => some.filter((act) => acts.some((one) => one === act));
  const paths = pages.filter(([act]) => acts.includes(act) && (act !== "pace" || action.trajectory));
  return (
    <>
      {paths.map(([act, path]) => (
        <DeskLink key={act} className="btn" href={`/desk/actions/${action.id}/${path}`}>
          {text(act)}
        </DeskLink>
      ))}
      {stuckIn.has(action.state) ? (
        <DeskLink className="btn" href={`/desk/matters/new?action=${action.id}`}>
          {text("refer-up")}
        </DeskLink>
      ) : null}
      {may("resume", "close").map((act) => (
        <Button key={act} loading={take.isPending} onClick={() => take.mutate(act)}>
          {text(act)}
        </Button>
      ))}
      {may("suspend", "withdraw").map((act) => (
        <Button key={act} onClick={() => setAsking(act)}>
          {text(act)}
        </Button>
      ))}
      {take.isError ? <Failed error={take.error} /> : null}
      {asking ? <ReasonDialog action={action} act={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
};
