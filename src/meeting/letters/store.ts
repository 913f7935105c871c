import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { ActionState } from "../../plan/words.ts";
import type { LetterTables } from "./tables.ts";

const tables = (db: Db) =>
  db.withTables<
    LetterTables &
      Pick<PlanTables, "plan" | "action" | "area"> &
      Pick<PeopleTables, "unit" | "post" | "person" | "tenure">
  >();

/** The states of a promise that stands. */
const promised: readonly ActionState[] = [
  "adopted",
  "under-way",
  "reported-done",
  "verified",
  "closed",
  "suspended",
];

/** An adopted plan: before adoption nobody owes anything. */
export const adoptedPlan = async (db: Db, countyId: string, year: number) => {
  const plan = await tables(db)
    .selectFrom("plan")
    .select(["id", "year", "titleZh", "titleEn", "adoptedOn"])
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .where("state", "=", "adopted")
    .executeTakeFirst();
  return plan?.adoptedOn ? { ...plan, adoptedOn: plan.adoptedOn } : null;
};
export type LetterPlan = NonNullable<Awaited<ReturnType<typeof adoptedPlan>>>;

/** The latest year that has an adopted plan. */
export const latestYear = async (db: Db, countyId: string): Promise<number | undefined> =>
  (
    await tables(db)
      .selectFrom("plan")
      .select("year")
      .where("countyId", "=", countyId)
      .where("state", "=", "adopted")
      .orderBy("year", "desc")
      .limit(1)
      .executeTakeFirst()
  )?.year;

/** The adopted plans of this year and of those to come. */
export const yearsToSign = async (db: Db, countyId: string, fromYear: number): Promise<number[]> => {
  const rows = await tables(db)
    .selectFrom("plan")
    .select("year")
    .where("countyId", "=", countyId)
    .where("state", "=", "adopted")
    .where("year", ">=", fromYear)
    .orderBy("year")
    .execute();
  return rows.map(({ year }) => year);
};

/** Holds a plan until the transaction ends: what is signed is what stands. */
export const holdPlan = async (tx: Db, countyId: string, year: number): Promise<void> => {
  await tables(tx)
    .selectFrom("plan")
    .select("id")
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .forUpdate()
    .execute();
};

/** Everything promised in a plan, or by one head, each with the post that owes it and who holds that; in the plan's order. */
export const owedIn = (db: Db, countyId: string, planId: string, postId?: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .innerJoin("post", (join) =>
      join
        .onRef("post.countyId", "=", "action.countyId")
        .onRef("post.unitId", "=", "action.leadUnitId")
        .on("post.role", "=", "head")
        .on("post.endedOn", "is", null),
    )
    .leftJoin("tenure", (join) =>
      join
        .onRef("tenure.countyId", "=", "post.countyId")
        .onRef("tenure.postId", "=", "post.id")
        .on("tenure.toDate", "is", null),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .select(["action.number", "action.titleZh", "action.titleEn", "action.doneWhenZh", "action.doneWhenEn"])
    .select(["action.quantity", "action.measure", "action.dueOn"])
    .select(["post.id as postId", "post.titleZh as postZh", "post.titleEn as postEn"])
    .select(["unit.id as unitId", "unit.nameZh as unitZh", "unit.nameEn as unitEn"])
    .select([sql<string>`unit.path::text`.as("unitPath"), "unit.code as unitCode", "person.nameZh as holder"])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("action.state", "in", promised)
    .$if(postId !== undefined, (rest) => rest.where("post.id", "=", postId ?? ""))
    .orderBy("action.position")
    .orderBy("action.number")
    .limit(20_000)
    .execute();
export type OwedRow = Awaited<ReturnType<typeof owedIn>>[number];

/** The latest signature of each post under a plan, or of one. */
export const latestSignatures = (db: Db, countyId: string, planId: string, postId?: string) =>
  tables(db)
    .selectFrom("letterSignature")
    .innerJoin("person", (join) =>
      join
        .onRef("person.countyId", "=", "letterSignature.countyId")
        .onRef("person.id", "=", "letterSignature.personId"),
    )
    .distinctOn("letterSignature.postId")
    .select(["letterSignature.postId", "letterSignature.hash", "letterSignature.signedAt"])
    .select(["letterSignature.text", "person.nameZh as person"])
    .where("letterSignature.countyId", "=", countyId)
    .where("letterSignature.planId", "=", planId)
    .$if(postId !== undefined, (rest) => rest.where("letterSignature.postId", "=", postId ?? ""))
    .orderBy("letterSignature.postId")
    .orderBy("letterSignature.signedAt", "desc")
    .orderBy("letterSignature.id", "desc")
    .execute();
export type SignatureRow = Awaited<ReturnType<typeof latestSignatures>>[number];

export const insertSignature = async (
  tx: Db,
  { text, ...row }: Omit<LetterTables["letterSignature"], "text"> & { text: object },
): Promise<void> => {
  await tables(tx)
    .insertInto("letterSignature")
    .values({ ...row, text: JSON.stringify(text) })
    .execute();
};
