import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { LogTables } from "../../log/tables.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { ListenTables } from "../tables.ts";
import type { AppealState } from "../words.ts";
import type { Page, Question, Span } from "./query.ts";
import { closedStates, type ToldAct, toldActs } from "./status.ts";

type Tables = ListenTables & Pick<PeopleTables, "unit"> & Pick<LogTables, "entry">;
const tables = (db: Db) => db.withTables<Tables>();

/**
 * What the public may know to exist: nothing that complains of a unit or a person, no petition and no report of
 * wrongdoing, unless its appellant let it be published and it was.
 */
const open = (publicState: string) => sql<boolean>`(${sql.ref(publicState)} is not null or (
  cardinality(appeal.about_unit_ids) + cardinality(appeal.about_post_ids) + cardinality(appeal.about_person_ids) = 0
  and appeal.class <> 'petition' and appeal.kind <> 'report'))`;

const requests = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("appeal")
    .leftJoin("appealPublication as public", (join) =>
      join
        .onRef("public.countyId", "=", "appeal.countyId")
        .onRef("public.appealId", "=", "appeal.id")
        .on("public.state", "=", "published"),
    )
    .leftJoin("appealCategory as category", (join) =>
      join.onRef("category.countyId", "=", "appeal.countyId").onRef("category.id", "=", "appeal.categoryId"),
    )
    .leftJoin("unit as agency", (join) =>
      join.onRef("agency.countyId", "=", "appeal.countyId").onRef("agency.id", "=", "appeal.unitId"),
    )
    .leftJoin("unit as territory", (join) =>
      join
        .onRef("territory.countyId", "=", "appeal.countyId")
        .onRef("territory.id", "=", "appeal.territoryId"),
    )
    .where("appeal.countyId", "=", countyId)
    .where(open("public.state"))
    .select([
      "appeal.id",
      "appeal.state",
      "appeal.receivedAt",
      "appeal.assignedAt",
      "appeal.answeredAt",
      "appeal.closedAt",
      "appeal.due",
      "appeal.place",
      "appeal.lat",
      "appeal.long",
      "public.text",
      "public.answer",
      "category.code",
      "category.nameZh",
      "category.nameEn",
      "agency.nameZh as agencyZh",
      "agency.nameEn as agencyEn",
      "territory.code as territoryCode",
      "territory.nameZh as territoryZh",
      "territory.nameEn as territoryEn",
    ]);

export type RequestRow = Awaited<ReturnType<ReturnType<typeof requests>["execute"]>>[number];

/** Requests by their ids, the latest first. */
const requestsNamed = (db: Db, countyId: string, ids: readonly string[]): Promise<RequestRow[]> =>
  requests(db, countyId)
    .where("appeal.id", "in", [...ids])
    .orderBy("appeal.receivedAt", "desc")
    .orderBy("appeal.id", "desc")
    .execute();

const stateFilter = (statuses: readonly string[]): "all" | "open" | "closed" =>
  statuses.length === 1 ? (statuses[0] as "open" | "closed") : "all";

