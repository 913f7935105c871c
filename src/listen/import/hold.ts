import type { Counted } from "../rules/clock.ts";
import { owedBy } from "../rules/clock.ts";
import { type Problems, splitUnits } from "../../ground/sheets/index.ts";
import type { DirectoryUnit, UnitDirectory } from "../../people/index.ts";
import type { AppealClass, AppealState } from "../words.ts";
import type { KnownTicket } from "../store/tickets.ts";
import { isTouched, type Known } from "./known.ts";
import type { Ticket } from "./read.ts";

/** A ticket as an appeal is kept: who has it, where it stands, when it is due. */
export interface Wanted {
  readonly ticket: Ticket;
  readonly known: KnownTicket | undefined;
  readonly unit: DirectoryUnit | null;
  readonly categoryId: string | null;
  readonly territory: DirectoryUnit | null;
  readonly class: AppealClass;
  readonly state: AppealState;
  readonly due: Date | null;
  readonly provisional: boolean;
  /** Null while there is no answer. */
  readonly inTime: boolean | null;
}

export interface Held {
  readonly wanted: readonly Wanted[];
  readonly same: number;
}

interface Holding {
  readonly known: Known;
  readonly counted: Counted;
  readonly problems: Problems;
  readonly now: Date;
}

const near = (units: readonly DirectoryUnit[]): string =>
  units
    .slice(0, 3)
    .map(({ nameZh }) => nameZh)
    .join("、") || "none";

const oneUnit = (
  name: string,
  units: UnitDirectory,
  say: (id: string, params: Record<string, string>) => void,
): DirectoryUnit | null => {
  const found = units.find(name);
  if (found.kind === "one") return found.unit;
  if (found.kind === "several") say("ticket-unit-several", { name, units: near(found.units) });
  else say("ticket-unit-unknown", { name, near: near(found.near) });
  return null;
};

/** Who handles it: of several the first leads (首接负责). One that is not known is an error, as somebody must owe it. */
const unitOf = ({ cells: { unit: cell } }: Ticket, { known, problems }: Holding): DirectoryUnit | null => {
  if (cell.kind === "empty") return null;
  const [first, ...others] = splitUnits(cell.text).units;
  if (!first) return null;
  if (others.length > 0) problems.question(cell, "ticket-units", { name: first.name });
  return oneUnit(first.name, known.units, (id, params) => problems.error(cell, id, params));
};

/** The township or village it is about: as it is said, or where the unit that has it is one. */
const territoryOf = (
  { cells: { territory: cell } }: Ticket,
  unit: DirectoryUnit | null,
  { known, problems }: Holding,
): DirectoryUnit | null => {
  if (cell.kind === "empty") return unit?.kind === "township" || unit?.kind === "village" ? unit : null;
  return oneUnit(cell.text, known.units, (id, params) => problems.question(cell, id, params));
};

const categoryOf = ({ cells: { category: cell } }: Ticket, { known, problems }: Holding) => {
  if (cell.kind === "empty") return undefined;
  const found = known.categories.find(cell.text);
  if (!found) problems.question(cell, "ticket-category-unknown", { name: cell.text });
  return found;
};

const openState = ({ status }: Ticket, unit: DirectoryUnit | null): AppealState => {
  if (unit === null || status === "received") return "received";
  return status === "assigned" || status === "returned" ? status : "in-hand";
};

/** Where it stands. One that is judged is over, whatever its status says; so is one with an answer, unless it waits. */
const stateOf = (ticket: Ticket, unit: DirectoryUnit | null, { problems }: Holding): AppealState => {
  const { status, judgement, answeredAt, cells } = ticket;
  if (status === "not-accepted" || status === "withdrawn" || status === "merged") return status;
  if (judgement) return "closed";
  if (answeredAt) return status === "answered" ? "answered" : "closed";
  if (status === "closed" || status === "answered") problems.error(cells.answered, "ticket-closed-when");
  return openState(ticket, unit);
};

const clockOf = (ticket: Ticket, kind: AppealClass, state: AppealState, { counted, now }: Holding) => {
  const running = {
    state,
    class: kind,
    countedFrom: ticket.receivedAt,
    extendedDays: 0,
    pauses: [],
    answeredAt: ticket.answeredAt,
    registered: state !== "received" && state !== "assigned",
  };
  const asked = owedBy(counted, { ...running, state: "in-hand", registered: true }, now);
  const limit = ticket.dueAt ?? asked.due;
  const owed = owedBy(counted, running, now);
  const due = owed.due && state !== "answered" ? (ticket.dueAt ?? owed.due) : owed.due;
  const inTime = ticket.answeredAt && limit ? ticket.answeredAt < limit : null;
  return { due, provisional: owed.provisional, inTime };
};

/** Where a doubled ticket went: it must be one of the sheet, or one known. */
const intoHolds = (
  { into, cells, status }: Ticket,
  state: AppealState,
  all: ReadonlySet<string>,
  holding: Holding,
) => {
  const found = into !== null && (all.has(into) || holding.known.tickets.has(into));
  if (state === "merged" && !found)
    holding.problems.error(into === null ? cells.status : cells.into, "ticket-into", {
      status: status ?? "",
    });
};

const hold = (ticket: Ticket, all: ReadonlySet<string>, holding: Holding): Wanted | "same" => {
  const known = holding.known.tickets.get(ticket.number);
  if (known?.hash === ticket.hash) return "same";
  if (known && isTouched(known)) {
    holding.problems.question(ticket.cells.ticket, "ticket-taken-up");
    return "same";
  }
  const unit = unitOf(ticket, holding);
  const category = categoryOf(ticket, holding);
  const state = stateOf(ticket, unit, holding);
  intoHolds(ticket, state, all, holding);
  const kind = ticket.class ?? category?.class ?? "ordinary";
  const territory = territoryOf(ticket, unit, holding);
  const place = { unit, categoryId: category?.id ?? null, territory };
  return { ticket, known, ...place, class: kind, state, ...clockOf(ticket, kind, state, holding) };
};

/** Holds tickets against what is known; every problem is said at its cell. One that was worked on here stays as it is. */
export const holdTickets = (tickets: readonly Ticket[], holding: Holding): Held => {
  const all = new Set(tickets.map(({ number }) => number));
  const held = tickets.map((ticket) => hold(ticket, all, holding));
  const wanted = held.filter((one) => one !== "same");
  return { wanted, same: held.length - wanted.length };
};
