import { Button, Slider } from "antd";
import { useDeferredValue, useMemo, useState } from "react";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, ofWhole, range, signed } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import { firmness, type Firmness } from "../../words/firmness.ts";
import type { Scheme, Sheet, UnitScore } from "../words.ts";
import { useSay } from "../../../desk/say.ts";
import { placed, standingOf } from "./standing.ts";

type Weights = Readonly<Record<string, number>>;
type Row = Firmness & { readonly unit: UnitScore["unit"]; readonly was: number };

const weightsOf = ({ lines }: Scheme): Weights =>
  Object.fromEntries(lines.map(({ key, weight }) => [key, weight]));

/** The places under these weights, the best first, each with where it was and how firm it is. */
const rowsUnder = (scheme: Scheme, units: readonly UnitScore[], weights: Weights): Row[] => {
  const own = placed(units);
  const weighting = {
    weights: scheme.lines.map(({ key, weight }) => weights[key] ?? weight),
    full: scheme.full,
    digits: scheme.digits,
  };
  return firmness(
    own.map((unit) => standingOf(scheme, unit)),
    weighting,
  )
    .map((firm, at) => ({ ...firm, unit: own[at]!.unit, was: own[at]!.place! }))
    .toSorted((a, b) => a.place - b.place || a.was - b.was);
};

const useColumns = (): readonly DenseColumn<Row>[] => {
  const [say, lang] = [useSay(), useLang()];
  return [
    {
      key: "place",
      title: say("scoring.place"),
      num: true,
      width: 80,
      phone: "line",
      cell: ({ place }) => figure(place),
    },
    {
      key: "moved",
      title: say("scoring.moved"),
      num: true,
      width: 110,
      phone: "line",
      cell: ({ place, was }) => (place === was ? say("scoring.stays") : signed(was - place)),
    },
    {
      key: "unit",
      title: say("scoring.unit"),
      head: true,
      phone: "title",
      cell: ({ unit }) => named(lang, unit),
    },
    {
      key: "kept",
      title: say("scoring.kept"),
      num: true,
      width: 120,
      phone: "line",
      cell: ({ kept }) => `${figure(Math.round(kept * 100))}%`,
    },
    {
      key: "interval",
      title: say("scoring.nine-of-ten"),
      num: true,
      width: 140,
      phone: "line",
      cell: ({ from, to }) => (from === to ? figure(from) : range(figure(from), figure(to), lang)),
    },
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
  const [say, lang, columns] = [useSay(), useLang(), useColumns()];
  const [weights, setWeights] = useState(() => weightsOf(scheme));
  const settled = useDeferredValue(weights);
  const groups = useMemo(
    () => sheet.groups.map((group) => ({ group, rows: rowsUnder(scheme, group.units, settled) })),
    [scheme, sheet, settled],
  );
  if (scheme.combination === "geometric") return <Empty sentence={say("scoring.firmness-geometric")} />;
  return (
    <div className="what-if">
      <Weigh scheme={scheme} weights={weights} onChange={setWeights} />
      <div>
        {groups.map(({ group, rows }) => (
          <section key={group.key} className="blk" aria-labelledby={`if-${group.key}`}>
            <Barred id={`if-${group.key}`} title={named(lang, group)} count={rows.length} />
            <DenseTable
              label={named(lang, group)}
              columns={columns}
              rows={rows}
              keyOf={({ unitId }) => unitId}
              empty={<Empty sentence={say("scoring.no-places")} />}
            />
          </section>
        ))}
      </div>
    </div>
  );
};
