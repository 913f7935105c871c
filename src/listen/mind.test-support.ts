import type { House } from "../ground/house.ts";
import { newId } from "../ground/id.ts";
import { wordsOf } from "../ground/words/index.ts";
import type { ListenTables } from "./tables.ts";

type AppealRow = ListenTables["appeal"];

/** An appeal as it lies in the table, with its words; what is not said is as of a plain one that was just received. */
export const saidAppeal = async (
  { db, clock }: House,
  countyId: string,
  given: Partial<AppealRow> & { text: string },
): Promise<string> => {
  const now = given.receivedAt ?? clock.now();
  const id = newId(clock.now());
  const row: AppealRow = {
    countyId,
    id,
    number: `ZC-${id}`,
    voice: "resident",
    kind: "request",
    door: "web",
    class: "ordinary",
    categoryId: null,
    territoryId: null,
    place: null,
    lat: null,
    long: null,
    attributes: {},
    aboutUnitIds: [],
    aboutPostIds: [],
    aboutPersonIds: [],
    anonymous: true,
    consent: false,
    submissionKey: null,
    receivedAt: now,
    takenByPostId: null,
    state: "received",
    unitId: null,
    firstUnitId: null,
    holderPostId: null,
    assignedAt: null,
    countedFrom: now,
    due: null,
    provisional: false,
    extendedDays: 0,
    answeredAt: null,
    closedAt: null,
    returns: 0,
    reopenings: 0,
    toPostId: null,
    matterId: null,
    mergedInto: null,
    passedUpAt: null,
    closedFor: null,
    instead: null,
    ...given,
  };
  const tables = db.withTables<ListenTables>();
  await tables.insertInto("appeal").values(row).execute();
  const words = wordsOf(row.text);
  await tables
    .insertInto("appealWords")
    .values({ countyId, appealId: id, receivedAt: now, words, salt: null })
    .execute();
  return id;
};

/** A category of a county. */
export const someCategory = async ({ db, clock }: House, countyId: string, code: string): Promise<string> => {
  const id = newId(clock.now());
  const names = { nameZh: code, nameEn: null, groupZh: null, groupEn: null, description: null };
  await db
    .withTables<ListenTables>()
    .insertInto("appealCategory")
    .values({
      countyId,
      id,
      code,
      ...names,
      keywords: [],
      class: "ordinary",
      attributes: JSON.stringify([]) as never,
      position: 0,
      ended: false,
    })
    .execute();
  return id;
};
