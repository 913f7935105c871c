import { createHash } from "node:crypto";
import { addDays, atLocal } from "../../ground/clock.ts";
import {
  asMoment,
  asText,
  asWhole,
  asYesNo,
  type Cell,
  cellOf,
  type Problems,
  type Table,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import {
  type AppealClass,
  type AppealKind,
  type Identity,
  longest,
  type Satisfaction,
  type Voice,
} from "../words.ts";
import { type TicketColumn, ticketColumnKeys } from "./columns.ts";
import {
  classOf,
  classOfSpell,
  kindOf,
  type Publishing,
  publishingOf,
  satisfactionOf,
  saysNobody,
  statusOf,
  type TicketStatus,
  voiceOf,
} from "./values.ts";

/** What was said when the caller was asked how it went. */
export interface TicketJudgement {
  readonly contacted: boolean;
  readonly solved: boolean;
  readonly satisfaction: Satisfaction;
  readonly at: Date;
  readonly said: string | null;
}

/** A ticket as its row was written. Units, places and categories are still names, at their cells. */
export interface Ticket {
  readonly number: string;
  readonly text: string;
  readonly voice: Voice;
  readonly kind: AppealKind;
  readonly class: AppealClass | null;
  readonly identity: Identity | null;
  readonly place: string | null;
  readonly receivedAt: Date;
  readonly assignedAt: Date | null;
  readonly dueAt: Date | null;
  readonly status: TicketStatus | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
  readonly contactedAt: Date | null;
  readonly judgement: TicketJudgement | null;
  readonly returns: number;
  readonly into: string | null;
  readonly publish: Publishing;
  readonly cells: Readonly<
    Record<"ticket" | "category" | "territory" | "unit" | "status" | "into" | "answered", Cell>
  >;
  /** SHA-256 of all that the row says: the same row is the same ticket. */
  readonly hash: string;
}

type Row = TableRecord<TicketColumn>;

interface Reading {
  readonly row: Row;
  readonly problems: Problems;
  readonly zone: string;
}

const textAt = ({ row, problems }: Reading, key: TicketColumn, max: number): string | null =>
  problems.take(cellOf(row, key), asText(cellOf(row, key), { max }));

const instantOf = (local: string, zone: string): Date => atLocal(local.slice(0, 10), local.slice(11), zone);

const momentAt = ({ row, problems, zone }: Reading, key: TicketColumn): Date | null => {
  const local = problems.take(cellOf(row, key), asMoment(cellOf(row, key)));
  return local === null ? null : instantOf(local, zone);
};

/** A word of a list; one that is not known is asked about, and counts as not said. */
const wordAt = <T>(
  { row, problems }: Reading,
  key: TicketColumn,
  read: (text: string) => T | undefined,
): T | null => {
  const cell = cellOf(row, key);
  if (cell.kind === "empty") return null;
  const meaning = read(cell.text);
  if (meaning === undefined) problems.question(cell, "ticket-word");
  return meaning ?? null;
};

/** A deadline is a moment, or a spell whose class has that limit. A day alone is over when it ends. */
const dueAt = (reading: Reading): { dueAt: Date | null; limit: AppealClass | null } => {
  const { row, problems, zone } = reading;
  const cell = cellOf(row, "due");
  const limit = classOfSpell(cell.text) ?? null;
  if (limit !== null || cell.kind === "empty") return { dueAt: null, limit };
  const local = problems.take(cell, asMoment(cell));
  if (local === null) return { dueAt: null, limit };
  const day = local.slice(0, 10);
  const due = local.endsWith("T00:00:00") ? atLocal(addDays(day, 1), "00:00", zone) : instantOf(local, zone);
  return { dueAt: due, limit };
};

const identityAt = (reading: Reading): Identity | null => {
  const said = (key: TicketColumn, max: number): string | null => {
    const text = textAt(reading, key, max);
    return text === null || saysNobody(text) ? null : text;
  };
  const [name, phone, address] = [
    said("name", longest.name),
    said("phone", 40),
    said("address", longest.contact),
  ];
  return name || phone || address ? { name, phone, email: null, address } : null;
};

const yesNoAt = ({ row, problems }: Reading, key: TicketColumn): boolean | null =>
  problems.take(cellOf(row, key), asYesNo(cellOf(row, key)));

const judgementAt = (reading: Reading, answeredAt: Date | null): TicketJudgement | null => {
  const { row, problems } = reading;
  const cell = cellOf(row, "satisfaction");
  if (cell.kind === "empty" || saysNobody(cell.text)) return null;
  const satisfaction = satisfactionOf(cell.text);
  if (!satisfaction) problems.error(cell, "ticket-satisfaction");
  if (!answeredAt) problems.error(cell, "ticket-judged-open");
  const at = momentAt(reading, "calledBack") ?? answeredAt;
  const solved = yesNoAt(reading, "solved") ?? (satisfaction === "satisfied" || satisfaction === "basically");
  const contacted = yesNoAt(reading, "contacted") ?? true;
  const said = textAt(reading, "said", longest.answer);
  return satisfaction && at && answeredAt ? { contacted, solved, satisfaction, at, said } : null;
};

/** The ticket's own words: what it is called stands before what it says, unless that says it already. */
const wordsAt = (reading: Reading): string | null => {
  const { row, problems } = reading;
  const title = textAt(reading, "title", longest.reason);
  const cell = cellOf(row, "text");
  const text = problems.need(cell, asText(cell, { max: longest.text }));
  return text === null || title === null || text.includes(title) ? text : `${title}\n${text}`;
};

const hashOf = (row: Row): string =>
  createHash("sha256")
    .update(JSON.stringify(ticketColumnKeys.map((key) => cellOf(row, key).text)))
    .digest("hex");

const cellsOf = (row: Row): Ticket["cells"] => ({
  ticket: cellOf(row, "ticket"),
  category: cellOf(row, "category"),
  territory: cellOf(row, "territory"),
  unit: cellOf(row, "unit"),
  status: cellOf(row, "status"),
  into: cellOf(row, "into"),
  answered: cellOf(row, "answered"),
});

/** Times must follow each other, and none of them may be still to come but the deadline. */
const timesHold = (
  { row, problems }: Reading,
  { receivedAt, answeredAt, dueAt: due }: { receivedAt: Date; answeredAt: Date | null; dueAt: Date | null },
  now: Date,
): boolean => {
  const before = problems.list.length;
  if (receivedAt > now) problems.error(cellOf(row, "received"), "ticket-future");
  if (answeredAt && answeredAt > now) problems.error(cellOf(row, "answered"), "ticket-future");
  if (answeredAt && answeredAt < receivedAt) problems.error(cellOf(row, "answered"), "ticket-backwards");
  if (due && due < receivedAt) problems.error(cellOf(row, "due"), "ticket-due");
  return problems.list.length === before;
};

const longestNumber = 60;

/** A row as a ticket; null when something that it needs is not there, which is said at its cell. */
const readTicket = (reading: Reading, now: Date): Ticket | null => {
  const { row, problems, zone } = reading;
  const numberCell = cellOf(row, "ticket");
  const number = problems.need(numberCell, asText(numberCell, { max: longestNumber }));
  const text = wordsAt(reading);
  const received = problems.need(cellOf(row, "received"), asMoment(cellOf(row, "received")));
  const answeredAt = momentAt(reading, "answered");
  const { dueAt: due, limit } = dueAt(reading);
  const judgement = judgementAt(reading, answeredAt);
  if (number === null || text === null || received === null) return null;
  const receivedAt = instantOf(received, zone);
  if (!timesHold(reading, { receivedAt, answeredAt, dueAt: due }, now)) return null;
  return {
    number,
    text,
    voice: wordAt(reading, "voice", voiceOf) ?? "resident",
    kind: wordAt(reading, "kind", kindOf) ?? "request",
    class: wordAt(reading, "class", classOf) ?? limit,
    identity: identityAt(reading),
    place: textAt(reading, "place", longest.place),
    receivedAt,
    assignedAt: momentAt(reading, "assigned"),
    dueAt: due,
    status: wordAt(reading, "status", statusOf),
    answeredAt,
    answer: textAt(reading, "answer", longest.answer),
    contactedAt: momentAt(reading, "contactedAt"),
    judgement,
    returns: problems.take(cellOf(row, "returns"), asWhole(cellOf(row, "returns"))) ?? 0,
    into: textAt(reading, "into", longestNumber),
    publish: wordAt(reading, "publish", publishingOf) ?? "no",
    cells: cellsOf(row),
    hash: hashOf(row),
  };
};

/** The tickets of a table, in its order; a number that comes twice is an error at the second. */
export const ticketsIn = (
  table: Table<TicketColumn>,
  now: Date,
  zone: string,
  problems: Problems,
): Ticket[] => {
  const seen = new Set<string>();
  return table.records.flatMap((row) => {
    const ticket = readTicket({ row, problems, zone }, now);
    if (!ticket) return [];
    if (seen.has(ticket.number)) problems.error(ticket.cells.ticket, "ticket-twice");
    seen.add(ticket.number);
    return [ticket];
  });
};
