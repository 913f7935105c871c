import { Days } from "../../desk/parts/days.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { AppealWhole } from "../words.ts";
import { useSay } from "../../desk/say.ts";
import { useLeft, useMoment } from "./say.ts";

/** The clock that runs, with its arithmetic: days where days are counted, the moment else. */
export const Due = ({ appeal: { clock } }: { appeal: AppealWhole }) => {
  const [say, left, moment] = [useSay(), useLeft(), useMoment()];
  if (!clock) return null;
  const counted = clock.kind === "callback" ? "callback" : clock.counts;
  const rule = say(`listen.rule.${counted}`, { limit: clock.limit });
  const more = [
    clock.extended > 0 ? say("listen.extended", { days: clock.extended }) : null,
    clock.paused > 0
      ? say(`listen.paused.${clock.counts}`, { time: Math.round(clock.paused * 10) / 10 })
      : null,
    clock.provisional ? say("listen.provisional") : null,
  ];
  return (
    <section className="sec due" aria-labelledby="due">
      <Barred id="due" title={say(`listen.clock.${clock.kind}`)} />
      <p>
        <b className={clock.late ? "hot" : undefined}>
          {clock.standing ? say("listen.standing") : left(clock)}
        </b>{" "}
        <span className="mid">
          {clock.standing && clock.standsUntil
            ? say("listen.stands-until", { at: moment(clock.standsUntil) })
            : say("listen.before", { at: moment(clock.due) })}
        </span>
      </p>
      {clock.counts === "hours" ? null : <Days clock={clock} dueOn={(n) => say("listen.due-on", { n })} />}
      <p className="mid">{[rule, ...more].filter(Boolean).join(say("listen.comma"))}</p>
    </section>
  );
};