/** The requests that answer a question, the latest first. Ids that are none of ours are left out. */
export const requestsAnswering = (db: Db, countyId: string, question: Question): Promise<RequestRow[]> => {
  if ("ids" in question)
    return question.ids.length === 0 ? Promise.resolve([]) : requestsNamed(db, countyId, question.ids);
  const { from, to, codes, statuses, page, size } = question;
  const status = stateFilter(statuses);
  return requests(db, countyId)
    .where("appeal.receivedAt", ">=", from)
    .where("appeal.receivedAt", "<=", to)
    .$if(codes.length > 0, (query) =>
      query.where((at) =>
        at.or([
          at("category.code", "in", [...codes]),
          ...(codes.includes("other") ? [at("appeal.categoryId", "is", null)] : []),
        ]),
      ),
    )
    .$if(status !== "all", (query) =>
      query.where("appeal.state", status === "closed" ? "in" : "not in", [...closedStates]),
    )
    .orderBy("appeal.receivedAt", "desc")
    .orderBy("appeal.id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute();
};

/** The steps of public requests within a span that programs are told of, the earliest first. */
export const stepsWithin = (db: Db, countyId: string, { from, to }: Span, { page, size }: Page) =>
  tables(db)
    .selectFrom("appealStep as step")
    .innerJoin("appeal", (join) =>
      join.onRef("appeal.countyId", "=", "step.countyId").onRef("appeal.id", "=", "step.appealId"),
    )
    .leftJoin("appealPublication as public", (join) =>
      join
        .onRef("public.countyId", "=", "appeal.countyId")
        .onRef("public.appealId", "=", "appeal.id")
        .on("public.state", "=", "published"),
    )
    .leftJoin("unit", (join) =>
      join
        .onRef("unit.countyId", "=", "step.countyId")
        .on("unit.id", "=", sql<string>`coalesce(step.to_unit_id, step.unit_id)`),
    )
    .select([
      "step.id",
      "step.appealId",
      "step.at",
      "step.act",
      "public.answer",
      "unit.nameZh",
      "unit.nameEn",
    ])
    .where("step.countyId", "=", countyId)
    .where("appeal.countyId", "=", countyId)
    .where("step.open", "=", true)
    .where("step.act", "in", Object.keys(toldActs) as ToldAct[])
    .where("step.at", ">=", from)
    .where("step.at", "<=", to)
    .where(open("public.state"))
    .orderBy("step.at")
    .orderBy("step.id")
    .limit(size)
    .offset((page - 1) * size)
    .execute();

export type ToldStep = Awaited<ReturnType<typeof stepsWithin>>[number];

/** What one request has been through, the earliest first. */
export const stepsOfRequests = (db: Db, countyId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom("appealStep")
        .select(["id", "appealId", "at", "act"])
        .where("countyId", "=", countyId)
        .where("appealId", "in", [...ids])
        .where("open", "=", true)
        .where("act", "in", Object.keys(toldActs) as ToldAct[])
        .orderBy("at")
        .orderBy("id")
        .limit(20_000)
        .execute();

/** The appeal of an id, as far as who may add to it must be known. */
export const sentRequest = (
  db: Db,
  countyId: string,
  id: string,
): Promise<{ id: string; number: string; submissionKey: string | null; state: AppealState } | undefined> =>
  tables(db)
    .selectFrom("appeal")
    .select(["id", "number", "submissionKey", "state"])
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The step by which the same words were added before. */
export const saidBefore = async (db: Db, countyId: string, appealId: string, said: string) =>
  (
    await tables(db)
      .selectFrom("appealStep")
      .select("id")
      .where("countyId", "=", countyId)
      .where("appealId", "=", appealId)
      .where("act", "in", ["add", "reply", "withdraw"])
      .where("said", "=", said)
      .orderBy("at", "desc")
      .limit(1)
      .executeTakeFirst()
  )?.id;

/** The unit of a division code, in force: a place that requests may name. */
export const placeCoded = (db: Db, countyId: string, code: string): Promise<{ id: string } | undefined> =>
  tables(db)
    .selectFrom("unit")
    .select("id")
    .where("countyId", "=", countyId)
    .where("code", "=", code)
    .where("kind", "in", ["township", "village", "county"])
    .where("endedOn", "is", null)
    .executeTakeFirst();

/** When a category was last changed, as the log tells; tickets may have brought the first ones. */
export const categoriesChangedAt = async (db: Db, countyId: string): Promise<Date | null> =>
  (
    await tables(db)
      .selectFrom("entry")
      .select("at")
      .where("countyId", "=", countyId)
      .where((at) => at.or([at("kind", "=", "appeal-category"), at("act", "=", "listen.import")]))
      .orderBy("at", "desc")
      .limit(1)
      .executeTakeFirst()
  )?.at ?? null;
