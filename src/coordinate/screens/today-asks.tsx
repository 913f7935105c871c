import { useState } from "react";
import { usePart } from "../../desk/today/counts.tsx";
import { Line, LineAct } from "../../desk/today/line.tsx";
import { failedOf, Part } from "../../desk/today/part.tsx";
import type { OpenAsk } from "../words.ts";
import { SayForm } from "./act-forms.tsx";
import { useMoment, useText } from "./say.ts";
import { matterHref } from "./search.ts";
import { useOpenAsks } from "./session/queries.ts";

/** What one's unit was asked over matters: answered where it stands. */
export const ToAnswer = () => {
  const [text, open] = [useText(), useOpenAsks()];
  const count = open.data?.asks.length;
  const first = usePart("answer", count);
  return (
    <Part part="answer" title={text("today.answer")} count={count} failed={failedOf(open)}>
      {open.data?.asks.map((ask, at) => (
        <One key={ask.id} ask={ask} first={first && at === 0} />
      ))}
    </Part>
  );
};

const One = ({ ask, first }: { ask: OpenAsk; first: boolean }) => {
  const [text, moment] = [useText(), useMoment()];
  const [writing, setWriting] = useState(false);
  const { matter, question, due, late } = ask;
  const by = text("before", { at: moment(due) });
  return (
    <Line
      title={question}
      href={matterHref(matter.id, "say")}
      why={text("today.asked", { matter: `${matter.number} ${matter.title}` })}
      due={late ? <span className="late">{text("today.asked.late", { at: moment(due) })}</span> : by}
      act={
        <LineAct
          label={text(writing ? "today.fold" : "today.do-answer")}
          shortcut="a"
          first={first && !writing}
          onClick={() => setWriting(!writing)}
        />
      }
      below={writing ? <SayForm matter={matter} /> : null}
    />
  );
};
