import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import type { PeopleTables } from "../../people/tables.ts";
import {
  at,
  done,
  holderOf,
  holdings,
  raised,
  type Seated,
  seatedCounty,
  someoneAt,
  stored,
} from "../coordinate.test-support.ts";
import { listMatters } from "../present.ts";
import { matterDebts, wholeMatter } from "../read.ts";
import { matterFilter } from "../words.ts";
import { askUnits, declineMatter, delegateMatter, sayOfMatter, withdrawMatter } from "./answer.ts";
import { changeUnits, joinMatters } from "./regroup.ts";

let house: OpenHouse;
let seats: Seated;
let codes = 995_600;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  seats = await seatedCounty(house, String((codes += 1)));
});

const who = (title: string) => holderOf(seats, title);
const town = "东河镇";
const housing = "县住房和城乡建设局";
const seen = (id: string, title = "县长") => wholeMatter(house.db, who(title), id, house.clock.now());

describe("the other acts", () => {
  test("delegated: another acts, the post still owes", async () => {
    const { id } = await raised(house, seats, [town, housing]);
    const delegate = (postId: string) =>
      execute(house, delegateMatter, who("县长"), { id, postId, note: "先问清楚" });
    expect(await delegate(seats.county.post["县长"]!)).toMatchObject({ refusal: "matter.delegate-itself" });
    expect(await delegate(seats.county.post["县委书记"]!)).toMatchObject({
      refusal: "matter.delegate-not-below",
    });
    await house.db
      .withTables<PeopleTables>()
      .deleteFrom("tenure")
      .where("postId", "=", seats.county.post["县财政局局长"]!)
      .execute();
    expect(await delegate(seats.county.post["县财政局局长"]!)).toMatchObject({
      refusal: "matter.nobody-holds",
      field: "postId",
    });
    await delegate(seats.county.post["常务副县长"]!);
    expect(await seen(id, "常务副县长")).toMatchObject({
      state: "delegated",
      next: "decision",
      deciding: { titleZh: "县长" },
      may: ["decide", "convene", "ask", "attach"],
    });
    const debts = await matterDebts(house.db, seats.county.id, seats.county.post["县长"]!);
    expect(debts).toMatchObject([{ kind: "matter", due: "2022-06-20" }]);
  });

  test("units are asked and say what they say; it is added to", async () => {
    const { id } = await raised(house, seats, [town, housing]);
    const ask = (unit: string) =>
      execute(house, askUnits, who("县长"), {
        id,
        unitIds: [seats.county.unit[unit]!],
        question: "沟有多长",
        hours: 24,
      });
    expect(await ask("县财政局")).toMatchObject({ refusal: "matter.unit-not-involved", field: "unitIds" });
    await ask(town);
    expect(await seen(id)).toMatchObject({ next: "response", asks: [{ answeredAt: null }] });
    for (const claim of ["1.4 公里", "其中 300 米塌了"])
      await done(house, sayOfMatter, who("东河镇党委书记"), { id, claim, basis: null });
    expect(await seen(id)).toMatchObject({
      asks: [
        {
          unit: { nameZh: town },
          due: new Date("2022-06-16T09:00:00+08:00").toISOString(),
          answeredAt: expect.any(String),
        },
      ],
      statements: [{ claim: "1.4 公里" }, { claim: "其中 300 米塌了" }],
    });
    const refused = await execute(house, sayOfMatter, who("县委书记"), { id, claim: "我看", basis: null });
    expect(refused).toMatchObject({ refusal: "matter.not-yours" });
  });

  test("declined with a reason, or taken back by who raised it", async () => {
    const [first, second] = [
      await raised(house, seats, [town, housing]),
      await raised(house, seats, [town, housing]),
    ];
    await done(house, declineMatter, who("县长"), { id: first.id, reason: "不归县里管" });
    expect(await seen(first.id)).toMatchObject({ state: "declined", closedFor: "不归县里管", next: null });
    const withdraw = (title: string) =>
      execute(house, withdrawMatter, who(title), { id: second.id, reason: "已经谈好" });
    expect(await withdraw("县长")).toMatchObject({ refusal: "matter.not-yours" });
    await withdraw("东河镇党委书记");
    expect(await stored(house, second.id)).toMatchObject({ state: "withdrawn", closedFor: "已经谈好" });
    expect(await withdraw("东河镇党委书记")).toMatchObject({ refusal: "matter.already-withdrawn.conflict" });
  });

  test("more units involved: the deciding post is found again, and its clocks start anew", async () => {
    const { id } = await raised(house, seats, [town]);
    expect((await stored(house, id)).decidingPostId).toBe(seats.county.post["东河镇党委书记"]);
    const units = [town, "县委督查室"].map((name) => ({
      unitId: seats.county.unit[name]!,
      part: null,
      complainedOf: false,
    }));
    const later = at(house, "2022-06-15T15:00");
    await done(later, changeUnits, who("东河镇党委书记"), { id, units, reason: "督查室也在" });
    expect(await holdings(house, id)).toMatchObject([
      { endedBy: "units" },
      {
        postId: seats.county.post["县委书记"],
        untilAt: null,
        respondBy: new Date("2022-06-16T15:00:00+08:00"),
      },
    ]);
    const office = { ...someoneAt(seats.county, "delivery", "县委督查室") };
    await done(later, changeUnits, office, { id, units, reason: "一样" });
    expect(await holdings(house, id)).toHaveLength(2);
  });

  test("joined: its units come along; in circles and into what has ended nothing is joined", async () => {
    const into = await raised(house, seats, [town]);
    const from = await raised(house, seats, [town, housing]);
    const join = (id: string, intoId: string) =>
      execute(house, joinMatters, someoneAt(seats.county, "delivery", "县委督查室"), { id, intoId });
    expect(await join(into.id, into.id)).toMatchObject({ refusal: "matter.join-itself", field: "intoId" });
    await join(from.id, into.id);
    expect(await stored(house, from.id)).toMatchObject({ state: "joined", joinedInto: into.id });
    expect(await stored(house, into.id)).toMatchObject({ decidingPostId: seats.county.post["县长"] });
    expect(await join(into.id, from.id)).toMatchObject({ refusal: "matter.join-ended", field: "intoId" });
  });
});

const numbers = async (title: string, query: object) => {
  const { matters } = await listMatters(house.db, who(title), matterFilter.parse(query), house.clock.now());
  return matters.map(({ number }) => number);
};

describe("lists", () => {
  test("mine to decide, asked of my unit, all that I see", async () => {
    await raised(house, seats, [town, housing]);
    await raised(house, seats, ["西河乡"]);
    const done = await raised(house, seats, [town, housing]);
    await execute(house, declineMatter, who("县长"), { id: done.id, reason: "不受理" });
    expect(await numbers("县长", { list: "mine", state: "awaiting" })).toEqual(["2022-001"]);
    expect(await numbers("县长", { list: "all" })).toHaveLength(3);
    expect(await numbers("县住建局局长", { list: "asked" })).toEqual(["2022-001", "2022-003"]);
    expect(await numbers("县财政局局长", { list: "all" })).toEqual([]);
    expect(await numbers("县长", { list: "all", q: "100%" })).toEqual([]);
    expect(await numbers("县长", { list: "all", q: "2022-002" })).toEqual(["2022-002"]);
  });
});
