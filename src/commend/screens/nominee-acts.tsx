import { Button } from "antd";
import { useState } from "react";
import { useActOn } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton } from "../../desk/theme.tsx";
import { listNomineeRoute, putForwardRoute, withdrawNominationRoute } from "../api.ts";
import type { NomineeFile, ProgrammeWhole } from "../words.ts";
import { kinds } from "./queries.ts";
import { useText } from "./say.ts";
import { ReasonDialog } from "../../desk/parts/reason-dialog.tsx";

interface Props {
  readonly programme: ProgrammeWhole;
  readonly file: NomineeFile;
}

type Asked = "withdraw" | "shortlist" | "leave-out";

/** Withdraws a nomination or changes the list; both keep a reason. */
const AskWhy = ({ programme, file, act, onClose }: Props & { act: Asked; onClose: () => void }) => {
  const text = useText();
  const [list, withdraw] = [useActOn(listNomineeRoute, kinds), useActOn(withdrawNominationRoute, kinds)];
  const params = { id: programme.id, nomineeId: file.id };
  const send = (reason: string) =>
    act === "withdraw"
      ? withdraw.mutate({ params, body: { reason } }, { onSuccess: onClose })
      : list.mutate({ params, body: { act, reason } }, { onSuccess: onClose });
  return (
    <ReasonDialog
      act={text(`nominee-act.${act}`)}
      label={text("reason")}
      note={text(`nominee-act.${act}.note`)}
      missing={text("missing")}
      sending={act === "withdraw" ? withdraw : list}
      onReason={send}
      onClose={onClose}
    />
  );
};

const PutForward = ({ programme, file }: Props) => {
  const [text, put] = [useText(), useActOn(putForwardRoute, kinds)];
  return (
    <>
      {put.isError ? <Failed error={put.error} /> : null}
      <DecideButton
        loading={put.isPending}
        onClick={() => put.mutate({ params: { id: programme.id, nomineeId: file.id }, body: {} })}
      >
        {text("put-forward")}
      </DecideButton>
    </>
  );
};

/** What this reader may do with a nominee as a whole. */
export const NomineeActs = (props: Props) => {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { may } = props.file;
  return (
    <>
      {may.withdraw ? (
        <Button type="text" onClick={() => setAsked("withdraw")}>
          {text("nominee-act.withdraw")}
        </Button>
      ) : null}
      {may.list ? (
        <Button onClick={() => setAsked(may.list)}>{text(`nominee-act.${may.list}`)}</Button>
      ) : null}
      {may.putForward ? <PutForward {...props} /> : null}
      {asked ? <AskWhy {...props} act={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
};
