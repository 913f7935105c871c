import { forbiddenIn } from "./forbidden.ts";
import type { Fault, Line, Scheme } from "./words.ts";

const fault = (
  severity: Fault["severity"],
  name: string,
  lines: readonly Line[],
  params: Fault["params"] = {},
): Fault => ({
  fault: name,
  severity,
  lines: lines.map(({ key }) => key),
  params: { ...Object.fromEntries(lines.map(({ nameZh }, at) => [`line${at + 1}`, nameZh])), ...params },
});

const pairs = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

const weightsSum = ({ lines, full }: Scheme): Fault[] => {
  const sum = Math.round(lines.reduce((all, { weight }) => all + weight, 0) * 1e6) / 1e6;
  return sum === full ? [] : [fault("error", "weights-sum", [], { sum, full })];
};

const keyTwice = ({ lines }: Scheme): Fault[] =>
  pairs(lines).flatMap(([a, b]) => (a.key === b.key ? [fault("error", "key-twice", [a, b])] : []));

/** The same series twice is an error; level and growth of one indicator ask for a look: one success is paid twice. */
const countedTwice = ({ lines }: Scheme): Fault[] =>
  pairs(lines).flatMap(([a, b]) => {
    if (a.source.from !== "series" || b.source.from !== "series" || a.source.code !== b.source.code)
      return [];
    const same = a.source.measure === b.source.measure && a.source.basis === b.source.basis;
    return [fault(same ? "error" : "question", same ? "counted-twice" : "counted-two-ways", [a, b])];
  });

const forbidden = ({ lines }: Scheme): Fault[] =>
  lines.flatMap((line) => {
    const words = [line.nameZh, line.criterion, line.standard, line.note].filter(Boolean).join("；");
    const criterion = forbiddenIn(words);
    return criterion ? [fault("error", `forbidden-${criterion}`, [line])] : [];
  });

/** What a method asks of its own numbers, so that better is never worth less. */
const unsound = ({ method, weight, better }: Line): string | undefined => {
  if (method.kind === "rank-steps") {
    if (method.steps.some((points, at) => at > 0 && points > method.steps[at - 1]!)) return "steps-rise";
    return method.steps[0]! > weight ? "steps-over-weight" : undefined;
  }
  if (method.kind === "base-per-point") return method.base > weight ? "base-over-weight" : undefined;
  if (method.kind !== "efficacy" || method.floor === null || method.ceiling === null) return undefined;
  const wrong = better === "up" ? method.floor > method.ceiling : method.floor < method.ceiling;
  return wrong ? "floor-beyond-ceiling" : undefined;
};

const unsoundMethods = ({ lines }: Scheme): Fault[] =>
  lines.flatMap((line) => {
    const name = unsound(line);
    return name ? [fault("error", name, [line])] : [];
  });

/** A geometric mean asks for points over 0 from everyone: a line which may give 0 decides alone. */
const geometricZeros = ({ combination, missing }: Scheme): Fault[] =>
  combination === "geometric" && missing === "zero" ? [fault("question", "geometric-missing", [])] : [];

const checks = [weightsSum, keyTwice, countedTwice, forbidden, unsoundMethods, geometricZeros] as const;

/** Everything that is wrong with a scheme by itself, errors first. */
export const faultsOf = (scheme: Scheme): Fault[] =>
  checks
    .flatMap((check) => check(scheme))
    .toSorted((a, b) => Number(a.severity === "question") - Number(b.severity === "question"));

/** Pearson's correlation; null for fewer than five pairs or where one does not vary. */
export const correlation = (pairsOf: readonly (readonly [number, number])[]): number | null => {
  const n = pairsOf.length;
  if (n < 5) return null;
  const mean = (at: 0 | 1) => pairsOf.reduce((sum, pair) => sum + pair[at], 0) / n;
  const [x, y] = [mean(0), mean(1)];
  const over = (f: (pair: readonly [number, number]) => number) =>
    pairsOf.reduce((sum, pair) => sum + f(pair), 0);
  const spread = Math.sqrt(over(([a]) => (a - x) ** 2) * over(([, b]) => (b - y) ** 2));
  return spread === 0 ? null : over(([a, b]) => (a - x) * (b - y)) / spread;
};

const nearlyTheSame = 0.9;

/** Lines whose points go together over the units of a group: |r| of 0.9 and more says the same thing twice. */
export const correlated = (
  { lines }: Scheme,
  pointsOf: (line: Line) => readonly (number | null)[],
): Fault[] =>
  pairs(lines).flatMap(([a, b]) => {
    const others = pointsOf(b);
    const both = pointsOf(a).flatMap((x, at): [number, number][] => {
      const y = others[at] ?? null;
      return x === null || y === null ? [] : [[x, y]];
    });
    const r = correlation(both);
    if (r === null || Math.abs(r) < nearlyTheSame) return [];
    return [fault("question", "correlated", [a, b], { r: Math.round(r * 100) / 100, n: both.length })];
  });
