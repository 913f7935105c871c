import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { newId } from "../../ground/id.ts";
import type { OpenHouse } from "../../house.ts";
import {
  at,
  done,
  entriesOf,
  holderOf,
  holdings,
  raised,
  type Seated,
  seatedCounty,
  stored,
} from "../coordinate.test-support.ts";
import { passOnSilent } from "../jobs.ts";
import { listMatters } from "../present.ts";
import { wholeMatter } from "../read.ts";
import { unitsOf } from "../store/matters.ts";
import type { CoordinateTables } from "../tables.ts";
import { matterFilter } from "../words.ts";
import { declineMatter } from "./answer.ts";

let house: OpenHouse;
let seats: Seated;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());

const climb = (where: House) => passOnSilent.run(where, where.clock.now());
const who = (title: string) => holderOf(seats, title);

describe("silence", () => {
  beforeAll(async () => {
    seats = await seatedCounty(house, "996001");
  });

  test("passes a matter up at its time, exactly once, up to the county's head, where it turns red", async () => {
    const { id } = await raised(house, seats, ["东河镇"]);
    await climb(at(house, "2022-06-16T08:59"));
    expect(await holdings(house, id)).toHaveLength(1);
    for (let run = 0; run < 3; run += 1) await climb(at(house, "2022-06-16T09:00"));
    expect(await holdings(house, id)).toMatchObject([
      { postId: seats.county.post["东河镇党委书记"], endedBy: "silence", respondedAt: null },
      { postId: seats.county.post["县长"], untilAt: null, reason: { because: "silence" } },
    ]);
    await climb(at(house, "2022-06-17T09:00"));
    expect((await stored(house, id)).decidingPostId).toBe(seats.county.post["县委书记"]);
    const atTheEnd = at(house, "2022-06-20T09:00");
    for (let run = 0; run < 3; run += 1) await climb(atTheEnd);
    expect(await stored(house, id)).toMatchObject({ state: "open", redAt: atTheEnd.clock.now() });
    expect(await entriesOf(house, seats.county.id, "matter.pass-on")).toHaveLength(3);
    const passed = matterFilter.parse({ list: "passed" });
    expect(await listMatters(house.db, who("东河镇党委书记"), passed, atTheEnd.clock.now())).toMatchObject({
      total: 1,
      matters: [{ id, red: true, late: true }],
    });
    const mine = await wholeMatter(house.db, who("县长"), id, house.clock.now());
    expect(mine).toMatchObject({
      holdings: [{ endedBy: "silence" }, { endedBy: "silence" }, { endedBy: null }],
    });
  });

  test("who was passed by is told, and what they typed changes nothing", async () => {
    const { id } = await raised(house, seats, ["东河镇"]);
    await climb(at(house, "2022-06-16T09:00"));
    const late = await execute(house, declineMatter, who("东河镇党委书记"), { id, reason: "我看不用" });
    expect(late).toMatchObject({ refusal: "matter.passed-on.conflict" });
    expect((await stored(house, id)).state).toBe("open");
  });

  test("an answer in time stays where it is", async () => {
    const { id } = await raised(house, seats, ["东河镇"]);
    await done(house, declineMatter, who("东河镇党委书记"), { id, reason: "不归我们" });
    await climb(at(house, "2022-07-16T09:00"));
    expect(await holdings(house, id)).toHaveLength(1);
  });
});

class Killed extends Error {}

/** The house as it is for a job that dies at its n-th statement. */
const dyingAt = (where: House, statement: number): House => {
  let left = statement;
  const fuse: KyselyPlugin = {
    transformQuery: ({ node }) => {
      left -= 1;
      if (left < 0) throw new Killed();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { ...where, db: where.db.withPlugin(fuse) };
};

const diesAt = async (where: House, statement: number): Promise<boolean> => {
  try {
    await climb(dyingAt(where, statement));
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
};

/** As many matters as one, all raised at the same moment. */
const likeIt = async (id: string, count: number): Promise<string[]> => {
  const tables = house.db.withTables<CoordinateTables>();
  const [matter, [holding]] = [await stored(house, id), await holdings(house, id)];
  const units = await unitsOf(house.db, matter.countyId, id);
  const ids = Array.from({ length: count - 1 }, () => newId(matter.openedAt));
  const numbered = ids.map((one, at) => ({ ...matter, id: one, number: `${matter.number}-${at}` }));
  await tables.insertInto("matter").values(numbered).execute();
  await tables
    .insertInto("matterHolding")
    .values(ids.map((matterId) => ({ ...holding!, matterId })))
    .execute();
  await tables
    .insertInto("matterUnit")
    .values(ids.flatMap((matterId) => units.map((unit) => ({ ...unit, matterId }))))
    .execute();
  return [id, ...ids];
};

const heldInCounty = (countyId: string) =>
  house.db
    .withTables<CoordinateTables>()
    .selectFrom("matterHolding")
    .select(["matterId", "seq", "endedBy"])
    .where("countyId", "=", countyId)
    .orderBy("matterId")
    .orderBy("seq")
    .execute();

describe("a job that is killed", () => {
  // Killed before its 1st statement, then before its 2nd and so on, until it lives: each death falls one statement later
  // among the thousand, so that every statement of a passing is the last one many times over. The transaction that was
  // open is rolled back, as the database does when a process dies.
  test(
    "at each of its steps over 1,000 matters leaves each passed exactly once",
    { timeout: 120_000 },
    async () => {
      seats = await seatedCounty(house, "996002");
      const ids = await likeIt((await raised(house, seats, ["东河镇"])).id, 1_000);
      const later = at(house, "2022-06-16T09:00");
      let deaths = 0;
      while (await diesAt(later, deaths)) deaths += 1;
      expect(deaths).toBeGreaterThan(100);
      await climb(later);
      const all = Map.groupBy(await heldInCounty(seats.county.id), ({ matterId }) => matterId);
      expect([...all.keys()].toSorted()).toEqual(ids.toSorted());
      for (const held of all.values())
        expect(held.map(({ seq, endedBy }) => [seq, endedBy])).toEqual([
          [1, "silence"],
          [2, null],
        ]);
      const entries = await entriesOf(house, seats.county.id, "matter.pass-on");
      expect(entries.map(({ subjectId }) => subjectId).toSorted()).toEqual(ids.toSorted());
    },
  );

  test("two jobs at once pass each matter once between them", async () => {
    seats = await seatedCounty(house, "996003");
    const ids = await Promise.all(
      Array.from({ length: 12 }, async () => (await raised(house, seats, ["西河乡"])).id),
    );
    const later = at(house, "2022-06-16T09:00");
    await Promise.all([climb(later), climb(later), climb(later)]);
    const all = await Promise.all(ids.map((id) => holdings(house, id)));
    expect(all.map((each) => each.length)).toEqual(ids.map(() => 2));
  });
});
