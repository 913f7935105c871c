import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { useActOn } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton } from "../../desk/theme.tsx";
import { takeBackListRoute } from "../award/api.ts";
import { closeNominationsRoute, openProgrammeRoute, stopProgrammeRoute } from "../api.ts";
import type { ProgrammeWhole } from "../words.ts";
import { kinds } from "./queries.ts";
import { useText } from "./say.ts";
import { ReasonDialog } from "../../desk/parts/reason-dialog.tsx";

interface Props {
  readonly programme: ProgrammeWhole;
}

type Stop = "suspend" | "resume" | "cancel" | "reopen";

/** Asks for the reason that is shown on the programme from then on. */
const StopDialog = ({ id, act, onClose }: { id: string; act: Stop; onClose: () => void }) => {
  const text = useText();
  const [stop, back] = [useActOn(stopProgrammeRoute, kinds), useActOn(takeBackListRoute, kinds)];
  const send = (reason: string) =>
    act === "reopen"
      ? back.mutate({ params: { id }, body: { reason } }, { onSuccess: onClose })
      : stop.mutate({ params: { id }, body: { act, reason } }, { onSuccess: onClose });
  return (
    <ReasonDialog
      act={text(`act.${act}`)}
      label={text("reason")}
      note={text(`act.${act}.note`)}
      missing={text("missing")}
      sending={act === "reopen" ? back : stop}
      onReason={send}
      onClose={onClose}
    />
  );
};

/** Opens a programme, or closes its nominations: the step that only the office takes. */
const Step = ({ programme: { id, acts } }: Props) => {
  const text = useText();
  const [open, close] = [useActOn(openProgrammeRoute, kinds), useActOn(closeNominationsRoute, kinds)];
  const step = acts.includes("open") ? "open" : acts.includes("close") ? "close" : null;
  if (!step) return null;
  const act = step === "open" ? open : close;
  return (
    <>
      {act.isError ? <Failed error={act.error} /> : null}
      <Popconfirm
        title={text(`act.${step}.sure`)}
        okText={text("yes")}
        cancelText={text("not-now")}
        onConfirm={() => act.mutate({ params: { id }, body: {} })}
      >
        <DecideButton loading={act.isPending}>{text(`act.${step}`)}</DecideButton>
      </Popconfirm>
    </>
  );
};

/** What this reader may do with a programme. */
export const ProgrammeActs = ({ programme }: Props) => {
  const text = useText();
  const [stop, setStop] = useState<Stop | null>(null);
  const { id, acts, may, state } = programme;
  const stops = (["cancel", "suspend", "resume", "reopen"] as const).filter((act) => acts.includes(act));
  const panel = may.judge && state !== "cancelled" && (may.office || state !== "open");
  return (
    <>
      {stops.map((act) => (
        <Button key={act} type="text" onClick={() => setStop(act)}>
          {text(`act.${act}`)}
        </Button>
      ))}
      {acts.includes("edit") ? (
        <DeskLink className="btn" href={`/desk/commend/${id}/edit`}>
          {text("edit")}
        </DeskLink>
      ) : null}
      {panel ? (
        <DeskLink className="btn" href={`/desk/commend/${id}/panel`}>
          {text("panel")}
        </DeskLink>
      ) : null}
      <Step programme={programme} />
      {stop ? <StopDialog id={id} act={stop} onClose={() => setStop(null)} /> : null}
    </>
  );
};
