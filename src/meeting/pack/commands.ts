import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import type { Lang } from "../../ground/texts.ts";
import { heldFor } from "../commands/hold.ts";
import { unissuable } from "../report/rules.ts";
import { reportFor, saveReport } from "../report/store.ts";
import { stepsOf } from "./make.ts";
import { insertPack, nextNumber, packAtWork, packById, type PackRow, savePack } from "./store.ts";
import type { PackFile } from "./words.ts";

/** The kind under which packs are announced: the job that makes them wakes by it. */
export const packKindOfThing = "meeting-pack";

interface Asked {
  readonly id: string;
  readonly lang: Lang;
  readonly version: number;
  readonly issue: boolean;
}

/**
 * Asks for the pack of a meeting, made from the report as it is now; issued, it gets the next number, and the report stays
 * as it is. Refuses as `heldFor` and, to issue, `unissuable` do, `meeting.report.not-there`, `meeting.report.changed.conflict`, and
 * `meeting.pack.running.conflict` while another is made.
 */
export const askForPack = command(
  "meeting.pack",
  async (tx, actor, { id, lang, version, issue }: Asked, now): Promise<Outcome<PackRow>> => {
    const held = await heldFor(tx, actor, "issue", { id });
    if (isRefusal(held)) return held;
    const { countyId, postId } = actor;
    const report = await reportFor(tx, countyId, id, lang);
    if (!report) return refuse("meeting.report.not-there");
    if (report.version !== version) return refuse("meeting.report.changed.conflict");
    const wrong = issue ? unissuable(report, version) : null;
    if (wrong) return wrong;
    if (await packAtWork(tx, countyId, id, lang)) return refuse("meeting.pack.running.conflict");
    const number = issue ? await nextNumber(tx, countyId, id, lang) : null;
    const { draft, facts } = report;
    const reason = issue ? report.revisedFor : null;
    const base = { countyId, id: newId(now), meetingId: id, lang, state: "waiting", number, reason } as const;
    const asked = { askedAt: now, askedByPostId: postId, done: 0, steps: stepsOf, seenAt: now };
    const value = { ...base, ...asked, draft, facts, files: [], finishedAt: null, why: null };
    await insertPack(tx, value);
    if (issue) await saveReport(tx, { ...report, issued: number });
    const after = { meeting: id, lang, number, title: draft.title };
    const entry = { kind: packKindOfThing, id: value.id, unitId: held.row.officeUnitId, after };
    return { value, entry: reason === null ? entry : { ...entry, reason } };
  },
);

/** What came of making a pack: its files, or why there are none. */
export type PackMade = { readonly files: readonly PackFile[] } | { readonly why: string };

/** A report whose issue could not be made is written on as if it had not been asked for. */
const unissued = async (tx: Db, { countyId, meetingId, lang, number }: PackRow): Promise<void> => {
  const report = number === null ? undefined : await reportFor(tx, countyId, meetingId, lang);
  if (report?.issued === number) await saveReport(tx, { ...report, issued: null });
};

/**
 * Keeps what came of making a pack, with the hash of every file; one that could not be made gives its number back. Refuses
 * `meeting.pack.not-there`.
 */
export const keepPack = command(
  "meeting.pack-keep",
  async (tx, actor, { id, made }: { id: string; made: PackMade }, now): Promise<Outcome<PackRow>> => {
    const row = await packById(tx, actor.countyId, id);
    if (!row) return refuse("meeting.pack.not-there");
    const done = "files" in made;
    const value: PackRow = done
      ? { ...row, state: "done", done: row.steps, files: made.files, finishedAt: now }
      : { ...row, state: "failed", number: null, why: made.why };
    await savePack(tx, value);
    if (!done) await unissued(tx, row);
    const files = value.files.map(({ name, hash }) => ({ name, hash }));
    const after = { meeting: row.meetingId, number: row.number, state: value.state, files };
    return { value, entry: { kind: "meeting", id: row.meetingId, after: { pack: id, ...after } } };
  },
);
