import { addDays } from "../../ground/clock.ts";
import { newId } from "../../ground/id.ts";
import type { Problems } from "../../ground/sheets/index.ts";
import { checkBegin, overlaps } from "../rules/tenure.ts";
import type { TenureRow } from "../store/tenures.ts";
import type { Someone } from "./match-persons.ts";
import type { PostLine } from "./match-posts.ts";

export interface TenureGround {
  readonly countyId: string;
  readonly now: Date;
  readonly today: string;
  /** All tenures of the post, the past ones too. */
  readonly tenures: readonly TenureRow[];
  /** The name of whoever holds or held it. */
  readonly nameOf: (personId: string) => string;
  readonly problems: Problems;
}

/** Tenures to save: those that end or are corrected, then those that begin. */
export interface TenureChange {
  readonly changed: readonly TenureRow[];
  readonly begun: readonly TenureRow[];
}

const nothing: TenureChange = { changed: [], begun: [] };

const leave = ({ line }: PostLine, current: TenureRow, ground: TenureGround): TenureChange => {
  const lastDay = current.fromDate > ground.today ? current.fromDate : ground.today;
  const holder = ground.nameOf(current.personId);
  ground.problems.question(line.cells.name, "tenure.vacated", { holder, date: lastDay });
  return { changed: [{ ...current, toDate: lastDay }], begun: [] };
};

const correct = ({ line }: PostLine, current: TenureRow, ground: TenureGround): TenureChange => {
  if (line.from === null || line.from === current.fromDate) return nothing;
  const corrected = { ...current, fromDate: line.from };
  const other = ground.tenures.find(({ id, ...span }) => id !== current.id && overlaps(span, corrected));
  if (!other) return { changed: [corrected], begun: [] };
  noteHeld(line, other, ground);
  return nothing;
};

const noteHeld = (line: PostLine["line"], other: TenureRow, { nameOf, problems }: TenureGround): void =>
  problems.error(line.cells.from, "tenure.begins-too-early", {
    holder: nameOf(other.personId),
    from: other.fromDate,
  });

const firstDay = ({ line }: PostLine, { today, problems }: TenureGround): string => {
  if (line.from === null) problems.question(line.cells.from, "tenure.no-date", { date: today });
  return line.from ?? today;
};

const begin = (each: PostLine, someone: Someone, ground: TenureGround, current?: TenureRow): TenureChange => {
  const { line, post } = each;
  const { countyId, today, now, tenures, problems } = ground;
  const from = firstDay(each, ground);
  const ended = current && { ...current, toDate: addDays(from, -1) };
  if (ended && ended.toDate < ended.fromDate) {
    noteHeld(line, current, ground);
    return nothing;
  }
  const past = tenures.map((tenure) => (ended && tenure.id === ended.id ? ended : tenure));
  const refusal = checkBegin(past, from, today);
  const other = past.find((tenure) => tenure.toDate === null || tenure.toDate >= from);
  if (refusal?.refusal === "tenure.too-far-ahead") problems.error(line.cells.from, "tenure.too-far-ahead");
  else if (refusal && other) noteHeld(line, other, ground);
  if (refusal) return nothing;
  const begun = {
    countyId,
    id: newId(now),
    postId: post.id,
    personId: someone.person.id,
    fromDate: from,
    toDate: null,
  };
  return { changed: ended ? [ended] : [], begun: [begun] };
};

/**
 * What a line changes about who holds its post: nobody named vacates it today, the same person may have the first
 * day corrected, another takes over on theirs and the holder before leaves the day before.
 */
export const planTenure = (
  each: PostLine,
  someone: Someone | undefined,
  ground: TenureGround,
): TenureChange => {
  const current = ground.tenures.find(({ toDate }) => toDate === null);
  if (!someone) return current && each.line.name === null ? leave(each, current, ground) : nothing;
  if (current?.personId === someone.person.id) return correct(each, current, ground);
  return begin(each, someone, ground, current);
};
