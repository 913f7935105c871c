import { localStamp } from "../../ground/clock.ts";
import { type OutColumn, type OutSheet, type OutValue, writeCsv } from "../../ground/sheets/index.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import { openly } from "../rules/redact.ts";
import type { WrittenOut } from "../store/export.ts";
import type { AppealInList, Identity } from "../words.ts";

/** An appeal on its way out: as a list shows it, with its words; who spoke only where each was looked at. */
export interface Outgoing {
  readonly appeal: AppealInList;
  readonly written: WrittenOut | undefined;
  readonly identity: Identity | null;
}

interface Writer {
  readonly zone: string;
  readonly lang: Lang;
  readonly say: Say;
  /** Whether words leave as they were typed. */
  readonly plain: boolean;
}

interface Column {
  readonly key: string;
  readonly width: number;
  readonly identity?: true;
  readonly value: (one: Outgoing, writer: Writer) => OutValue;
}

const stamp = (at: Date | string | null | undefined, { zone }: Writer): OutValue =>
  at ? localStamp(new Date(at), zone).slice(0, 16) : null;

const safe = (text: string | null | undefined, { plain }: Writer): OutValue =>
  plain || !text ? text : openly(text);

const yesNo = (value: boolean | null | undefined, { say }: Writer): OutValue =>
  value === null || value === undefined ? null : say(value ? "appeal-export.yes" : "appeal-export.no");

/** The columns of an export, in order. */
const columns: readonly Column[] = [
  { key: "ref", width: 12, value: ({ appeal }) => appeal.ref },
  { key: "ticket", width: 18, value: ({ written }) => written?.ticket },
  { key: "received", width: 17, value: ({ appeal }, writer) => stamp(appeal.receivedAt, writer) },
  { key: "name", width: 12, identity: true, value: ({ identity }) => identity?.name },
  { key: "phone", width: 14, identity: true, value: ({ identity }) => identity?.phone },
  { key: "email", width: 20, identity: true, value: ({ identity }) => identity?.email },
  { key: "address", width: 24, identity: true, value: ({ identity }) => identity?.address },
  { key: "voice", width: 10, value: ({ appeal }, { say }) => say(`appeal.voice.${appeal.voice}`) },
  { key: "kind", width: 8, value: ({ appeal }, { say }) => say(`appeal.kind.${appeal.kind}`) },
  {
    key: "category",
    width: 16,
    value: ({ appeal }, { lang }) => appeal.category && named(lang, appeal.category),
  },
  { key: "class", width: 10, value: ({ appeal }, { say }) => say(`appeal.class.${appeal.class}`) },
  {
    key: "territory",
    width: 14,
    value: ({ appeal }, { lang }) => appeal.territory && named(lang, appeal.territory),
  },
  { key: "place", width: 22, value: ({ appeal }, writer) => safe(appeal.place, writer) },
  { key: "text", width: 60, value: ({ written }, writer) => safe(written?.text, writer) },
  { key: "unit", width: 16, value: ({ appeal }, { lang }) => appeal.unit && named(lang, appeal.unit) },
  { key: "state", width: 12, value: ({ appeal }, { say }) => say(`appeal.state.${appeal.state}`) },
  { key: "due", width: 17, value: ({ appeal }, writer) => stamp(appeal.due, writer) },
  { key: "answered", width: 17, value: ({ written }, writer) => stamp(written?.answeredAt, writer) },
  { key: "in-time", width: 8, value: ({ written }, writer) => yesNo(written?.inTime, writer) },
  { key: "answer", width: 48, value: ({ written }, writer) => safe(written?.answer, writer) },
  { key: "contacted", width: 8, value: ({ written }, writer) => yesNo(written?.contacted, writer) },
  { key: "solved", width: 8, value: ({ written }, writer) => yesNo(written?.solved, writer) },
  {
    key: "satisfaction",
    width: 12,
    value: ({ written }, { say }) =>
      written?.satisfaction && say(`appeal.satisfaction.${written.satisfaction}`),
  },
];

const columnsFor = ({ plain }: Writer): readonly Column[] =>
  columns.filter(({ identity }) => plain || identity === undefined);

/** A sheet whose rows are all records, with nothing across them. */
interface PlainSheet extends OutSheet {
  readonly rows: readonly (readonly OutValue[])[];
}

/** An export as a sheet. */
export const exportSheet = (all: readonly Outgoing[], writer: Writer): PlainSheet => {
  const chosen = columnsFor(writer);
  const titled = ({ key, width }: Column): OutColumn => ({
    title: writer.say(`appeal-export.column.${key}`),
    width,
  });
  return {
    name: writer.say("appeal-export.sheet"),
    columns: chosen.map(titled),
    rows: all.map((one) => chosen.map(({ value }) => value(one, writer))),
    freezeColumns: 1,
    orientation: "landscape",
  };
};

/** The same as CSV: text that a spreadsheet would run as a formula leaves as text. */
export const exportCsv = ({ columns: titles, rows }: PlainSheet): Uint8Array =>
  writeCsv([titles.map(({ title }) => title), ...rows]);
