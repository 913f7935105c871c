import type { ReactNode } from "react";
import { figure, signed } from "./format.ts";
import { icons, type IconName } from "./icons.ts";
import type { Lang } from "./lang.ts";
import {
  countLights,
  lightOrder,
  lightWord,
  spokenCounts,
  type LightCounts,
  type LightKind,
} from "./lights.ts";
import { Anchor, type LinkLike } from "./link.tsx";

const shapes: Record<LightKind, ReactNode> = {
  verified: (
    <>
      <path d="M1.5 1.5h13v13h-13z" fill="var(--blue)" />
      <path d="M4.6 8.2l2.4 2.5 4.5-5.2" fill="none" stroke="var(--sheet)" strokeWidth="1.75" />
    </>
  ),
  claimed: <path d="M2.5 2.5h11v11h-11z" fill="none" stroke="var(--blue)" strokeWidth="1.75" />,
  pace: <circle cx="8" cy="8" r="5.75" fill="var(--green)" />,
  behind: (
    <path
      d="M8 2l6.3 11.4H1.7z"
      fill="var(--yellow)"
      stroke="var(--yellow-text)"
      strokeWidth="1.25"
      strokeLinejoin="round"
    />
  ),
  far: <path d="M8 .5L15.5 8 8 15.5.5 8z" fill="var(--red)" />,
  idle: <circle cx="8" cy="8" r="5" fill="none" stroke="var(--grey)" strokeWidth="1.75" />,
};

/** The shapes of the lights, drawn once a page: a year of cells then costs a few bytes each. */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      {lightOrder.map((kind) => (
        <symbol key={kind} id={`l-${kind}`} viewBox="0 0 16 16">
          {shapes[kind]}
        </symbol>
      ))}
    </svg>
  );
}

function Shape({ kind }: { kind: LightKind }) {
  return (
    <svg className="lt" aria-hidden="true">
      <use href={`#l-${kind}`} />
    </svg>
  );
}

interface LightProps {
  kind: LightKind;
  lang: Lang;
  /** The short Chinese word, for narrow columns. */
  short?: boolean;
  /** Another word than the light's own, such as why it is lit. */
  word?: string;
}

/** A light: its shape and its word. Needs a `Sprite` on the page. */
export function Light({ kind, lang, short = false, word = lightWord(kind, lang, short) }: LightProps) {
  return (
    <span className={`light ${kind}`}>
      <Shape kind={kind} />
      {word}
    </span>
  );
}

export interface Cell {
  id: string;
  kind: LightKind;
  /** With `name`, the cell is a link to the thing it stands for. */
  href?: string;
  name?: string;
}

interface CellsProps {
  cells: readonly Cell[];
  lang: Lang;
  /** What the cells are, said before the counts. */
  label?: string;
  /** Said in place of counts and words while no light is lit: nothing is known of them yet. */
  unlit?: string;
  /** Squared paper, as the year on the front page. */
  paper?: boolean;
  link?: LinkLike;
}

/** One cell, one promise: shapes without words, with a spoken summary. Put a `Legend` on the same screen. */
export function Cells({ cells, lang, label, unlit, paper = false, link: Link = Anchor }: CellsProps) {
  const counts = unlit ?? spokenCounts(countLights(cells.map((cell) => cell.kind)), lang);
  const spoken = label ? `${label}${lang === "zh" ? "：" : ": "}${counts}` : counts;
  const linked = cells.some((cell) => cell.href);
  const look = `${paper ? "grid-paper" : "cells"}${linked ? " linked" : ""}`;
  return (
    <div className={look} role={linked ? "group" : "img"} aria-label={spoken}>
      {cells.map((cell) => (
        <OneCell
          key={cell.id}
          cell={cell}
          word={unlit ?? lightWord(cell.kind, lang)}
          lang={lang}
          paper={paper}
          link={Link}
        />
      ))}
    </div>
  );
}

