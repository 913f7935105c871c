import type { Entry } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { wordsHash } from "../../log/index.ts";
import { refOf } from "../rules/ref.ts";
import { type CategoryRow, insertCategory } from "../store/setup.ts";
import { mergeTickets, saveTickets, type TicketLines } from "../store/tickets.ts";
import { type Drawing, linesOf } from "./lines.ts";
import type { Wanted } from "./hold.ts";

/** What the log has of a ticket that became an appeal: a leaf of its own, which stands for its words. */
const entryOf = (row: TicketLines["appeal"][number], salt: string): Entry => ({
  kind: "appeal",
  id: row.id,
  unitId: row.unitId,
  after: {
    title: refOf(row.number),
    state: row.state,
    class: row.class,
    door: row.door,
    words: wordsHash({ text: row.text, salt }),
  },
});

const entriesOf = ({ appeal, appealWords }: TicketLines): Entry[] => {
  const salts = new Map(appealWords.map(({ appealId, salt }) => [appealId, salt]));
  return appeal.map((row) => entryOf(row, salts.get(row.id) ?? ""));
};

/** Saves tickets as appeals; a doubled one points at the appeal of the other. Gives an entry for each. */
export const saveWanted = async (tx: Db, wanted: readonly Wanted[], drawing: Drawing): Promise<Entry[]> => {
  const all = wanted.map((one) => ({ ...one, id: one.known?.appealId ?? drawing.makeId() }));
  const { countyId } = drawing.actor;
  const known = all.flatMap((one) => one.known?.appealId ?? []);
  const lines = linesOf(all, drawing);
  await saveTickets(tx, countyId, lines, known);
  const merged = all.flatMap(({ id, state, ticket }) =>
    state === "merged" && ticket.into ? [{ id, into: ticket.into }] : [],
  );
  await mergeTickets(tx, countyId, merged);
  return entriesOf(lines);
};

/** Keeps the categories that a county begins with. */
export const saveCategories = async (tx: Db, categories: readonly CategoryRow[]): Promise<void> => {
  for (const one of categories) await insertCategory(tx, one);
};
