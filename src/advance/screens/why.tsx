import { useState } from "react";
import { Button } from "antd";
import { useLang } from "../../desk/theme.tsx";
import { Light } from "../../ground/look/marks.tsx";
import { reasonSaid } from "../../ground/look/reasons.ts";
import type { Progress } from "../words.ts";
import { LowerDialog } from "./lower-dialog.tsx";
import { useLift, useProgress } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import "./advance.css";

const Hand = ({ actionId, progress }: { actionId: string; progress: Progress }) => {
  const [say, lift] = [useSay(), useLift(actionId)];
  const [asking, setAsking] = useState(false);
  if (!progress.may.lower) return null;
  return (
    <span className="acts">
      {progress.lowered ? (
        <Button size="small" loading={lift.isPending} onClick={() => lift.mutate()}>
          {say("advance.lift")}
        </Button>
      ) : null}
      {progress.light === "far" ? null : (
        <Button size="small" onClick={() => setAsking(true)}>
          {say("advance.lower")}
        </Button>
      )}
      {asking ? (
        <LowerDialog actionId={actionId} now={progress.light} onClose={() => setAsking(false)} />
      ) : null}
    </span>
  );
};

/** The light of an action and the arithmetic of it: every reason, the one that decides first. */
export const Why = ({ actionId }: { actionId: string }) => {
  const [say, lang, progress] = [useSay(), useLang(), useProgress(actionId)];
  if (!progress.data) return null;
  const { light, reasons, preset, cadenceDays } = progress.data;
  return (
    <section className={`why ${light}`} aria-label={say("advance.why")}>
      <Light kind={light} lang={lang} />
      <ul>
        {reasons.map((reason) => (
          <li key={reason.id}>{reasonSaid(reason, lang, say)}</li>
        ))}
      </ul>
      <p>
        {say("advance.why.rules", { preset: say(`advance.preset.${preset}`), days: cadenceDays })}{" "}
        <Hand actionId={actionId} progress={progress.data} />
      </p>
    </section>
  );
};
