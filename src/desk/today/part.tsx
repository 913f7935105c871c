import type { ReactNode } from "react";
import { Barred } from "../../ground/look/marks.tsx";
import { DeskLink } from "../link.tsx";
import { Failed } from "../parts/states.tsx";
import type { TodayPart } from "./counts.tsx";

interface PartProps {
  readonly part: TodayPart;
  readonly title: string;
  /** How many there are, the ones not shown among them. */
  readonly count: number | undefined;
  /** By what rule it is here, or in which order. */
  readonly note?: string;
  readonly more?: { readonly href: string; readonly label: string };
  readonly failed?: { readonly error: unknown; readonly retry: () => void } | null;
  readonly children: ReactNode;
}

/** One part of Today with its lines; nothing where there are none. */
export const Part = ({ part, title, count, note, more, failed, children }: PartProps) => {
  if (!count && !failed) return null;
  return (
    <section className="blk part" id={part} aria-labelledby={`part-${part}`}>
      <Barred id={`part-${part}`} title={title} count={count} more={more} link={DeskLink} />
      {note ? <p className="rule">{note}</p> : null}
      {failed ? <Failed {...failed} /> : <ul className="lines">{children}</ul>}
    </section>
  );
};

/** What of a query's fault a part shows. */
export const failedOf = (query: { isError: boolean; error: unknown; refetch: () => unknown }) =>
  query.isError ? { error: query.error, retry: () => void query.refetch() } : null;
