import { randomBytes } from "node:crypto";
import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Doors, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { newSalt, wordsHash } from "../../log/index.ts";
import { postOn, rootUnit } from "../../people/index.ts";
import { isPublic } from "../actors.ts";
import { owedBy } from "../rules/clock.ts";
import { mayHandle } from "../rules/may.ts";
import { numberBytes, numberFrom } from "../rules/number.ts";
import type { SealedIdentity } from "../sealed.ts";
import { countedSince, zoneOf } from "../settings.ts";
import { type AppealRow, insertAppeal, saveWords } from "../store/appeals.ts";
import { insertIdentity } from "../store/identity.ts";
import { deskPaths, holderOn, placedUnits } from "../store/places.ts";
import { insertFiles } from "../store/said.ts";
import { categoryById, type CategoryRow } from "../store/setup.ts";
import type { AppealDraft, KeptFile } from "../words.ts";
import { entryOf, runningOf, tell } from "./act.ts";
import { openMatterOf } from "./matter.ts";

/** An appeal that is ready to be kept: its identity sealed, its words cut. */
export interface Submission {
  readonly draft: Omit<AppealDraft, "identity">;
  readonly sealed: SealedIdentity | null;
  readonly words: string;
  /** When it was received, where that was earlier (an import, a letter); null: now. */
  readonly receivedAt: Date | null;
}

export interface Submitted {
  readonly id: string;
  readonly number: string;
}

/** Whom it complains of, as columns: units, posts, and the persons who hold these today. */
const complained = async (tx: Db, countyId: string, { about }: Pick<AppealDraft, "about">, at: Date) => {
  if (about.length === 0) return { aboutUnitIds: [], aboutPostIds: [], aboutPersonIds: [] };
  const on = localDate(at, await zoneOf(tx, countyId));
  const aboutPostIds = about.flatMap(({ postId }) => (postId ? [postId] : []));
  const aboutPersonIds: string[] = [];
  for (const postId of aboutPostIds) {
    const personId = await holderOn(tx, countyId, postId, on);
    if (personId) aboutPersonIds.push(personId);
  }
  return { aboutUnitIds: [...new Set(about.map(({ unitId }) => unitId))], aboutPostIds, aboutPersonIds };
};

/** The category of a draft; undefined for none. Refuses `appeal.category-unknown` for one that is not there or ended. */
const categoryOf = async (tx: Db, countyId: string, { categoryId }: Pick<AppealDraft, "categoryId">) => {
  const category = categoryId ? await categoryById(tx, countyId, categoryId) : undefined;
  return categoryId && (!category || category.ended)
    ? refuse("appeal.category-unknown", {}, { field: "categoryId" })
    : category;
};

/**
 * Whether what a draft names is there. Refuses `appeal.territory-unknown`,
 * `appeal.unit-unknown`, and `appeal.about-the-county`: nobody here may look into that.
 */
const checkNamed = async (tx: Db, countyId: string, draft: Submission["draft"]): Promise<Refusal | null> => {
  const { territoryId, about } = draft;
  const units = await placedUnits(tx, countyId, [territoryId, ...about.map(({ unitId }) => unitId)]);
  if (territoryId && !units.has(territoryId))
    return refuse("appeal.territory-unknown", {}, { field: "territoryId" });
  if (about.some(({ unitId }) => !units.has(unitId)))
    return refuse("appeal.unit-unknown", {}, { field: "about" });
  if (about.length === 0) return null;
  const root = await rootUnit(tx, countyId);
  return about.some(({ unitId }) => unitId === root?.id)
    ? refuse("appeal.about-the-county", {}, { field: "about" })
    : null;
};

const rowOf = async (
  tx: Db,
  { countyId, postId }: Actor,
  { draft, receivedAt, sealed }: Submission,
  category: CategoryRow | undefined,
  now: Date,
): Promise<AppealRow> => {
  const at = receivedAt ?? now;
  const { prefix, ...counted } = await countedSince(tx, countyId, at);
  const row: AppealRow = {
    countyId,
    id: newId(now),
    number: numberFrom(prefix, randomBytes(numberBytes)),
    text: draft.text,
    voice: draft.voice,
    kind: draft.kind,
    door: draft.door,
    class: draft.class ?? category?.class ?? "ordinary",
    categoryId: draft.categoryId,
    territoryId: draft.territoryId,
    place: draft.place,
    lat: draft.point?.lat ?? null,
    long: draft.point?.long ?? null,
    attributes: draft.attributes,
    ...(await complained(tx, countyId, draft, at)),
    anonymous: sealed === null,
    consent: draft.consent,
    submissionKey: draft.key,
    receivedAt: at,
    takenByPostId: postId,
    state: "received",
    unitId: null,
    firstUnitId: null,
    holderPostId: null,
    assignedAt: null,
    countedFrom: at,
    due: null,
    provisional: false,
    extendedDays: 0,
    answeredAt: null,
    closedAt: null,
    returns: 0,
    reopenings: 0,
    toPostId: draft.toPostId,
    matterId: null,
    mergedInto: null,
    passedUpAt: null,
    closedFor: null,
    instead: null,
  };
  return { ...row, ...owedBy(counted, runningOf(row, []), now) };
};

