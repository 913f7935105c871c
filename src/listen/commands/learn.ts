import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import type { LearntWord } from "../../ground/imports/index.ts";
import { refuse } from "../../ground/refusal.ts";
import { keepUnitName } from "../../plan/index.ts";
import { ticketColumnKeys } from "../import/columns.ts";
import { wordKey } from "../import/learnt.ts";
import { mayImportTickets } from "../import/may.ts";
import { knownCategories, saveTicketWord } from "../store/tickets.ts";

const isThere = async (
  tx: Db,
  countyId: string,
  kind: "column" | "category",
  means: string,
): Promise<boolean> => {
  if (kind === "column") return ticketColumnKeys.some((key) => key === means);
  return (await knownCategories(tx, countyId)).some(({ id }) => id === means);
};

const keep = async (tx: Db, countyId: string, { kind, said, means }: LearntWord): Promise<boolean> => {
  if (kind === "unit") return keepUnitName(tx, countyId, { said, means });
  if (kind !== "column" && kind !== "category") return false;
  const key = wordKey(kind, said);
  if (key === "" || !(await isThere(tx, countyId, kind, means))) return false;
  await saveTicketWord(tx, { countyId, kind, said: key, means });
  return true;
};

/** Keeps what a heading, a category or a unit is called in this county's tickets. Refuses `synonym.unknown`. */
export const learnTicketWord = command(
  "listen.learn",
  async (tx, actor, word: LearntWord): Promise<Outcome<null>> => {
    const { countyId } = actor;
    if (!mayImportTickets(actor)) return refuse("route.not-there");
    if (!(await keep(tx, countyId, word))) return refuse("synonym.unknown");
    return { value: null, entry: { kind: "import", id: countyId, after: { ...word } } };
  },
);