function OneCell({
  cell,
  word,
  lang,
  paper,
  link: Link,
}: {
  cell: Cell;
  word: string;
  lang: Lang;
  paper: boolean;
  link: LinkLike;
}) {
  if (!cell.href)
    return paper ? (
      <span>
        <Shape kind={cell.kind} />
      </span>
    ) : (
      <Shape kind={cell.kind} />
    );
  const spoken = cell.name ? `${cell.name}${lang === "zh" ? "，" : ", "}${word}` : word;
  return (
    <Link href={cell.href} title={spoken} aria-label={spoken}>
      <Shape kind={cell.kind} />
    </Link>
  );
}

interface LegendProps {
  counts: LightCounts;
  lang: Lang;
  /** A further item, such as what the spot check found. */
  children?: ReactNode;
}

/** The lights with their words and counts, always all six, in their order. */
export function Legend({ counts, lang, children }: LegendProps) {
  return (
    <ul className="legend">
      {lightOrder.map((kind) => (
        <li key={kind}>
          <Light kind={kind} lang={lang} /> <b>{figure(counts[kind] ?? 0)}</b>
        </li>
      ))}
      {children ? <li className="mid">{children}</li> : null}
    </ul>
  );
}

/** A post that decides: its name under the cinnabar bar. */
export function Post({ children }: { children: ReactNode }) {
  return <span className="post">{children}</span>;
}

interface BarredProps {
  title: string;
  /** Names the section: `<section aria-labelledby={id}>`. */
  id?: string;
  level?: 2 | 3;
  count?: number;
  /** A few words beside the title. */
  note?: ReactNode;
  more?: { href: string; label: string };
  link?: LinkLike;
}

/** The head of a section: a short ink bar, the title, how many, and where the rest is. */
export function Barred({ title, id, level = 2, count, note, more, link: Link = Anchor }: BarredProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="barred">
      <div className="row">
        <Heading id={id}>
          {title}
          {count === undefined ? null : <span className="count"> {figure(count)}</span>}
        </Heading>
        {note ? <span className="note">{note}</span> : null}
        {more ? (
          <Link className="more" href={more.href}>
            {more.label}
          </Link>
        ) : null}
      </div>
    </div>
  );
}

interface FigureProps {
  /** A number, or the decimal string that was published; null when nothing was. */
  value: number | string | null;
  unit?: string;
  /** A change, shown with its sign. */
  change?: boolean;
  lang: Lang;
}

/** A figure and its unit in a slot after it, so that figures in a column keep one right edge. */
export function Figure({ value, unit, change = false, lang }: FigureProps) {
  const shown = value === null ? <Dash lang={lang} /> : <b>{change ? signed(value) : figure(value)}</b>;
  return (
    <span className="fig">
      {shown}
      {unit ? <UnitSlot unit={unit}>{value === null ? null : unit}</UnitSlot> : null}
    </span>
  );
}

/** Where the unit stands. Empty in the head of a column, so that the head ends where its figures end. */
export function UnitSlot({ unit, children }: { unit: string; children?: ReactNode }) {
  return <span className={unit === "%" ? "u pc" : "u"}>{children}</span>;
}

/** Not published: a dash to the eye, a word to the ear. */
export function Dash({ lang }: { lang: Lang }) {
  return (
    <span className="none">
      <span aria-hidden="true">—</span>
      <span className="sr">{lang === "zh" ? "未公布" : "Not published"}</span>
    </span>
  );
}

/** The word mark under its bar. */
export function Wordmark({ href, lang, link: Link = Anchor }: { href: string; lang: Lang; link?: LinkLike }) {
  return (
    <Link className="wordmark" href={href} aria-label={lang === "zh" ? "顶格" : "顶格 Dingge"}>
      顶格
    </Link>
  );
}

/** An icon as high as the text. It says nothing aloud: a word stands beside it, or labels the control. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="ic"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={icons[name]} />
    </svg>
  );
}
