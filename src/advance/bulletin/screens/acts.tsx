import { useRouter } from "@tanstack/react-router";
import { Button, Form, Input, Modal, Popconfirm } from "antd";
import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton } from "../../../desk/theme.tsx";
import type { BulletinWhole } from "../words.ts";
import { SubmitAct } from "./signing.tsx";
import { useDiscard, useOfVersion, useWithdraw } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

/** Asks for the reason that is shown on the bulletin from then on. */
const WithdrawDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [text, withdraw] = [useSay("bulletin"), useWithdraw(id)];
  const [form] = Form.useForm<{ reason: string }>();
  const send = ({ reason }: { reason: string }) => withdraw.mutate(reason, { onSuccess: onClose });
  return (
    <Modal
      open
      title={text("withdraw")}
      okText={text("withdraw")}
      cancelText={text("not-now")}
      okButtonProps={{ loading: withdraw.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item
          name="reason"
          label={text("withdraw-reason")}
          extra={text("withdraw-note")}
          rules={[{ required: true, whitespace: true, message: text("withdraw-missing") }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {withdraw.isError ? <Failed error={withdraw.error} /> : null}
    </Modal>
  );
};

const IssuedActs = ({ bulletin }: { bulletin: BulletinWhole }) => {
  const text = useSay("bulletin");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text("withdraw")}</Button>
      {asking ? <WithdrawDialog id={bulletin.id} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

const DraftActs = ({ bulletin, wait }: { bulletin: BulletinWhole; wait: boolean }) => {
  const { id, version } = bulletin;
  const [text, router] = [useSay("bulletin"), useRouter()];
  const [redraft, issue] = [useOfVersion(id, "redraft"), useOfVersion(id, "issue")];
  const discard = useDiscard(id, () => router.history.push("/desk/bulletins"));
  const error = redraft.error ?? issue.error ?? discard.error;
  const yesNo = { okText: text("yes"), cancelText: text("not-now") };
  return (
    <>
      {error ? <Failed error={error} /> : null}
      <Popconfirm title={text("discard-sure")} {...yesNo} onConfirm={() => discard.mutate()}>
        <Button type="text">{text("discard")}</Button>
      </Popconfirm>
      <Button disabled={wait} loading={redraft.isPending} onClick={() => redraft.mutate(version)}>
        {text("redraft")}
      </Button>
      <SubmitAct bulletin={bulletin} wait={wait} />
      <Popconfirm title={text("issue-sure")} {...yesNo} onConfirm={() => issue.mutate(version)}>
        <DecideButton disabled={wait} loading={issue.isPending}>
          {text("issue")}
        </DecideButton>
      </Popconfirm>
    </>
  );
};

/** What this reader may do with a bulletin; `wait` while words are not saved. */
export const BulletinActs = ({ bulletin, wait = false }: { bulletin: BulletinWhole; wait?: boolean }) => {
  if (!bulletin.may.write || bulletin.state === "withdrawn") return null;
  return (
    <div className="acts">
      {bulletin.state === "draft" ? (
        <DraftActs bulletin={bulletin} wait={wait} />
      ) : (
        <IssuedActs bulletin={bulletin} />
      )}
    </div>
  );
};
