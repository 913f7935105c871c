import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { useSay } from "../../../desk/say.ts";
import { useLang } from "../../../desk/theme.tsx";
import { figure, signed } from "../../../ground/look/format.ts";
import { Barred, Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Scheme, UnitScore } from "../words.ts";
import { shownNumber } from "./say.ts";
import { type TotalStep, totalSteps } from "./total-steps.ts";

type Extra = Extract<TotalStep, { kind: "extra" }>;

/** What a step is called. */
const useName = () => {
  const [say, lang] = [useSay(), useLang()];
  return (step: TotalStep): string => {
    if (step.kind === "extra") return say(`scoring.step.${step.of.kind}`, { name: named(lang, step.of) });
    if (step.kind === "veto") return say("scoring.step.veto", { name: named(lang, step.of) });
    return say(step.kind === "floor" ? "scoring.step.floor" : "scoring.step.lines");
  };
};

/** The arithmetic of a step as a sentence. */
const useArithmetic = () => {
  const say = useSay();
  const capped = ({ given, sum, of: { cap } }: Extra): string => {
    const added = given.map(shownNumber).join(" + ") + (given.length > 1 ? ` = ${shownNumber(sum)}` : "");
    return sum > cap ? say("scoring.step.capped", { sum: added, cap }) : added;
  };
  return (step: TotalStep): string => {
    switch (step.kind) {
      case "added":
        return say("scoring.step.added");
      case "stretched":
        return say("scoring.step.stretched", {
          sum: shownNumber(step.sum),
          weights: shownNumber(step.weights),
          full: shownNumber(step.full),
        });
      case "geometric": {
        const factors = step.factors.map(({ share, power }) => `${shownNumber(share)}^${shownNumber(power)}`);
        return [shownNumber(step.full), ...factors].join(" × ");
      }
      case "extra":
        return capped(step);
      case "floor":
        return say("scoring.step.floored");
      case "veto":
        return say("scoring.step.vetoed", { most: shownNumber(step.of.most) });
    }
  };
};

const useColumns = (): readonly DenseColumn<TotalStep>[] => {
  const [say, lang, nameOf, arithmeticOf] = [useSay(), useLang(), useName(), useArithmetic()];
  const pointsOf = (step: TotalStep) => {
    if (!("points" in step)) return <Dash lang={lang} />;
    const points = Math.round(step.points * 100) / 100;
    return step.kind === "extra" ? signed(points) : figure(points);
  };
  return [
    { key: "step", title: say("scoring.step-name"), head: true, phone: "title", width: 320, cell: nameOf },
    { key: "worked", title: say("scoring.arithmetic"), phone: "line", cell: arithmeticOf },
    { key: "points", title: say("scoring.points"), num: true, width: 110, phone: "line", cell: pointsOf },
  ];
};

/** How a unit's total comes from its lines: bonus, penalty and veto each opened, the total at the foot. Nothing without it. */
export const TotalWorked = ({ scheme, score }: { scheme: Scheme; score: UnitScore }) => {
  const [say, columns] = [useSay(), useColumns()];
  const { total } = score;
  const steps = totalSteps(scheme, score);
  if (steps.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="total-worked">
      <Barred id="total-worked" title={say("scoring.total-worked")} />
      <DenseTable
        label={say("scoring.total-worked")}
        columns={columns}
        rows={steps}
        keyOf={(step) => ("of" in step ? step.of.key : step.kind)}
        empty={null}
        totals={
          total === null
            ? undefined
            : { step: say("scoring.total"), points: figure(total.toFixed(scheme.digits)) }
        }
      />
    </section>
  );
};
