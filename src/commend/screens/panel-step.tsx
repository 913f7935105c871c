import { Button, Popconfirm } from "antd";
import { useActOn } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton } from "../../desk/theme.tsx";
import { stepPanelRoute } from "../api.ts";
import type { PanelPhase, PanelShown, ProgrammeWhole } from "../words.ts";
import { kinds } from "./queries.ts";
import { useText } from "./say.ts";

const next = {
  scoring: "reveal",
  discussion: "call-vote",
  vote: "settle",
  settled: "discuss-again",
} as const satisfies Record<PanelPhase, string>;

/** The office takes the panel a step on, once nothing is owed; a settled one may talk again. */
export const PanelStep = ({ programme, panel }: { programme: ProgrammeWhole; panel: PanelShown }) => {
  const [text, act] = [useText(), useActOn(stepPanelRoute, kinds)];
  const { phase, may, state, id } = programme;
  if (!may.office || state !== "review" || !phase) return null;
  const step = next[phase];
  const owed = panel.members.reduce((all, one) => all + one.scoresOwed + one.votesOwed, 0);
  const Act = step === "discuss-again" ? Button : DecideButton;
  return (
    <>
      {act.isError ? <Failed error={act.error} /> : null}
      {owed > 0 ? <span className="mid">{text("step-owed", { owed })}</span> : null}
      <Popconfirm
        title={text(`step.${step}.sure`)}
        okText={text("yes")}
        cancelText={text("not-now")}
        disabled={owed > 0}
        onConfirm={() => act.mutate({ params: { id }, body: { step } })}
      >
        <Act disabled={owed > 0} loading={act.isPending}>
          {text(`step.${step}`)}
        </Act>
      </Popconfirm>
    </>
  );
};
