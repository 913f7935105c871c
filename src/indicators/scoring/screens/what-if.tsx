import { Button, Slider } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, ofWhole, range, signed } from "../../../ground/look/format.ts";
import { Barred, Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Firmness } from "../../words/firmness.ts";
import type { Scheme, Sheet, UnitScore } from "../words.ts";
import { useSay } from "../../../desk/say.ts";
import { type Tried, triedUnder, type Weights, weightsOf } from "./trial.ts";
import { useUnplacedNote, WhyUnplaced } from "./why-unplaced.tsx";

const useColumns = (scheme: Scheme): readonly DenseColumn<Tried>[] => {
  const [say, lang] = [useSay(), useLang()];
  const column = (
    key: string,
    title: string,
    width: number,
    told: (firm: Firmness, score: UnitScore) => string,
  ): DenseColumn<Tried> => ({
    key,
    title: say(title),
    num: true,
    width,
    phone: "line",
    cell: ({ firm, score }) => (firm ? told(firm, score) : <Dash lang={lang} />),
  });
  return [
    column("place", "scoring.place", 80, ({ place }) => figure(place)),
    column("moved", "scoring.moved", 110, ({ place }, { place: was }) =>
      place === was ? say("scoring.stays") : signed(was! - place),
    ),
    {
      key: "unit",
      title: say("scoring.unit"),
      head: true,
      phone: "title",
      cell: ({ score }) => (
        <>
          {named(lang, score.unit)}
          <WhyUnplaced scheme={scheme} score={score} />
        </>
      ),
    },
    column("kept", "scoring.kept", 120, ({ kept }) => `${figure(Math.round(kept * 100))}%`),
    column("interval", "scoring.nine-of-ten", 140, ({ from, to }) =>
      from === to ? figure(from) : range(figure(from), figure(to), lang),
    ),
  ];
};

interface WeighProps {
  readonly scheme: Scheme;
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}

const mostTimes = 3;

/** A slider for each line; the whole is stretched back to the full points. */
const Weigh = ({ scheme, weights, onChange }: WeighProps) => {
  const [say, lang] = [useSay(), useLang()];
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return (
    <section className="blk weigh" aria-labelledby="weigh">
      <Barred id="weigh" title={say("scoring.weights")} note={say("scoring.weights-note")} />
      {scheme.lines.map((line) => {
        const weight = weights[line.key] ?? line.weight;
        return (
          <div key={line.key} className="weigh-line">
            <span id={`weigh-${line.key}`}>{named(lang, line)}</span>
            <Slider
              min={0}
              max={Math.ceil(line.weight * mostTimes)}
              step={line.weight >= 20 ? 1 : 0.5}
              value={weight}
              // The share beside it says more, and the bubble would cover the line above.
              tooltip={{ formatter: null }}
              ariaLabelledByForHandle={`weigh-${line.key}`}
              onChange={(next: number) => onChange({ ...weights, [line.key]: next })}
            />
            <span className="num">
              {ofWhole(Math.round((weight / (whole || 1)) * scheme.full * 10) / 10, scheme.full)}
            </span>
          </div>
        );
      })}
      <Button onClick={() => onChange(weightsOf(scheme))}>{say("scoring.reset")}</Button>
    </section>
  );
};

/** Moves the weights and sees at once who moves, and who stays where they are. Nothing is saved. */
export const WhatIf = ({ scheme, sheet }: { scheme: Scheme; sheet: Sheet }) => {
  const [say, lang, columns] = [useSay(), useLang(), useColumns(scheme)];
  const [weights, setWeights] = useState(() => weightsOf(scheme));
  const settled = useDeferredValue(weights);
  const unplacedNote = useUnplacedNote();
  const groups = useMemo(
    () => sheet.groups.map((group) => ({ group, rows: triedUnder(scheme, group.units, settled) })),
    [scheme, sheet, settled],
  );
  if (scheme.combination === "geometric") return <Empty sentence={say("scoring.firmness-geometric")} />;
  return (
    <div className="what-if">
      <Weigh scheme={scheme} weights={weights} onChange={setWeights} />
      <div>
        {groups.map(({ group, rows }) => (
          <section key={group.key} className="blk" aria-labelledby={`if-${group.key}`}>
            <Barred
              id={`if-${group.key}`}
              title={named(lang, group)}
              count={rows.length}
              note={unplacedNote(rows.map(({ score }) => score))}
            />
            <DenseTable
              label={named(lang, group)}
              columns={columns}
              rows={rows}
              keyOf={({ score }) => score.unit.id}
              empty={<Empty sentence={say("scoring.no-units")} />}
            />
          </section>
        ))}
      </div>
    </div>
  );
};
