import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { AppealStep, AppealWhole } from "../words.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

const Step = ({ step }: { step: AppealStep }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  const who = [step.unit && named(lang, step.unit), step.post && titled(lang, step.post)].filter(Boolean);
  return (
    <li>
      <b>{say(`listen.step.${step.act}`, { to: step.to ? named(lang, step.to) : "" })}</b>
      <span className="s">{[moment(step.at), ...who].join(" · ")}</span>
      {step.said ? <p>{step.said}</p> : null}
    </li>
  );
};

/** Everything that happened to it, the latest first. */
export const History = ({ appeal: { steps } }: { appeal: AppealWhole }) => {
  const say = useSay();
  return (
    <section className="blk" aria-labelledby="history">
      <Barred id="history" title={say("listen.history")} />
      <ul className="rows">
        {steps.map((step, at) => (
          // Counted from the oldest, whose place never changes: the same act may be done twice in one moment.
          <Step key={`${steps.length - at} ${step.act}`} step={step} />
        ))}
      </ul>
    </section>
  );
};
