import type { Actor, Role } from "../../src/ground/actor.ts";
import { insertCounty } from "../../src/ground/county/store.ts";
import type { House } from "../../src/ground/house.ts";
import { newId } from "../../src/ground/id.ts";
import type { PeopleTables } from "../../src/people/tables.ts";

const label = (id: string): string => id.replaceAll("-", "");
const born = "2020-01-01";

/** Somebody in a post of a unit: what a test acts as. */
export interface Seat {
  readonly unitId: string;
  readonly unitPath: string;
  readonly postId: string;
  readonly personId: string;
}

/** A small county made row by row: the tests of the rooms below people cannot use its commands. */
export const smallCounty = async (house: House, code: string) => {
  const now = house.clock.now();
  const db = house.db.withTables<PeopleTables>();
  const countyId = newId(now);
  const names = { nameZh: `县${code}`, nameEn: null };
  await insertCounty(
    house.db,
    { id: countyId, code, ...names, host: null, zone: "Asia/Shanghai", example: false },
    now,
  );
  const addUnit = async (
    kind: PeopleTables["unit"]["kind"],
    nameZh: string,
    over?: { id: string; path: string },
  ) => {
    const id = newId(now);
    const path = over ? `${over.path}.${label(id)}` : label(id);
    const row = {
      countyId,
      id,
      parentId: over?.id ?? null,
      path,
      kind,
      code: id,
      nameZh,
      nameEn: null,
      note: null,
    };
    const rest = { shortNames: [], position: 0, startedOn: born, endedOn: null, mergedInto: null };
    await db
      .insertInto("unit")
      .values({ ...row, ...rest })
      .execute();
    return { id, path };
  };
  const seat = async (unit: { id: string; path: string }, role: Role, titleZh: string): Promise<Seat> => {
    const [postId, personId] = [newId(now), newId(now)];
    const post = {
      countyId,
      id: postId,
      unitId: unit.id,
      role,
      titleZh,
      titleEn: null,
      rank: 0,
      endedOn: null,
    };
    await db.insertInto("post").values(post).execute();
    const person = { countyId, id: personId, nameZh: `${titleZh}甲`, mobile: null, note: null };
    await db.insertInto("person").values(person).execute();
    const tenure = { countyId, id: newId(now), postId, personId, fromDate: born, toDate: null };
    await db.insertInto("tenure").values(tenure).execute();
    return { unitId: unit.id, unitPath: unit.path, postId, personId };
  };
  return { countyId, addUnit, seat };
};

/** The actor a seat is, at the desk. */
export const actorIn = (countyId: string, role: Role, seat: Seat): Actor => ({
  countyId,
  role,
  ...seat,
  via: "desk",
  from: "127.0.0.1",
});
