import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";
import { type HeldPost, postsHeldBy } from "./tenures.ts";
import { inBatches } from "./units.ts";

const tables = (db: Db) => db.withTables<PeopleTables>();

export type Login = PeopleTables["login"];

export const loginByName = (db: Db, name: string): Promise<Login | undefined> =>
  tables(db).selectFrom("login").selectAll().where("name", "=", name).executeTakeFirst();

export const loginOf = (db: Db, countyId: string, personId: string): Promise<Login | undefined> =>
  tables(db)
    .selectFrom("login")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("personId", "=", personId)
    .executeTakeFirst();

/** The login, held until the transaction ends: two attempts at once are counted as two. */
export const lockLogin = (tx: Db, name: string): Promise<Login | undefined> =>
  tables(tx).selectFrom("login").selectAll().where("name", "=", name).forUpdate().executeTakeFirst();

/** The logins of these names in any county: a name is taken once for all. */
export const loginsNamed = (db: Db, names: readonly string[]): Promise<Login[]> =>
  names.length === 0
    ? Promise.resolve([])
    : tables(db).selectFrom("login").selectAll().where("name", "in", names).execute();

/** A login as the list of a county shows it: whose it is and how it stands, without its secret. */
export type ListedLogin = Pick<Login, "name" | "personId" | "example" | "passwordSetAt"> & {
  person: string;
  /** The latest of its locks, at whichever address. */
  lockedUntil: Date | null;
};

/** A page of the county's logins by name, after a name. */
export const loginsIn = (
  db: Db,
  countyId: string,
  { after, limit }: { after: string; limit: number },
): Promise<ListedLogin[]> =>
  tables(db)
    .selectFrom("login")
    .innerJoin("person", (join) =>
      join.onRef("person.countyId", "=", "login.countyId").onRef("person.id", "=", "login.personId"),
    )
    .select([
      "login.name",
      "login.personId",
      "login.example",
      "login.passwordSetAt",
      "person.nameZh as person",
      (at) =>
        at
          .selectFrom("knock")
          .select((of) => of.fn.max("knock.lockedUntil").as("until"))
          .where("knock.door", "=", sql<string>`encode(sha256(convert_to(login.name, 'UTF8')), 'hex')`)
          .as("lockedUntil"),
    ])
    .where("login.countyId", "=", countyId)
    .where("person.countyId", "=", countyId)
    .where("login.name", ">", after)
    .orderBy("login.name")
    .limit(limit)
    .execute();

export const insertLogins = (db: Db, logins: readonly Login[]): Promise<void> =>
  inBatches(logins, (some) => tables(db).insertInto("login").values(some).execute());

/** Gives a login a password of its own: it is no longer one of the example's. */
export const setPasswordHash = async (
  db: Db,
  name: string,
  passwordHash: string,
  now: Date,
): Promise<void> => {
  await tables(db)
    .updateTable("login")
    .set({ passwordHash, passwordSetAt: now, example: false })
    .where("name", "=", name)
    .execute();
};

/** The example's sign-ins with the first post of each, from the top of the county down. */
export const exampleLogins = async (
  db: Db,
  countyId: string,
  on: string,
): Promise<(Pick<HeldPost, "titleZh" | "titleEn" | "unitNameZh" | "unitNameEn"> & { name: string })[]> => {
  const logins = await tables(db)
    .selectFrom("login")
    .select(["name", "personId"])
    .where("countyId", "=", countyId)
    .where("example", "=", true)
    .limit(100)
    .execute();
  const held = await Promise.all(
    logins.map(async ({ name, personId }) => {
      const [post] = await postsHeldBy(db, countyId, personId, on);
      return post ? [{ ...post, name }] : [];
    }),
  );
  return held.flat().sort((a, b) => a.unitPath.split(".").length - b.unitPath.split(".").length);
};
