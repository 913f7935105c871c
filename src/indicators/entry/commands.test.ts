import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor, Role } from "../../ground/actor.ts";
import { type Command, execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import type { IndicatorTables } from "../tables.ts";
import {
  checkRelease,
  editRelease,
  openRelease,
  publishRelease,
  returnRelease,
  submitRelease,
  withdrawRelease,
} from "./commands.ts";
import { bodyOf, type Office, rowOf, statisticsOffice, today } from "./entry.test-support.ts";
import { releasesFor } from "./read.ts";
import { opening } from "./words.ts";

let house: OpenHouse;
let at: Office;
let code = 621_000;
beforeAll(async () => {
  house = await testHouse(`${today}T09:00:00+08:00`);
});
afterAll(() => house.close());
beforeEach(async () => {
  at = await statisticsOffice(house, String(code++));
});

const waitsOf = async (actor: Actor) => (await releasesFor({ db: house.db, actor })).map((each) => each.id);

describe("entered, checked, published", () => {
  test("nothing is published until a second person does it; then by its document's day", async () => {
    const id = await at.submitted(bodyOf(rowOf({})));
    expect(await at.gdpOn(today)).toBeUndefined();
    await at.done(checkRelease, at.wang, { id });
    expect(await at.done(publishRelease, at.wang, { id })).toEqual({ added: 1, changed: 0, same: 0 });
    expect([await at.gdpOn("2022-07-17"), await at.gdpOn("2022-07-18")]).toEqual([undefined, "148.6"]);
  });

  test("the figure keeps who entered it; the release keeps every act", async () => {
    const id = await at.submitted(bodyOf(rowOf({})));
    await at.done(checkRelease, at.wang, { id });
    await at.done(publishRelease, at.wang, { id });
    const kept = await house.db
      .withTables<IndicatorTables>()
      .selectFrom("observation")
      .selectAll()
      .where("countyId", "=", at.countyId)
      .where("publicationId", "=", id)
      .execute();
    expect(kept.map((each) => [each.enteredByPersonId, each.findings])).toEqual([[at.li.personId, []]]);
    expect((await at.shown(id)).steps.map(({ act }) => act)).toEqual([
      "open",
      "edit",
      "submit",
      "check",
      "publish",
    ]);
  });

  test("who entered it neither checks nor publishes it, from another post neither", async () => {
    const id = await at.submitted(bodyOf(rowOf({})));
    const sameInOther = { ...at.wang, personId: at.li.personId };
    for (const actor of [at.li, sameInOther])
      expect(await execute(house, checkRelease, actor, { id })).toMatchObject({
        refusal: "release.second-person.not-yours",
      });
  });

  test.each<Role>(["head", "deputy", "auditor"])("a %s can do nothing with it", async (role) => {
    const id = await at.submitted(bodyOf(rowOf({})));
    const actor = await at.seat(role);
    for (const act of [checkRelease, publishRelease, submitRelease] as readonly Command<
      { id: string },
      unknown
    >[])
      expect(await execute(house, act, actor, { id })).toMatchObject({ refusal: "figures.not-yours" });
    expect(await execute(house, editRelease, actor, { id, edition: 2, ...bodyOf() })).toMatchObject({
      refusal: "figures.not-yours",
    });
  });

  test("it waits for the second person, not for who entered it", async () => {
    const id = await at.submitted(bodyOf(rowOf({})));
    expect([await waitsOf(at.li), await waitsOf(at.wang)]).toEqual([[], [id]]);
  });

  test("a second person sends it back with the reason; mended, it goes again", async () => {
    const id = await at.submitted(bodyOf(rowOf({})));
    await at.done(returnRelease, at.wang, { id, reason: "原件是 148.9" });
    await at.done(editRelease, at.li, { id, edition: 2, ...bodyOf(rowOf({ level: "148.9" })) });
    await at.done(submitRelease, at.li, { id });
    await at.done(checkRelease, at.wang, { id });
    await at.done(publishRelease, at.wang, { id });
    expect(await at.gdpOn(today)).toBe("148.9");
    expect((await at.shown(id)).steps.find(({ act }) => act === "return")?.reason).toBe("原件是 148.9");
  });

  test("given up, it publishes nothing and stays on the record", async () => {
    const id = await at.submitted(bodyOf(rowOf({})));
    await at.done(withdrawRelease, at.li, { id, reason: "月报撤回" });
    expect(await execute(house, checkRelease, at.wang, { id })).toMatchObject({ refusal: "release.state" });
    expect(await at.gdpOn(today)).toBeUndefined();
  });

  test("who saves over somebody else's is told, and nothing is lost", async () => {
    const id = await at.saved(bodyOf(rowOf({})));
    await at.done(editRelease, at.wang, { id, edition: 2, ...bodyOf(rowOf({ level: "149" })) });
    expect(await execute(house, editRelease, at.li, { id, edition: 2, ...bodyOf() })).toMatchObject({
      refusal: "release.changed.conflict",
    });
    expect((await at.shown(id)).body.rows[0]?.cells.level).toBe("149");
  });
});

describe("a release begins with the rows that are usual", () => {
  test("every monthly indicator, with the unit word of its last level", async () => {
    const { id } = await at.done(openRelease, at.li, opening.parse({ period: "2022-01/06" }));
    expect((await at.shown(id)).body.rows.map(({ cells }) => [cells.code, cells.unit])).toEqual([
      ["gdp", "亿元"],
      ["revenue", "亿元"],
    ]);
  });

  test("one indicator of every township", async () => {
    const asked = opening.parse({ period: "2022-01/06", rows: "townships", code: "revenue" });
    const { id } = await at.done(openRelease, at.li, asked);
    expect((await at.shown(id)).body.rows.map(({ cells }) => cells.area)).toEqual(["一镇", "二镇"]);
  });

  test("an unknown indicator is refused", async () => {
    const asked = opening.parse({ period: null, rows: "townships", code: "unknown" });
    expect(await execute(house, openRelease, at.li, asked)).toMatchObject({ refusal: "indicator.not-there" });
  });
});
