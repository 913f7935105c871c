import { command, type Entry, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { forbiddenIn } from "../../indicators/index.ts";
import { fewestMembers } from "../rules/panel.ts";
import { openable } from "../rules/programme.ts";
import { isOffice } from "../rules/states.ts";
import { countyRules, todayIn } from "../settings.ts";
import { putForwardBy } from "../store/nominees.ts";
import { membersOf } from "../store/panel.ts";
import {
  type CategoryRow,
  categoriesOf,
  insertProgramme,
  type ProgrammeRow,
  saveCategories,
  saveProgramme,
} from "../store/programmes.ts";
import type { Category, ProgrammeDraft } from "../words/programme.ts";
import { moveProgrammeIn, moving } from "./move.ts";

const entryOf = ({ id, nameZh, state }: ProgrammeRow, was: ProgrammeRow | null): Entry => ({
  kind: "programme",
  id,
  before: was ? { name: was.nameZh, state: was.state } : undefined,
  after: { name: nameZh, state },
});

const numbered = ({ categories }: ProgrammeDraft, now: Date): Category[] =>
  categories.map((one) => ({ ...one, id: one.id ?? newId(now) }));

/** A new programme's row, as its draft has it. */
export const programmeRow = (countyId: string, draft: ProgrammeDraft, now: Date): ProgrammeRow => {
  const { categories: _, ...fields } = draft;
  return {
    countyId,
    id: newId(now),
    ...fields,
    state: "draft",
    before: null,
    stateReason: null,
    phase: null,
    version: 1,
    savedAt: now,
    decisionNumber: null,
    decidedOn: null,
    awardedOn: null,
  };
};

/** What national rules forbid to assess is no criterion of a commendation either. */
const forbidden = ({ criteria }: ProgrammeDraft): Refusal | null => {
  const found = criteria.find(({ nameZh }) => forbiddenIn(nameZh));
  return found
    ? refuse("programme.criterion-forbidden", { criterion: found.nameZh }, { field: "criteria" })
    : null;
};

/** Begins a programme. Another of the year with its name is `command.conflict`. */
export const draftProgramme = command(
  "programme.draft",
  async (tx, actor, draft: ProgrammeDraft, now): Promise<Outcome<ProgrammeRow>> => {
    if (!isOffice(actor)) return refuse("programme.not-there");
    const refusal = forbidden(draft);
    if (refusal) return refusal;
    const row = programmeRow(actor.countyId, draft, now);
    await insertProgramme(tx, row);
    await saveCategories(tx, row.countyId, row.id, numbered(draft, now));
    return { value: row, entry: entryOf(row, null) };
  },
);

/** A category that somebody was nominated in stays, and stays what it was for. */
const categoriesKept = async (
  tx: Db,
  { countyId, id }: ProgrammeRow,
  after: readonly Category[],
): Promise<Refusal | null> => {
  const used = new Set((await putForwardBy(tx, countyId, id)).map(({ categoryId }) => categoryId));
  const before = (await categoriesOf(tx, countyId, id)).filter((one) => used.has(one.id));
  const lost = before.find((one) => !after.some(({ id: same, of }) => same === one.id && of === one.of));
  return lost ? refuse("programme.category-in-use", { name: lost.nameZh }, { field: "categories" }) : null;
};

/** Categories that a draft names must be the programme's own. */
const strangeCategory = (own: readonly CategoryRow[], { categories }: ProgrammeDraft): boolean =>
  categories.some(({ id }) => id !== null && !own.some((one) => one.id === id));

const editFits = async (
  tx: Db,
  row: ProgrammeRow,
  draft: ProgrammeDraft,
  categories: readonly Category[],
) => {
  if (strangeCategory(await categoriesOf(tx, row.countyId, row.id), draft))
    return refuse("programme.unknown-category", {}, { field: "categories" });
  if (row.state === "draft") return categoriesKept(tx, row, categories);
  const today = await todayIn(tx, row.countyId, row.savedAt);
  const refusal = openable(draft, await countyRules(tx, row.countyId, today));
  return refusal ?? categoriesKept(tx, row, categories);
};

export interface ProgrammeEdit {
  readonly id: string;
  readonly version: number;
  readonly draft: ProgrammeDraft;
}

/**
 * Changes a programme: freely while it is a draft; once it is open, within what opening asks, and no category goes that
 * somebody was nominated in. Refuses `programme.changed.conflict` where somebody saved since.
 */
export const editProgramme = command(
  "programme.edit",
  async (tx, actor, { id, version, draft }: ProgrammeEdit, now): Promise<Outcome<ProgrammeRow>> => {
    const moved = await moving(tx, actor, "edit", id);
    if (isRefusal(moved)) return moved;
    if (moved.row.version !== version) return refuse("programme.changed.conflict");
    const categories = numbered(draft, now);
    const refusal =
      forbidden(draft) ?? (await editFits(tx, { ...moved.row, savedAt: now }, draft, categories));
    if (refusal) return refusal;
    const { categories: _, ...fields } = draft;
    const value = { ...moved.after, ...fields, savedAt: now };
    await saveProgramme(tx, value);
    await saveCategories(tx, value.countyId, id, categories);
    return { value, entry: entryOf(value, moved.row) };
  },
);

const draftOf = (row: ProgrammeRow, categories: readonly CategoryRow[]): ProgrammeDraft => ({
  ...row,
  ratios: [...row.ratios],
  criteria: [...row.criteria],
  ties: [...row.ties],
  categories: categories.map(({ id, of, nameZh, nameEn, quota }) => ({ id, of, nameZh, nameEn, quota })),
});

/** Opens a programme for nominations. Refuses what `openable` does. */
export const openProgramme = command(
  "programme.open",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<ProgrammeRow>> => {
    const moved = await moveProgrammeIn(tx, actor, { act: "open", id }, now);
    if (isRefusal(moved)) return moved;
    const { countyId } = actor;
    const rules = await countyRules(tx, countyId, await todayIn(tx, countyId, now));
    const refusal = openable(draftOf(moved.after, await categoriesOf(tx, countyId, id)), rules);
    return refusal ?? { value: moved.after, entry: entryOf(moved.after, moved.before) };
  },
);

/** What the review needs: somebody to judge, and a panel that judges. */
const reviewable = async (tx: Db, countyId: string, id: string): Promise<Refusal | null> => {
  const all = await putForwardBy(tx, countyId, id);
  if (!all.some(({ state }) => state === "nominated")) return refuse("programme.nobody-nominated");
  const members = await membersOf(tx, countyId, id);
  if (members.length < fewestMembers) return refuse("panel.too-small", { fewest: fewestMembers });
  return members.some(({ chair }) => chair) ? null : refuse("panel.no-chair");
};

/** Closes nominations: the panel begins, each member alone. */
export const closeNominations = command(
  "programme.close",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<ProgrammeRow>> => {
    const set = { phase: "scoring" } as const;
    const moved = await moveProgrammeIn(tx, actor, { act: "close", id, set }, now);
    if (isRefusal(moved)) return moved;
    const refusal = await reviewable(tx, actor.countyId, id);
    return refusal ?? { value: moved.after, entry: entryOf(moved.after, moved.before) };
  },
);

export interface ProgrammeStop {
  readonly id: string;
  readonly act: "suspend" | "resume" | "cancel";
  readonly reason: string;
}

/** Suspends a programme, lets it go on where it was, or cancels it; the reason is shown on it. */
export const stopProgramme = command(
  "programme.stop",
  async (tx, actor, { id, act, reason }: ProgrammeStop, now): Promise<Outcome<ProgrammeRow>> => {
    const moved = await moveProgrammeIn(tx, actor, { act, id, reason }, now);
    if (isRefusal(moved)) return moved;
    return { value: moved.after, entry: { ...entryOf(moved.after, moved.before), reason } };
  },
);
