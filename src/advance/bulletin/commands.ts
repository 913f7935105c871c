import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Entry, type Json, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import type { Print } from "../../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { composeBulletin } from "./compose.ts";
import { documentOf } from "./document.ts";
import { factsOf, type Sources } from "./facts.ts";
import {
  type BulletinAct,
  edited,
  issuable,
  mayAct,
  mayWrite,
  next,
  periodAround,
  redrafted,
} from "./rules.ts";
import {
  type BulletinRow,
  deleteBulletin,
  draftOfPeriod,
  insertBulletin,
  lockBulletin,
  saveBulletin,
  takeNumber,
} from "./store/bulletins.ts";
import { unitNamed } from "./store/facts.ts";
import type { BulletinEdit, BulletinFacts, Cadence, Period } from "./words.ts";

const notThere = refuse("bulletin.not-there");

type SayIn = Readonly<Record<Lang, Say>>;

const countyOf = async (tx: Db, countyId: string, now: Date) => {
  const county = (await countyById(tx, countyId))!;
  return { county, today: localDate(now, county.zone) };
};

const officeOf = async (tx: Db, { countyId, unitId }: Actor): Promise<BulletinFacts["office"] | undefined> =>
  unitId === null ? undefined : unitNamed(tx, countyId, unitId);

const nobodyYet = {
  year: null,
  number: null,
  issuedOn: null,
  issuedByPostId: null,
  wordHash: null,
  pdfHash: null,
  withdrawnOn: null,
  withdrawnByPostId: null,
  withdrawnFor: null,
  signPostId: null,
  returnedFor: null,
};

const named = ({ id, draft }: BulletinRow): Pick<Entry, "kind" | "id"> & { after: { title: string } } => ({
  kind: "bulletin",
  id,
  after: { title: draft.title },
});

export interface Drafting {
  readonly cadence: Cadence;
  readonly day: string;
  /** The language it is written in. */
  readonly lang: Lang;
}

/** What drafting needs beside the database: where facts come from, and the texts of both languages. */
export interface Writing extends Sources {
  readonly say: SayIn;
}

const factsNow = async (
  tx: Db,
  actor: Actor,
  period: Period,
  now: Date,
  sources: Sources,
): Promise<{ facts: BulletinFacts; today: string } | Refusal> => {
  const { county, today } = await countyOf(tx, actor.countyId, now);
  const office = await officeOf(tx, actor);
  if (!office) return notThere;
  const facts = await factsOf(tx, county, { period, office, today }, sources);
  return isRefusal(facts) ? facts : { facts, today };
};

/** Drafts the bulletin of a week or month from the facts of the day. Refuses as `factsOf` does, and a second draft of one period. */
export const draftBulletin = (writing: Writing) =>
  command("bulletin.draft", async (tx, actor, input: Drafting, now): Promise<Outcome<BulletinRow>> => {
    if (!mayWrite(actor)) return notThere;
    const { countyId, postId } = actor;
    const { lang } = input;
    const period = periodAround(input.cadence, input.day);
    if (await draftOfPeriod(tx, countyId, period.cadence, period.from))
      return refuse("bulletin.drafted.conflict", {}, { field: "day" });
    const known = await factsNow(tx, actor, period, now, writing);
    if (isRefusal(known)) return known;
    const draft = composeBulletin(known.facts, known.today, { lang, say: writing.say[lang] });
    const base = { countyId, id: newId(now), state: "draft", lang, version: 1 } as const;
    const days = { cadence: period.cadence, fromOn: period.from, toOn: period.to };
    const saved = { savedAt: now, savedByPostId: postId };
    const row = { ...base, ...days, ...saved, ...nobodyYet, draft, drafted: draft, facts: known.facts };
    await insertBulletin(tx, row);
    return { value: row, entry: { ...named(row), after: { title: draft.title, ...days } } };
  });

/** The bulletin, held, if this act is open to this actor and, where a version is given, nobody saved since. */
const heldFor = async (
  tx: Db,
  actor: Actor,
  act: BulletinAct,
  { id, version }: { id: string; version?: number },
): Promise<BulletinRow | Refusal> => {
  const row = await lockBulletin(tx, actor.countyId, id);
  const refusal = row ? mayAct(actor, row, act) : notThere;
  if (!row || refusal) return refusal ?? notThere;
  const after = next(row.state, act);
  if (isRefusal(after)) return after;
  if (version !== undefined && version !== row.version) return refuse("bulletin.changed.conflict");
  return row;
};

type Parts = Readonly<Record<string, Json>>;

const partsOf = ({ sections, ...rest }: BulletinRow["draft"]): Parts => ({
  ...rest,
  ...Object.fromEntries(sections.map(({ key, heading, lead, text }) => [key, { heading, lead, text }])),
});

