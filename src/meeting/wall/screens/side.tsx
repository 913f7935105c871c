import { reasonSaid } from "../../../ground/look/reasons.ts";
import { Light } from "../../../ground/look/marks.tsx";
import { titled } from "../../../ground/texts.ts";
import type { Wall, WallFar } from "../words.ts";
import { Left, useTitle } from "./matters.tsx";
import { useSay } from "./say.ts";

const mostMatters = 3;

const ToDecide = ({ wall: { matters }, now }: { wall: Wall; now: number }) => {
  const { lang, say } = useSay();
  const titleOf = useTitle();
  return (
    <section className="dec" aria-labelledby="wall-decide">
      <h2 id="wall-decide">
        {say("wall.to-decide")} <span>{matters.total}</span>
      </h2>
      {matters.total === 0 ? <p className="dim">{say("wall.no-matters")}</p> : null}
      <ul>
        {matters.lines.slice(0, mostMatters).map((matter) => (
          <li key={matter.id}>
            <p className="t">{titleOf(matter)}</p>
            <p className="s">
              <span>{titled(lang, matter.deciding)}</span>
              <Left matter={matter} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const FarLine = ({ far }: { far: WallFar }) => {
  const { lang, say } = useSay();
  const { head, reason } = far;
  return (
    <li>
      <p className="t">{titled(lang, far)}</p>
      <p className="s">
        <span>{head ? titled(lang, head) : ""}</span>
        {reason ? <b>{reasonSaid(reason, lang, say)}</b> : null}
      </p>
    </li>
  );
};

/** What must not be overlooked, beside every view: what waits to be decided, and what is far behind. */
export const Side = ({ wall, now, whole }: { wall: Wall; now: number; whole: boolean }) => {
  const { lang, say } = useSay();
  const far = wall.plan?.far ?? { total: 0, lines: [] };
  return (
    <div className="wall-side">
      {whole ? <ToDecide wall={wall} now={now} /> : null}
      <section className="far-behind" aria-labelledby="wall-far">
        <h2 id="wall-far">
          <Light kind="far" lang={lang} /> <span>{far.total}</span>
        </h2>
        {far.total === 0 ? <p className="dim">{say("wall.no-far")}</p> : null}
        <ul>
          {far.lines.map((one) => (
            <FarLine key={one.id} far={one} />
          ))}
        </ul>
      </section>
    </div>
  );
};
