import { useRouter } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton } from "../../../desk/theme.tsx";
import type { BulletinWhole } from "../words.ts";
import { SubmitAct } from "./signing.tsx";
import { useDiscard, useOfVersion, useWithdraw } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";

/** Asks for the reason that is shown on the bulletin from then on. */
const WithdrawDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [text, withdraw] = [useSay("bulletin"), useWithdraw(id)];
  return (
    <ReasonDialog
      act={text("withdraw")}
      label={text("withdraw-reason")}
      note={text("withdraw-note")}
      missing={text("withdraw-missing")}
      sending={withdraw}
      onReason={(reason) => withdraw.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
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
