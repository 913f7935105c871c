import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { isOffice } from "../rules/states.ts";
import { categoriesOf, type ProgrammeRow } from "../store/programmes.ts";
import { livingAmong, saveQuotas } from "../store/quotas.ts";
import type { QuotaTable } from "../words/quota.ts";
import { heldProgramme } from "./move.ts";

/** Whether quotas may still be given out, and by this actor: by the office, until nominations close. */
export const heldForQuotas = async (
  tx: Db,
  actor: Parameters<typeof heldProgramme>[1],
  id: string,
): Promise<ProgrammeRow | Refusal> => {
  const row = await heldProgramme(tx, actor, id);
  if (isRefusal(row)) return row;
  if (!isOffice(actor)) return refuse("programme.not-yours");
  return row.state === "draft" || row.state === "open" ? row : refuse("programme.not-now");
};

const knownIn = async (
  tx: Db,
  { countyId, id }: ProgrammeRow,
  quotas: QuotaTable,
): Promise<Refusal | null> => {
  const categories = new Set((await categoriesOf(tx, countyId, id)).map((one) => one.id));
  if (quotas.some(({ categoryId }) => !categories.has(categoryId)))
    return refuse("programme.unknown-category", {}, { field: "quotas" });
  const wanted = new Set(quotas.map(({ unitId }) => unitId));
  const living = await livingAmong(tx, countyId, [...wanted]);
  return living.size === wanted.size ? null : refuse("programme.unknown-unit", {}, { field: "quotas" });
};

const keyOf = ({ categoryId, unitId }: QuotaTable[number]): string => `${categoryId} ${unitId}`;

/** Puts the table of quotas (名额分配表) as it is now, whole; of a place written twice the last counts. */
export const setQuotas = command(
  "programme.set-quotas",
  async (tx, actor, { id, quotas }: { id: string; quotas: QuotaTable }): Promise<Outcome<ProgrammeRow>> => {
    const row = await heldForQuotas(tx, actor, id);
    if (isRefusal(row)) return row;
    const refusal = await knownIn(tx, row, quotas);
    if (refusal) return refusal;
    const last = [...new Map(quotas.map((one) => [keyOf(one), one])).values()];
    const given = last.filter(({ places }) => places > 0);
    await saveQuotas(tx, actor.countyId, id, given);
    const places = given.reduce((all, one) => all + one.places, 0);
    const units = new Set(given.map(({ unitId }) => unitId)).size;
    return { value: row, entry: { kind: "programme", id, after: { units, places } } };
  },
);
