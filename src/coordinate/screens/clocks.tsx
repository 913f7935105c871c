import { Days } from "../../desk/parts/days.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { MatterClock, MatterWhole } from "../words.ts";
import { useLeft, useMoment, useText } from "./say.ts";

const Clock = ({ clock, matter }: { clock: MatterClock; matter: MatterWhole }) => {
  const [text, left, moment] = [useText(), useLeft(), useMoment()];
  const title = text(`clock.${clock.kind}`);
  const ended = matter.next === null;
  return (
    <section className="ck" aria-label={title}>
      <Barred title={title} />
      <p className="v">
        {clock.doneAt
          ? text(clock.late ? "done-late" : "done-in-time")
          : ended
            ? "—"
            : text(clock.minutes < 0 ? "late" : "left", { left: left(clock) })}
        <small>{clock.doneAt ? moment(clock.doneAt) : text("before", { at: moment(clock.due) })}</small>
      </p>
      <Days clock={clock} dueOn={(n) => text("due-on", { n })} />
      <p>
        {text(clock.afterSession ? "rule.after-session" : `rule.${clock.kind}`, { days: clock.allowed })}
        {clock.kind === "response" && !clock.doneAt
          ? text(matter.atTop ? "rule.at-top" : "rule.silence")
          : null}
        {clock.provisional ? text("rule.provisional") : null}
      </p>
    </section>
  );
};

/** Both clocks of the post that decides now. */
export const Clocks = ({ matter }: { matter: MatterWhole }) => (
  <div className="two">
    {matter.clocks.map((clock) => (
      <Clock key={clock.kind} clock={clock} matter={matter} />
    ))}
  </div>
);
