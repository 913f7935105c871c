import { Button } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { type ActionRead, useReasoned, useStep } from "./queries.ts";
import { ReasonDialog } from "../../desk/parts/reason-dialog.tsx";

interface Asking {
  readonly action: ActionRead;
  readonly act: "withdraw" | "suspend";
  readonly onClose: () => void;
}

/** Asks for the reason before an action is taken out or stopped; what was typed stays when it is refused. */
const AskWhy = ({ action, act, onClose }: Asking) => {
  const [intl, take] = [useIntl(), useReasoned(action.id, act)];
  const text = (key: string) => intl.formatMessage({ id: `plan.${act}${key}` });
  return (
    <ReasonDialog
      act={text("")}
      submit={text(".yes")}
      cancel={text(".no")}
      label={text(".reason")}
      note={text(".public")}
      missing={text(".missing")}
      sending={take}
      onReason={(reason) => take.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
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
      {asking ? <AskWhy action={action} act={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
};
