import { useRouter } from "@tanstack/react-router";
import { Button, Form, Modal, Popconfirm, Select } from "antd";
import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../../desk/theme.tsx";
import { titled } from "../../../ground/texts.ts";
import type { BulletinWhole } from "../words.ts";
import { useOfVersion, useReturn, useSigners, useSubmit, useTakeBack } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";

/** Asks who is to sign, and sends the draft there. */
const SubmitDialog = ({ bulletin, onClose }: { bulletin: BulletinWhole; onClose: () => void }) => {
  const [text, lang, signers, submit] = [useSay("bulletin"), useLang(), useSigners(), useSubmit(bulletin.id)];
  const [form] = Form.useForm<{ postId: string }>();
  const options = (signers.data?.posts ?? []).map(({ id, titleZh, titleEn }) => ({
    value: id,
    label: titled(lang, { titleZh, titleEn }),
  }));
  const send = ({ postId }: { postId: string }) =>
    submit.mutate({ version: bulletin.version, postId }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={text("submit")}
      okText={text("submit")}
      cancelText={text("not-now")}
      okButtonProps={{ loading: submit.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={send}>
        <Form.Item
          name="postId"
          label={text("submit-to")}
          rules={[{ required: true, message: text("submit-missing") }]}
        >
          <Select options={options} loading={signers.isPending} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
      </Form>
      {submit.isError ? <Failed error={submit.error} /> : null}
    </Modal>
  );
};

/** For the office: the draft goes to a head. */
export const SubmitAct = ({ bulletin, wait }: { bulletin: BulletinWhole; wait: boolean }) => {
  const text = useSay("bulletin");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button disabled={wait} onClick={() => setAsking(true)}>
        {text("submit")}
      </Button>
      {asking ? <SubmitDialog bulletin={bulletin} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

/** For the office, while a draft waits for its signature. */
export const TakeBackAct = ({ bulletin: { id } }: { bulletin: BulletinWhole }) => {
  const [text, takeBack] = [useSay("bulletin"), useTakeBack(id)];
  return (
    <>
      {takeBack.isError ? <Failed error={takeBack.error} /> : null}
      <Button loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {text("take-back")}
      </Button>
    </>
  );
};

const ReturnDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [text, router] = [useSay("bulletin"), useRouter()];
  const back = useReturn(id, () => router.history.push("/desk"));
  return (
    <ReasonDialog
      act={text("return")}
      label={text("return-reason")}
      missing={text("withdraw-missing")}
      sending={back}
      onReason={(reason) => back.mutate(reason)}
      onClose={onClose}
    />
  );
};

/** For its signer: signs, and it is issued as it is; or sends it back with what to change. */
export const SignActs = ({ bulletin: { id, version } }: { bulletin: BulletinWhole }) => {
  const [text, issue] = [useSay("bulletin"), useOfVersion(id, "issue")];
  const [asking, setAsking] = useState(false);
  return (
    <div className="acts">
      {issue.isError ? <Failed error={issue.error} /> : null}
      <Button onClick={() => setAsking(true)}>{text("return")}</Button>
      {asking ? <ReturnDialog id={id} onClose={() => setAsking(false)} /> : null}
      <Popconfirm
        title={text("issue-sure")}
        okText={text("yes")}
        cancelText={text("not-now")}
        onConfirm={() => issue.mutate(version)}
      >
        <DecideButton loading={issue.isPending}>{text("sign")}</DecideButton>
      </Popconfirm>
    </div>
  );
};

/** Where the draft is: with its signer, or come back with what to change. */
export const SigningNote = ({ bulletin: { signer, returnedFor } }: { bulletin: BulletinWhole }) => {
  const [text, lang] = [useSay("bulletin"), useLang()];
  if (signer) {
    const post = titled(lang, signer);
    return <p className="withdrawn">{text("with-signer", { post })}</p>;
  }
  return returnedFor ? <p className="withdrawn">{text("returned", { reason: returnedFor })}</p> : null;
};
