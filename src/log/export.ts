import { localStamp } from "../ground/clock.ts";
import type { House } from "../ground/house.ts";
import { writeCsv } from "../ground/sheets/index.ts";
import type { Say } from "../ground/texts.ts";
import { presentEntry } from "./present.ts";
import type { Reading } from "./rules.ts";
import { entriesAnswering, type EntryQuestion } from "./store.ts";
import type { EntryLine } from "./words.ts";

const batch = 1_000;
/** More than this is no reading matter; narrow the time instead. */
const most = 50_000;

const columns = [
  "at",
  "post",
  "person",
  "via",
  "act",
  "kind",
  "subject",
  "id",
  "unit",
  "changes",
  "reason",
  "number",
] as const;

const changeText = ({ field, before, after }: EntryLine["changes"][number]): string =>
  `${field}: ${before ?? "–"} → ${after ?? "–"}`;

const rowOf = (entry: EntryLine, zone: string, say: Say): (string | null)[] => [
  localStamp(new Date(entry.at), zone),
  entry.post ? `${entry.postUnit?.nameZh ?? ""} ${entry.post.titleZh}`.trim() : entry.role,
  entry.person?.nameZh ?? null,
  say(`log.via.${entry.via}`),
  say(`act.${entry.act}`),
  entry.kind,
  entry.subjectName,
  entry.subjectId,
  entry.unit?.nameZh ?? null,
  entry.changes.map(changeText).join("\n"),
  entry.reason,
  entry.position === null ? null : String(entry.position),
];

/** The answering entries as CSV that Excel opens, newest first, at most 50,000. */
export const csvOf = async (
  { db, clock }: House,
  countyId: string,
  reading: Reading,
  question: EntryQuestion,
  say: Say,
): Promise<Uint8Array> => {
  const rows: (string | null)[][] = [columns.map((column) => say(`log.column.${column}`))];
  let after: string | undefined;
  do {
    const page = await entriesAnswering(db, countyId, reading, question, { after, limit: batch });
    rows.push(...page.map((row) => rowOf(presentEntry(row), clock.zone, say)));
    after = page.length === batch ? page.at(-1)?.id : undefined;
  } while (after !== undefined && rows.length <= most);
  return writeCsv(rows);
};
