import { knownOn } from "../rules.ts";
import { yearBefore } from "../words/period.ts";
import { shifted } from "../words/shown.ts";
import type { Period } from "../words.ts";
import { correlated } from "./lint.ts";
import { marked } from "./methods.ts";
import type { EntryRow, FigureFor, GrantRow } from "./store.ts";
import { type Scored, totals } from "./total.ts";
import type { Given, GrantShown, Group, Line, LineScore, Scheme, Sheet, UnitScore } from "./words.ts";

type UnitName = UnitScore["unit"];

/** What a sheet is worked out from. `on` is the day whose publications count ("YYYY-MM-DD"). */
export interface Known {
  readonly period: Period;
  readonly on: string;
  readonly figures: readonly FigureFor[];
  readonly entries: readonly EntryRow[];
  readonly grants: readonly GrantRow[];
  readonly units: readonly UnitName[];
}

type Sourced = Given & { readonly source: string | null };

const published = (line: Line, unitId: string, period: Period, { figures, on }: Known) => {
  const { source } = line;
  if (source.from !== "series") return undefined;
  const vintages = figures.filter(
    (each) =>
      each.unitId === unitId &&
      each.period === period &&
      each.code === source.code &&
      each.measure === source.measure &&
      each.basis === source.basis,
  );
  const figure = knownOn(vintages, on);
  return (
    figure && { ...figure, number: Number(shifted(figure.value, figure.multiplier - source.multiplier)) }
  );
};

/** What is known of a unit for a line: the figure as published where the line takes a series, else as entered. */
const givenTo = (line: Line, unitId: string, known: Known): Sourced => {
  const entry = known.entries.find((each) => each.line === line.key && each.unitId === unitId);
  const { target = null, before = null, band = null } = entry ?? {};
  if (line.source.from === "entered")
    return { value: entry?.value ?? null, target, before, band, source: entry?.source ?? null };
  const figure = published(line, unitId, known.period, known);
  const last = published(line, unitId, yearBefore(known.period), known);
  const source = figure ? `${figure.publishedOn} ${figure.source}` : null;
  return { value: figure?.number ?? null, target, before: last?.number ?? before, band, source };
};

const lineScores = (scheme: Scheme, group: Group, known: Known): ReadonlyMap<string, LineScore[]> => {
  const byLine = scheme.lines.map((line) => {
    const given = group.unitIds.map((unitId) => givenTo(line, unitId, known));
    return given.map((own): LineScore => {
      const { value, target = null, before = null, band = null, source } = own;
      return { line: line.key, value, target, before, band, source, ...marked(line, own, given) };
    });
  });
  return new Map(group.unitIds.map((unitId, at) => [unitId, byLine.map((scores) => scores[at]!)]));
};

const grantShown = ({ id, unitId, key, points, reason, source }: GrantRow): GrantShown => ({
  id,
  unitId,
  key,
  points,
  reason,
  source,
});

const scoredOf = (scheme: Scheme, unitId: string, lines: readonly LineScore[], known: Known): Scored => {
  const own = known.grants.filter((grant) => grant.unitId === unitId);
  const isVeto = ({ key }: GrantRow): boolean => scheme.vetoes.some((veto) => veto.key === key);
  return {
    unitId,
    lines: new Map(lines.map((score) => [score.line, score])),
    extras: own.filter((grant) => !isVeto(grant)),
    vetoes: own.filter(isVeto).map(({ key }) => key),
  };
};

const byPlace = (a: UnitScore, b: UnitScore): number => (a.place ?? Infinity) - (b.place ?? Infinity);

const groupSheet = (scheme: Scheme, group: Group, known: Known): Sheet["groups"][number] => {
  const scores = lineScores(scheme, group, known);
  const scored = [...scores].map(([unitId, lines]) => scoredOf(scheme, unitId, lines, known));
  const names = new Map(known.units.map((unit) => [unit.id, unit]));
  const units = totals(scheme, scored).map(({ unitId, lines: base, ...total }): UnitScore => ({
    unit: names.get(unitId) ?? { id: unitId, nameZh: unitId, nameEn: null },
    lines: scores.get(unitId)!,
    grants: known.grants.filter((grant) => grant.unitId === unitId).map(grantShown),
    base,
    ...total,
  }));
  const pointsOf = ({ key }: Line) =>
    units.map(({ lines }) => lines.find(({ line }) => line === key)?.points ?? null);
  const { key, nameZh, nameEn } = group;
  return { key, nameZh, nameEn, units: units.toSorted(byPlace), faults: correlated(scheme, pointsOf) };
};

/** Everyone's score with its arithmetic, group by group, the best first; those without a place last. */
export const sheetOf = (scheme: Scheme, known: Known): Sheet => {
  const groups = scheme.groups.map((group) => groupSheet(scheme, group, known));
  const all = groups.flatMap(({ units }) => units.flatMap(({ lines }) => lines));
  const part = all.filter(({ points }) => points !== null).length;
  return { groups, filled: { part, of: all.length } };
};
