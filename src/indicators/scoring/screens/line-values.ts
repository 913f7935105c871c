import type { Basis, Measure } from "../../words.ts";
import { identifier } from "./identifier.ts";
import { type Line, line as lineSchema, type Method } from "../words.ts";

/** A line as its form holds it: flat, texts as typed. */
export interface LineValues {
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly weight: number;
  readonly better: Line["better"];
  readonly from: "entered" | "series";
  readonly code?: string;
  readonly measure?: Measure;
  readonly basis?: Basis;
  readonly multiplier: number;
  readonly kind: Method["kind"];
  readonly most: number;
  readonly reference: "target" | "before" | "mean";
  readonly base?: number;
  readonly step?: number;
  readonly each?: number;
  readonly steps?: string;
  readonly drop?: number;
  readonly floor?: number | null;
  readonly ceiling?: number | null;
  /** A band a line: 好 100. */
  readonly bands?: string;
  readonly criterion?: string;
  readonly standard?: string;
  readonly note?: string;
}

const percent = 100;
const usualMost = 1;

const ofMethod = (method: Method): Partial<LineValues> => {
  if (method.kind === "completion") return { most: method.capped ? usualMost : method.most };
  if (method.kind === "rank-steps") return { steps: method.steps.join(" "), drop: method.drop };
  if (method.kind === "bands")
    return {
      bands: method.bands
        .map(({ nameZh, share }) => `${nameZh} ${Number((share * percent).toFixed(4))}`)
        .join("\n"),
    };
  const { kind: _, ...rest } = method;
  return rest;
};

/** What the form of a line begins with; of none: points that are given. */
export const valuesOf = (line: Line | null): LineValues => {
  const blank = {
    better: "up",
    from: "entered",
    multiplier: 0,
    most: usualMost,
    reference: "target",
  } as const;
  if (!line) return { ...blank, nameZh: "", weight: 10, kind: "given" };
  const { nameZh, nameEn, weight, better, source, method, criterion, standard, note } = line;
  const series = source.from === "series" ? source : {};
  return {
    ...blank,
    ...series,
    nameZh,
    weight,
    better,
    from: source.from,
    nameEn: nameEn ?? "",
    criterion: criterion ?? "",
    standard: standard ?? "",
    note: note ?? "",
    kind: method.kind,
    ...ofMethod(method),
  };
};

const numbersIn = (text: string): number[] =>
  text
    .normalize("NFKC")
    .split(/[\s,，、/;；]+/)
    .filter(Boolean)
    .map(Number);

type Bands = Extract<Method, { kind: "bands" }>["bands"];

const bandsOf = (line: Line | null): Bands => (line?.method.kind === "bands" ? line.method.bands : []);

/** A band of a name that was there before keeps its key: what units were given refers to it. */
const bandsIn = (text: string, before: Bands): Bands => {
  const identify = identifier("band", before);
  return text
    .split("\n")
    .map((row) => /^(.+?)[\s:：]+(\d+(?:\.\d+)?)\s*[%分]?$/.exec(row.normalize("NFKC").trim()))
    .flatMap((found) =>
      found ? [{ ...identify(found[1]!.trim()), share: Number(found[2]) / percent }] : [],
    );
};

const methodOf = (values: LineValues, before: Line | null): object => {
  const { kind, most, reference, base, step, each, floor = null, ceiling = null, drop = 0 } = values;
  const byKind: Readonly<Record<LineValues["kind"], object>> = {
    completion: most > 1 ? { capped: false, most } : { capped: true },
    "base-per-point": { reference, base, step, each },
    "rank-steps": { steps: numbersIn(values.steps ?? ""), drop },
    "ratio-to-best": {},
    efficacy: { floor, ceiling },
    bands: { bands: bandsIn(values.bands ?? "", bandsOf(before)) },
    given: {},
  };
  return { kind, ...byKind[kind] };
};

const sourceOf = ({ from, code, measure, basis, multiplier }: LineValues): object =>
  from === "entered" ? { from } : { from, code, measure, basis: basis ?? "plain", multiplier };

export type Read = { readonly line: Line } | { readonly field: keyof LineValues; readonly problem: string };

const fieldOf = (path: readonly PropertyKey[]): keyof LineValues => {
  const [first, second] = path.map(String);
  if (first === "method") return second === "kind" || !second ? "kind" : (second as keyof LineValues);
  if (first === "source") return (second ?? "code") as keyof LineValues;
  return (first ?? "nameZh") as keyof LineValues;
};

/** The line that a form says, or the field that does not fit; `before` is the line that is changed. */
export const lineOf = (values: LineValues, key: string, before: Line | null = null): Read => {
  const { nameZh, nameEn, weight, better, criterion, standard, note } = values;
  const read = lineSchema.safeParse({
    key,
    nameZh,
    nameEn: nameEn?.trim() || null,
    weight,
    better,
    criterion: criterion?.trim() || null,
    standard: standard?.trim() || null,
    note: note?.trim() || null,
    source: sourceOf(values),
    method: methodOf(values, before),
  });
  if (read.success) return { line: read.data };
  return { field: fieldOf(read.error.issues[0]?.path ?? []), problem: "does-not-fit" };
};

/** A key that no line has: line-1, line-2 … */
export const newKey = (taken: readonly string[], at = taken.length + 1): string =>
  taken.includes(`line-${at}`) ? newKey(taken, at + 1) : `line-${at}`;
