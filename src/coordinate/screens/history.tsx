import { titled } from "../../ground/texts.ts";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { MatterWhole } from "../words.ts";
import { useMoment, useText } from "./say.ts";

type Step = MatterWhole["steps"][number];

/** What is awaited now, above what has happened. */
const Awaited = ({ matter: { next, nextDue } }: { matter: MatterWhole }) => {
  const [text, moment] = [useText(), useMoment()];
  if (!next || !nextDue) return null;
  return (
    <li className="now">
      <p className="t">{text(`awaits.${next}`)}</p>
      <p className="when">{text("before", { at: moment(nextDue) })}</p>
    </li>
  );
};

const One = ({ step }: { step: Step }) => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  const to = step.to ? titled(lang, step.to) : "";
  const by = step.post ? titled(lang, step.post) : text("by-itself");
  return (
    <li className={step.act === "open" || step.act === "pass-on" ? "key" : undefined}>
      <p className="t">{to ? text(`step.${step.act}.to`, { to }) : text(`step.${step.act}`)}</p>
      {step.said ? <p>{step.said}</p> : null}
      <p className="when">
        {moment(step.at)} · {by}
      </p>
    </li>
  );
};

/** What happened, the latest first. */
export const History = ({ matter }: { matter: MatterWhole }) => {
  const text = useText();
  return (
    <section className="blk" aria-labelledby="history">
      <Barred id="history" title={text("history")} />
      <ol className="tl">
        <Awaited matter={matter} />
        {matter.steps.map((step) => (
          <One key={`${step.at}${step.act}`} step={step} />
        ))}
      </ol>
    </section>
  );
};

/** The posts that had it and were silent. */
export const Held = ({ matter: { holdings } }: { matter: MatterWhole }) => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  const silent = holdings.filter(({ endedBy }) => endedBy === "silence");
  if (silent.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="silent">
      <Barred id="silent" title={text("passed-on")} />
      <ul className="rows">
        {silent.map(({ post, untilAt }) => (
          <li key={`${post.id}${untilAt}`}>
            <b>{titled(lang, post)}</b>
            <span className="s">{untilAt ? text("passed-on.at", { at: moment(untilAt) }) : null}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
