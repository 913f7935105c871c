import type { Db } from "../../ground/db/index.ts";
import type { Lighting } from "../rules/lights.ts";
import type { LightKind } from "../words/light.ts";
import { tables } from "./standings.ts";

/** The light that each of these actions had at the end of a day; those that had none yet are left out. */
export const keptLights = async (
  db: Db,
  countyId: string,
  actionIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, LightKind>> => {
  if (actionIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("lightChange")
    .distinctOn("actionId")
    .select(["actionId", "light"])
    .where("countyId", "=", countyId)
    .where("actionId", "in", actionIds)
    .where("day", "<=", day)
    .orderBy("actionId")
    .orderBy("day", "desc")
    .execute();
  return new Map(rows.map(({ actionId, light }) => [actionId, light]));
};

const forget = async (tx: Db, countyId: string, ids: readonly string[], day: string): Promise<void> => {
  if (ids.length === 0) return;
  await tables(tx)
    .deleteFrom("lightChange")
    .where("countyId", "=", countyId)
    .where("actionId", "in", ids)
    .where("day", "=", day)
    .execute();
};

const write = async (
  tx: Db,
  countyId: string,
  lights: readonly (readonly [id: string, Lighting])[],
  day: string,
): Promise<void> => {
  if (lights.length === 0) return;
  const rows = lights.map(([actionId, { light, reasons }]) => ({
    countyId,
    actionId,
    day,
    light,
    reasons: JSON.stringify(reasons),
  }));
  await tables(tx)
    .insertInto("lightChange")
    .values(rows)
    .onConflict((on) =>
      on.columns(["countyId", "actionId", "day"]).doUpdateSet((at) => ({
        light: at.ref("excluded.light"),
        reasons: at.ref("excluded.reasons"),
      })),
    )
    .execute();
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/**
 * Keeps the lights of a day: a row where the light is another than the day before, none where it is the same. Doing
 * it again leaves the same rows, however often, and what a day ends with is what stays.
 */
export const keepLights = async (
  tx: Db,
  countyId: string,
  lights: ReadonlyMap<string, Lighting>,
  day: string,
): Promise<void> => {
  const before = await keptLights(tx, countyId, [...lights.keys()], dayBefore(day));
  const changed = [...lights].filter(([id, { light }]) => before.get(id) !== light);
  const same = [...lights].filter(([id, { light }]) => before.get(id) === light);
  await forget(
    tx,
    countyId,
    same.map(([id]) => id),
    day,
  );
  await write(tx, countyId, changed, day);
};

/** From which day an action had which light and why, the latest first. */
export const lightHistory = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("lightChange")
    .select(["day", "light", "reasons"])
    .where("countyId", "=", countyId)
    .where("actionId", "=", actionId)
    .orderBy("day", "desc")
    .limit(400)
    .execute();

/** Promised actions of a plan whose light was red at the end of each of these days, for example of two months. */
export const redAtEach = async (
  db: Db,
  countyId: string,
  planId: string,
  days: readonly string[],
): Promise<readonly string[]> => {
  const rows = await tables(db)
    .selectFrom("action")
    .select("id")
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .where("state", "in", ["adopted", "under-way"])
    .orderBy("position")
    .execute();
  let red = rows.map(({ id }) => id);
  for (const day of days) {
    const kept = await keptLights(db, countyId, red, day);
    red = red.filter((id) => kept.get(id) === "far");
  }
  return red;
};

/** The last day of which a plan's lights were kept; null before the first. */
export const keptThrough = async (db: Db, countyId: string, planId: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom("lightTurn")
    .select("keptThrough")
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .executeTakeFirst();
  return row?.keptThrough ?? null;
};

export const setKeptThrough = async (
  tx: Db,
  countyId: string,
  planId: string,
  day: string,
): Promise<void> => {
  await tables(tx)
    .insertInto("lightTurn")
    .values({ countyId, planId, keptThrough: day })
    .onConflict((on) => on.columns(["countyId", "planId"]).doUpdateSet({ keptThrough: day }))
    .execute();
};
