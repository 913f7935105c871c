import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import type { OpenHouse } from "../house.ts";
import { answerAppeal } from "./commands/answer.ts";
import { acceptAppeal, assignAppeal } from "./commands/give.ts";
import {
  answerOf,
  at,
  done,
  type Listening,
  listeningCounty,
  must,
  draftOf,
  anybody,
} from "./listen.test-support.ts";
import { readCounts, readDeskToday, readQueue } from "./read-queue.ts";
import { submitAppeal } from "./submit.ts";
import { appealFilter, type AppealFilter } from "./words.ts";

let house: OpenHouse;
let listening: Listening;
const ids: Record<string, string> = {};
const numbers: Record<string, string> = {};
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "992100");
  const say = async (name: string, hour: string, more: Parameters<typeof draftOf>[0]) => {
    const heard = at(house, `2022-06-15T${hour}`);
    const kept = must(await submitAppeal(heard, anybody(listening), draftOf(more)));
    ids[name] = kept.id;
    numbers[name] = kept.number;
  };
  const { category, county } = listening;
  await say("drain", "08:00", { text: "李庄村排水沟堵了", territoryId: county.unit["李庄村"]! });
  await say("water", "08:10", { text: "停水第二天", categoryId: category["water"]! });
  await say("manhole", "08:20", { text: "井盖没了，有车掉进去", class: "urgent", voice: "entrepreneur" });
  await say("light", "08:30", { text: "路灯不亮" });
  await say("bus", "08:40", { text: "校车绕不过去", consent: true });
  const assign = async (name: string, unit: string) =>
    done(at(house, "2022-06-15T08:45"), assignAppeal, who(desk), {
      id: ids[name]!,
      unitId: county.unit[unit]!,
      note: null,
    });
  await assign("light", "县住建局");
  await assign("bus", "县住建局");
  await done(house, acceptAppeal, who("县住建局干事"), { id: ids["bus"]! });
  await done(house, answerAppeal, who("县住建局干事"), { ...answerOf(house), id: ids["bus"]! });
});
afterAll(() => house.close());

const desk = "12345 值班岗";
const who = (title: string) => listening.who(title);
const page = (filter: Partial<AppealFilter>, title = desk, now = house.clock.now()) =>
  readQueue(house.db, who(title), appealFilter.parse(filter), now);
const namesOf = (appeals: readonly { id: string }[]) =>
  appeals.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));
const found = async (filter: Partial<AppealFilter>, title = desk) =>
  namesOf((await page(filter, title)).appeals);

test.each<[Partial<AppealFilter>, string[]]>([
  [{ list: "to-assign" }, ["manhole", "water", "drain"]],
  [{ list: "with-units" }, ["light"]],
  [{ list: "to-call-back" }, ["bus"]],
  [{ list: "to-publish" }, ["bus"]],
  [{ list: "returned" }, []],
  [{ list: "all" }, ["bus", "light", "manhole", "water", "drain"]],
  [{ class: "urgent" }, ["manhole"]],
  [{ voice: "entrepreneur" }, ["manhole"]],
  [{ state: "assigned" }, ["light"]],
  [{ q: "排水沟" }, ["drain"]],
  [{ q: "村里的校车" }, []],
  [{ q: "校车" }, ["bus"]],
  [{ q: "%" }, []],
])("the desk, by %o", async (filter, names) => {
  expect(await found(filter)).toEqual(names);
});

test("by category, territory, unit and number", async () => {
  const { category, county } = listening;
  expect(await found({ categoryId: category["water"]! })).toEqual(["water"]);
  expect(await found({ territoryId: county.unit["李庄村"]! })).toEqual(["drain"]);
  expect(await found({ unitId: county.unit["县住建局"]! })).toEqual(["bus", "light"]);
  expect(await found({ q: numbers["light"]!.toLowerCase() })).toEqual(["light"]);
  expect(await found({ q: numbers["light"]!.slice(0, 7) })).toEqual(["light"]);
  expect(await found({ q: numbers["light"]!.slice(3).replaceAll("-", " ") })).toEqual(["light"]);
});

test("in pages that neither lose nor double one", async () => {
  for (const list of ["to-assign", "all"] as const) {
    const all = await found({ list });
    const seen: (string | undefined)[] = [];
    for (let after: string | undefined; ;) {
      const { appeals, next } = await page({ list, limit: 1, after });
      seen.push(...namesOf(appeals));
      if (!next) break;
      after = next;
    }
    expect(seen).toEqual(all);
  }
  expect(await found({ list: "all", after: "neither here nor there" })).toHaveLength(5);
});

test("a unit sees its own, a head those below, others nothing", async () => {
  expect(await found({}, "县住建局干事")).toEqual(["bus", "light"]);
  expect(await found({ list: "mine" }, "县住建局干事")).toEqual(["light"]);
  expect(await found({}, "县长")).toEqual(["bus", "light"]);
  expect(await found({}, "县水利局局长")).toEqual([]);
  expect(await found({}, "督查室主任")).toHaveLength(5);
});

test("what is late, with what is left in minutes and working days", async () => {
  expect(await found({ list: "late" })).toEqual([]);
  const now = new Date("2022-06-16T08:10:00+08:00");
  const late = await page({ list: "late" }, desk, now);
  expect(namesOf(late.appeals)).toEqual(["manhole", "water"]);
  expect(late.appeals[1]).toMatchObject({ late: true, left: { minutes: 0, workingDays: 0 } });
});

test("counts, for the desk and for a unit", async () => {
  const now = house.clock.now();
  expect(await readCounts(house.db, who(desk), now)).toEqual({
    toAssign: 3,
    returned: 0,
    withUnits: 1,
    toCallBack: 1,
    mine: 0,
    late: 0,
    toPublish: 1,
    desk: true,
    setUp: true,
    themes: true,
  });
  expect(await readCounts(house.db, who("县住建局干事"), now)).toMatchObject({ toAssign: 0, mine: 1 });
  expect(await readDeskToday(house.db, listening.county.id, now)).toEqual({
    received: 5,
    assigned: 2,
    medianMinutes: 10,
  });
});
