import { Stack } from "../../../ground/look/bars.tsx";
import { type LightCounts, lightOrder } from "../../../ground/look/lights.ts";
import { type Cell, Cells } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Wall, WallTask } from "../words.ts";
import { useSay } from "./say.ts";
import { sumOf, together } from "./sums.ts";

/** More lights than this are too small to be told apart across a hall: each task is then one bar. */
const mostCells = 300;
/** So few can be drawn larger. */
const few = 120;

const cellsOf = (counts: LightCounts): Cell[] =>
  lightOrder.flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, (_, at) => ({ id: `${kind}-${at}`, kind })),
  );

const Row = ({ task, asBar }: { task: WallTask; asBar: boolean }) => {
  const { lang, say } = useSay();
  const counts = together(task.areas.map((area) => area.counts));
  const [done, total] = [counts.verified ?? 0, sumOf(counts)];
  return (
    <article className="wall-row">
      <h2>{named(lang, task)}</h2>
      {asBar ? (
        <Stack counts={counts} lang={lang} label={named(lang, task)} tall />
      ) : (
        <div className="areas">
          {task.areas.map((area) => (
            <Cells key={area.number} cells={cellsOf(area.counts)} lang={lang} label={named(lang, area)} />
          ))}
        </div>
      )}
      <p className="whole" aria-label={say("wall.verified-of", { done, total })}>
        <b>{done}</b> / {total}
      </p>
    </article>
  );
};

/** Every task as a row: each promise a shape, those of one area together, and how many are verified. */
export const Tasks = ({ wall: { plan } }: { wall: Wall }) => {
  const { say } = useSay();
  if (!plan) return <p className="wall-none">{say("wall.no-plan")}</p>;
  const total = sumOf(plan.counts);
  const asBar = total > mostCells;
  return (
    <section className={total > few ? "wall-rows" : "wall-rows large"} aria-label={say("wall.view.tasks")}>
      {plan.tasks.map((task) => (
        <Row key={task.number} task={task} asBar={asBar} />
      ))}
    </section>
  );
};
