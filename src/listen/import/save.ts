import type { Db } from "../../ground/db/index.ts";
import { type CategoryRow, insertCategory } from "../store/setup.ts";
import { mergeTickets, saveTickets } from "../store/tickets.ts";
import { type Drawing, linesOf } from "./lines.ts";
import type { Wanted } from "./hold.ts";

/** Saves tickets as appeals; a doubled one points at the appeal of the other. */
export const saveWanted = async (tx: Db, wanted: readonly Wanted[], drawing: Drawing): Promise<void> => {
  const all = wanted.map((one) => ({ ...one, id: one.known?.appealId ?? drawing.makeId() }));
  const { countyId } = drawing.actor;
  const known = all.flatMap((one) => one.known?.appealId ?? []);
  await saveTickets(tx, countyId, linesOf(all, drawing), known);
  const merged = all.flatMap(({ id, state, ticket }) =>
    state === "merged" && ticket.into ? [{ id, into: ticket.into }] : [],
  );
  await mergeTickets(tx, countyId, merged);
};

/** Keeps the categories that a county begins with. */
export const saveCategories = async (tx: Db, categories: readonly CategoryRow[]): Promise<void> => {
  for (const one of categories) await insertCategory(tx, one);
};
