import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import type { ActionWhole } from "../words.ts";
import { usePlans, useWithdraw } from "./queries.ts";

/** Asks for the reason before an action is taken out; what was typed stays when it is refused. */
const WithdrawDialog = ({ action, onClose }: { action: ActionWhole; onClose: () => void }) => {
  const [intl, withdraw] = [useIntl(), useWithdraw(action.id)];
  const [form] = Form.useForm<{ reason: string }>();
  const text = (key: string) => intl.formatMessage({ id: `plan.withdraw${key}` });
  const save = ({ reason }: { reason: string }) => withdraw.mutate(reason, { onSuccess: onClose });
  return (
    <Modal
      open
      title={text("")}
      okText={text(".yes")}
      cancelText={text(".no")}
      okButtonProps={{ loading: withdraw.isPending }}
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
      {withdraw.isError ? <Failed error={withdraw.error} /> : null}
    </Modal>
  );
};

/** What this reader may do with the action: rewrite a draft, or take it out with a reason. */
export const ActionActs = ({ action }: { action: ActionWhole }) => {
  const [intl, plans] = [useIntl(), usePlans()];
  const [asking, setAsking] = useState(false);
  const may = plans.data?.may;
  return (
    <>
      {may?.change && action.state === "draft" ? (
        <DeskLink className="btn" href={`/desk/actions/${action.id}/edit`}>
          {intl.formatMessage({ id: "plan.change" })}
        </DeskLink>
      ) : null}
      {may?.withdraw && action.state !== "withdrawn" ? (
        <Button onClick={() => setAsking(true)}>{intl.formatMessage({ id: "plan.withdraw" })}</Button>
      ) : null}
      {asking ? <WithdrawDialog action={action} onClose={() => setAsking(false)} /> : null}
    </>
  );
};
