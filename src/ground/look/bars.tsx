import type { Lang } from "./lang.ts";
import { lightOrder, spokenCounts, type LightCounts } from "./lights.ts";

/** Where bars are drawn is given in SVG attributes: a strict CSP allows no style attribute. */
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

interface StackProps {
  counts: LightCounts;
  lang: Lang;
  /** What the bar is of, said before the counts. */
  label?: string;
  /** As high as a line of text, where the bar stands for the whole. */
  tall?: boolean;
  /** A line across the bar, such as how much of the year has passed. `at` runs from 0 to 1. */
  mark?: { at: number; word: string };
}

/** The lights of many things as one bar, in their order, with a spoken summary. */
export function Stack({ counts, lang, label, tall = false, mark }: StackProps) {
  const top = mark ? 24 : 0;
  const height = tall ? 28 : mark ? 16 : 10;
  return (
    <svg
      className="stack"
      role="img"
      aria-label={spokenOf({ counts, lang, label, mark })}
      width="100%"
      height={mark ? height + 28 : height}
    >
      {segments(counts).map(({ kind, from, share }) => (
        <svg key={kind} x={percent(from)} y={top} width={percent(share)} height={height} overflow="visible">
          <rect className={kind} width="100%" height={height} />
        </svg>
      ))}
      {mark ? <Mark {...mark} foot={top + height + 4} /> : null}
    </svg>
  );
}

function spokenOf({ counts, lang, label, mark }: StackProps): string {
  const before = label ? `${label}${lang === "zh" ? "：" : ": "}` : "";
  const after = mark ? `${lang === "zh" ? "。" : ". "}${mark.word}` : "";
  return `${before}${spokenCounts(counts, lang)}${after}`;
}

function segments(counts: LightCounts) {
  const total = lightOrder.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  let from = 0;
  return lightOrder.flatMap((kind) => {
    const share = total === 0 ? 0 : (counts[kind] ?? 0) / total;
    const segment = { kind, from, share };
    from += share;
    return share > 0 ? [segment] : [];
  });
}

function Mark({ at, word, foot }: { at: number; word: string; foot: number }) {
  const x = percent(at);
  const anchor = at > 0.8 ? "end" : at < 0.2 ? "start" : "middle";
  return (
    <>
      <line className="mark" x1={x} x2={x} y1="20" y2={foot} />
      <text x={x} y="13" textAnchor={anchor}>
        {word}
      </text>
    </>
  );
}

interface MeterProps {
  /** The share done or used, 0 to 1; more than 1 is drawn full. */
  at: number;
  /** Where it should be by now, 0 to 1. */
  due?: number;
  /** What the bar says aloud, with the figures. */
  label: string;
  tone?: "ink" | "red" | "blue";
}

/** A thin bar: time used of a limit, or done against due. */
export function Meter({ at, due, label, tone = "ink" }: MeterProps) {
  const share = Math.min(1, Math.max(0, at));
  return (
    <svg className={`meter ${tone}`} role="img" aria-label={label} width="100%" height="14">
      <rect className="track" y="3" width="100%" height="8" />
      <rect className="done" y="3" width={percent(share)} height="8" />
      {due === undefined ? null : <line className="due" x1={percent(due)} x2={percent(due)} y1="0" y2="14" />}
    </svg>
  );
}