/** What was written, part by part, before and after: only the parts that differ. */
const writtenBetween = (
  before: BulletinRow["draft"],
  after: BulletinRow["draft"],
): Pick<Entry, "before" | "after"> => {
  const [old, now] = [partsOf(before), partsOf(after)];
  const differs = (key: string) => JSON.stringify(old[key]) !== JSON.stringify(now[key]);
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(differs);
  const only = (all: Parts) => Object.fromEntries(changed.map((key) => [key, all[key] ?? null]));
  return { before: only(old), after: only(now) };
};

/** Saves what was written. Refuses `bulletin.changed.conflict` when someone saved since the version it was made from. */
export const editBulletin = command(
  "bulletin.edit",
  async (tx, actor, { id, edit }: { id: string; edit: BulletinEdit }, now): Promise<Outcome<BulletinRow>> => {
    const row = await heldFor(tx, actor, "edit", { id, version: edit.version });
    if (isRefusal(row)) return row;
    const draft = edited(row.draft, edit);
    if (isRefusal(draft)) return draft;
    const value = { ...row, draft, version: row.version + 1, savedAt: now, savedByPostId: actor.postId };
    await saveBulletin(tx, value);
    return { value, entry: { kind: "bulletin", id, ...writtenBetween(row.draft, draft) } };
  },
);

/** Reads the facts again: tables and untouched words are new, what people wrote stays. */
export const redraftBulletin = (writing: Writing) =>
  command(
    "bulletin.redraft",
    async (
      tx,
      actor,
      { id, version }: { id: string; version: number },
      now,
    ): Promise<Outcome<BulletinRow>> => {
      const row = await heldFor(tx, actor, "redraft", { id, version });
      if (isRefusal(row)) return row;
      const known = await factsNow(tx, actor, row.facts.period, now, writing);
      if (isRefusal(known)) return known;
      const drafted = composeBulletin(known.facts, known.today, {
        lang: row.lang,
        say: writing.say[row.lang],
      });
      const draft = redrafted(row.draft, row.drafted, drafted);
      const saved = { version: row.version + 1, savedAt: now, savedByPostId: actor.postId };
      const value = { ...row, ...saved, draft, drafted, facts: known.facts };
      await saveBulletin(tx, value);
      return { value, entry: { kind: "bulletin", id, ...writtenBetween(row.draft, draft) } };
    },
  );

/** Throws a draft away. It never had a number, so none is missing. */
export const discardBulletin = command(
  "bulletin.discard",
  async (tx, actor, { id }: { id: string }): Promise<Outcome<null>> => {
    const row = await heldFor(tx, actor, "discard", { id });
    if (isRefusal(row)) return row;
    await deleteBulletin(tx, actor.countyId, id);
    return { value: null, entry: { kind: "bulletin", id, before: { title: row.draft.title } } };
  },
);

/**
 * Issues a draft: it gets the year's next number, and its words, its facts and its files stay as they are from now on.
 * Refuses `bulletin.changed.conflict`, `bulletin.no-title`, `bulletin.empty`, what is not a draft, and as the press does.
 */
export const issueBulletin = (print: Print, say: SayIn) =>
  command(
    "bulletin.issue",
    async (
      tx,
      actor,
      { id, version }: { id: string; version: number },
      now,
    ): Promise<Outcome<BulletinRow>> => {
      const row = await heldFor(tx, actor, "issue", { id, version });
      const refusal = isRefusal(row) ? row : issuable(row.draft);
      if (isRefusal(row) || refusal) return refusal ?? notThere;
      const { today } = await countyOf(tx, actor.countyId, now);
      const year = Number(today.slice(0, 4));
      const number = { year, number: await takeNumber(tx, actor.countyId, year) };
      const { lang, facts, draft } = row;
      const document = documentOf(draft, { lang, office: facts.office, number, on: today }, say[lang]);
      const hashes = await print(document, now);
      if (isRefusal(hashes)) return hashes;
      const by = { issuedOn: today, issuedByPostId: actor.postId, signPostId: null, returnedFor: null };
      const issued = { state: "issued", ...by } as const;
      const value: BulletinRow = { ...row, ...number, ...hashes, ...issued };
      await saveBulletin(tx, value);
      const after = { title: draft.title, ...number, issuedOn: today, ...hashes };
      return { value, entry: { kind: "bulletin", id, before: { state: row.state }, after } };
    },
  );

/** Withdraws what was issued, with the reason that is shown on it. Its number is not given again. */
export const withdrawBulletin = command(
  "bulletin.withdraw",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Outcome<BulletinRow>> => {
    const row = await heldFor(tx, actor, "withdraw", { id });
    if (isRefusal(row)) return row;
    const { today } = await countyOf(tx, actor.countyId, now);
    const value: BulletinRow = {
      ...row,
      state: "withdrawn",
      withdrawnOn: today,
      withdrawnByPostId: actor.postId,
      withdrawnFor: reason,
    };
    await saveBulletin(tx, value);
    const after = { state: "withdrawn", year: row.year, number: row.number };
    return { value, entry: { kind: "bulletin", id, before: { state: row.state }, after, reason } };
  },
);
