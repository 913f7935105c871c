import { localDate } from "../../ground/clock.ts";
import { command, type Doors, type Json, type Outcome } from "../../ground/command.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import type { Lang } from "../../ground/texts.ts";
import { entryOf, heldFor } from "../commands/hold.ts";
import type { MeetingRow } from "../store/meetings.ts";
import { summaryOf } from "../summary/read.ts";
import type { SummaryFacts } from "../summary/words.ts";
import { composeReport } from "./compose.ts";
import { edited, redrafted, unrevisable, unwritable } from "./rules.ts";
import { insertReport, reportFor, type ReportRow, saveReport } from "./store.ts";
import type { ReportDraft, ReportEdit } from "./words.ts";

interface Drafted {
  readonly facts: SummaryFacts;
  readonly drafted: ReportDraft;
}

/** The report as the facts of now write it; of a closed meeting, as they were frozen. */
const draftedNow = async (
  tx: Db,
  row: MeetingRow,
  lang: Lang,
  now: Date,
  { say }: Pick<Doors, "say">,
): Promise<Drafted> => {
  const { facts } = await summaryOf(tx, row, { now, say });
  const on = localDate(row.startsAt, await zoneOfCounty(tx, row.countyId));
  return { facts, drafted: composeReport(facts, { ...row, on }, { lang, say: say[lang] }) };
};

const missing = refuse("meeting.report.not-there");
const changed = refuse("meeting.report.changed.conflict");

/** Drafts the report of a meeting in a language from the facts of now; one that is there stays. Refuses as `heldFor` does. */
export const draftReport = command(
  "meeting.report",
  async (tx, actor, { id, lang }: { id: string; lang: Lang }, now, doors): Promise<Outcome<ReportRow>> => {
    const held = await heldFor(tx, actor, "issue", { id });
    if (isRefusal(held)) return held;
    const { row } = held;
    if (await reportFor(tx, actor.countyId, id, lang)) return changed;
    const { facts, drafted } = await draftedNow(tx, row, lang, now, doors);
    const key = { countyId: actor.countyId, meetingId: id, lang, version: 1 };
    const saved = { savedAt: now, savedByPostId: actor.postId, issued: null, revisedFor: null };
    const value = { ...key, ...saved, draft: drafted, drafted, facts };
    await insertReport(tx, value);
    return { value, entry: { ...entryOf(row), after: { lang, title: drafted.title } } };
  },
);

type Parts = Readonly<Record<string, Json>>;

const partsOf = ({ sections, ...rest }: ReportDraft): Parts => ({
  ...rest,
  ...Object.fromEntries(sections.map(({ key, heading, lead, text }) => [key, { heading, lead, text }])),
});

/** What was written, part by part, before and after: only the parts that differ. */
const writtenBetween = (before: ReportDraft, after: ReportDraft) => {
  const [old, now] = [partsOf(before), partsOf(after)];
  const differs = (key: string) => JSON.stringify(old[key]) !== JSON.stringify(now[key]);
  const parts = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(differs);
  const only = (all: Parts) => Object.fromEntries(parts.map((key) => [key, all[key] ?? null]));
  return { before: only(old), after: only(now) };
};

/** Saves what was written. Refuses as `heldFor`, `unwritable` and `edited` do. */
export const editReport = command(
  "meeting.report-edit",
  async (
    tx,
    actor,
    { id, lang, edit }: { id: string; lang: Lang; edit: ReportEdit },
    now,
  ): Promise<Outcome<ReportRow>> => {
    const held = await heldFor(tx, actor, "issue", { id });
    if (isRefusal(held)) return held;
    const report = await reportFor(tx, actor.countyId, id, lang);
    if (!report) return missing;
    const kept = unwritable(report, edit.version);
    if (kept) return kept;
    const draft = edited(report.draft, edit);
    if (isRefusal(draft)) return draft;
    const value = {
      ...report,
      draft,
      version: report.version + 1,
      savedAt: now,
      savedByPostId: actor.postId,
    };
    await saveReport(tx, value);
    return { value, entry: { ...entryOf(held.row), ...writtenBetween(report.draft, draft) } };
  },
);

/** Reads the facts again: tables, charts and untouched words are new, what people wrote stays. */
export const redraftReport = command(
  "meeting.report-redraft",
  async (
    tx,
    actor,
    { id, lang, version }: { id: string; lang: Lang; version: number },
    now,
    doors,
  ): Promise<Outcome<ReportRow>> => {
    const held = await heldFor(tx, actor, "issue", { id });
    if (isRefusal(held)) return held;
    const report = await reportFor(tx, actor.countyId, id, lang);
    if (!report) return missing;
    const kept = unwritable(report, version);
    if (kept) return kept;
    const { facts, drafted } = await draftedNow(tx, held.row, lang, now, doors);
    const draft = redrafted(report.draft, report.drafted, drafted);
    const saved = { version: version + 1, savedAt: now, savedByPostId: actor.postId };
    const value = { ...report, ...saved, draft, drafted, facts };
    await saveReport(tx, value);
    return { value, entry: { ...entryOf(held.row), ...writtenBetween(report.draft, draft) } };
  },
);

/**
 * Takes up a report that was issued, to be written and issued again under the next number; what was issued stays as it is.
 * Refuses as `heldFor` and `unrevisable` do, and `meeting.report.not-there`.
 */
export const reviseReport = command(
  "meeting.report-revise",
  async (
    tx,
    actor,
    { id, lang, version, reason }: { id: string; lang: Lang; version: number; reason: string },
    now,
  ): Promise<Outcome<ReportRow>> => {
    const held = await heldFor(tx, actor, "issue", { id });
    if (isRefusal(held)) return held;
    const report = await reportFor(tx, actor.countyId, id, lang);
    if (!report) return missing;
    const wrong = unrevisable(report, version);
    if (wrong) return wrong;
    const saved = { version: version + 1, savedAt: now, savedByPostId: actor.postId };
    const value = { ...report, ...saved, issued: null, revisedFor: reason };
    await saveReport(tx, value);
    const [before, after] = [{ issued: report.issued }, { issued: null }];
    return { value, entry: { ...entryOf(held.row), before, after, reason } };
  },
);