/** Files of an appeal as rows; `answerId` null: the appellant's. */
export const fileRows = (
  { countyId, id: appealId }: Pick<AppealRow, "countyId" | "id">,
  files: readonly KeptFile[],
  now: Date,
  answerId: string | null = null,
) => files.map((file) => ({ ...file, countyId, appealId, answerId, id: newId(now), addedAt: now }));

/**
 * The unit that must decide at once, where one must: that of the head it is addressed to (the direct line), or none of
 * the county's where the listening desk itself is complained of. Refuses `appeal.not-a-head`.
 */
const straightTo = async (
  tx: Db,
  row: AppealRow,
  now: Date,
): Promise<{ unitIds: string[] } | null | Refusal> => {
  if (row.toPostId) {
    const post = await postOn(tx, row.countyId, row.toPostId, localDate(now, await zoneOf(tx, row.countyId)));
    if (post?.role !== "head") return refuse("appeal.not-a-head", {}, { field: "toPostId" });
    return { unitIds: [post.unitId] };
  }
  if (row.aboutUnitIds.length === 0) return null;
  const desks = await deskPaths(tx, row.countyId);
  const blind = desks.length > 0 && desks.every((path) => !mayHandle(path, row));
  return blind ? { unitIds: [] } : null;
};

/** Keeps the rest of an appeal beside its row. Gives the hash of its words, for the log. */
const keepWith = async (tx: Db, row: AppealRow, { sealed, draft, words }: Submission, now: Date) => {
  const { countyId, id: appealId, receivedAt, text } = row;
  const salt = newSalt();
  if (sealed) await insertIdentity(tx, { countyId, appealId, ...sealed });
  await insertFiles(tx, fileRows(row, draft.files, now));
  await saveWords(tx, { countyId, appealId, receivedAt, words, salt });
  return wordsHash({ text, salt });
};

const opened = async (tx: Db, actor: Actor, row: AppealRow, now: Date, doors: Doors) => {
  const straight = await straightTo(tx, row, now);
  if (isRefusal(straight) || !straight) return straight;
  // The matter's row points to nothing of the appeal by key, so that it may be opened before the appeal is kept.
  return openMatterOf(tx, actor, row, { why: "addressed", ...straight }, now, doors);
};

/**
 * Keeps an appeal under a number drawn for it: its clock has started. A second one with the same key is a conflict. One addressed to a head
 * opens a matter in the same moment. Refuses as `checkNamed`, `categoryOf` and `openMatterOf` do, and `appeal.not-a-head`.
 */
export const submit = command(
  "appeal.submit",
  async (tx, actor, submission: Submission, now, doors): Promise<Outcome<Submitted>> => {
    const { draft } = submission;
    const named = await checkNamed(tx, actor.countyId, draft);
    if (named) return named;
    const category = await categoryOf(tx, actor.countyId, draft);
    if (isRefusal(category)) return category;
    const received = await rowOf(tx, actor, submission, category, now);
    const matter = await opened(tx, actor, received, now, doors);
    if (isRefusal(matter)) return matter;
    const row = matter
      ? { ...received, state: "referred" as const, matterId: matter.id, due: null, provisional: false }
      : received;
    await insertAppeal(tx, row);
    const words = await keepWith(tx, row, submission, now);
    await tell(tx, actor, row.id, row.receivedAt, { act: "submit", open: true });
    if (matter) await tell(tx, actor, row.id, now, { act: "refer", open: true, said: matter.number });
    const { id, number } = row;
    const after = { class: row.class, door: row.door, matter: matter?.number ?? null, words };
    const entry = entryOf({ appeal: row, to: row.state }, after);
    return {
      value: { id, number },
      entry: { ...entry, before: undefined, unitId: isPublic(actor) ? null : entry.unitId },
    };
  },
);
