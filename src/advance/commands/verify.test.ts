import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor, Role } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { adoptedYear, at, outcome, said, somebody } from "../advance.test-support.ts";
import { keepLightsOfDay } from "../jobs.ts";
import { progressOf } from "../read.ts";
import { sendReport } from "../send.ts";
import { lightHistory, redAtEach } from "../store/lights.ts";
import { claimsWaiting } from "../store/verifications.ts";
import { type Progress, verdictDraft } from "../words.ts";
import { liftLight, lowerLight } from "./lower.ts";
import { verifyAction } from "./verify.ts";

let house: OpenHouse;
let year: Awaited<ReturnType<typeof adoptedYear>>;
let officer: Actor;
let inspector: Actor;
let codes = 992_000;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

beforeEach(async () => {
  year = await adoptedYear(house, String((codes += 1)));
  officer = await somebody(house, year.county, "officer", "县住房和城乡建设局");
  inspector = await somebody(house, year.county, "inspector", "县财政局");
});

const june = "2022-06-15T09:00:00+08:00";
const counted = () => year.counted.id;
const claim = async (): Promise<string> => {
  const draft = said({ done: true, next: null, sure: ["newer"] });
  const sent = await sendReport(at(house, june), officer, { actionId: counted(), draft });
  if (isRefusal(sent)) throw new Error(sent.refusal);
  return sent.id;
};
const judge = (reportId: string, verdict: "accepted" | "sent-back", by = inspector) => {
  const draft = verdictDraft.parse({ reportId, verdict, sentence: "差三处没开门", place: "东关街" });
  return outcome(execute(at(house, june), verifyAction, by, { actionId: counted(), draft }));
};
const progress = async (on = "2022-06-15"): Promise<Progress> => {
  const read = await progressOf(house.db, inspector, counted(), on);
  if (isRefusal(read)) throw new Error(read.refusal);
  return read;
};

const queue = async () => claimsWaiting(house.db, year.county.id, { limit: 50, page: 1 });

const lower = (light: "far" | "behind" | "pace", by = inspector) =>
  outcome(
    execute(at(house, june), lowerLight, by, {
      actionId: counted(),
      draft: { light, why: "现场没有人施工" },
    }),
  );
const onPace = () =>
  sendReport(at(house, june), officer, { actionId: counted(), draft: said({ quantity: "30" }) });

const history = async () =>
  (await lightHistory(house.db, year.county.id, counted())).map(({ day, light }) => `${day} ${light}`);
const dayTurns = (day: string) =>
  keepLightsOfDay(at(house, `${day}T00:10:00+08:00`), new Date(`${day}T00:10:00+08:00`));

describe("a claim", () => {
  test("sent back with what is missing, claimed again, accepted", async () => {
    const first = await claim();
    expect(await progress()).toMatchObject({ light: "claimed", may: { verify: true } });
    await judge(first, "sent-back");
    const back = await progress();
    expect(back.light).not.toBe("claimed");
    expect(back.reasons.map(({ id }) => id)).toContain("sent-back");
    const second = await claim();
    await judge(second, "accepted");
    expect(await progress()).toMatchObject({
      light: "verified",
      verifications: [
        { verdict: "accepted", place: "东关街", unit: { nameZh: "县财政局" } },
        { verdict: "sent-back", sentence: "差三处没开门" },
      ],
      may: { report: false, verify: false },
    });
  });

  test("is judged by the latest claim only", async () => {
    const first = await claim();
    await judge(first, "sent-back");
    await claim();
    expect(await judge(first, "accepted")).toBe("verification.changed.conflict");
  });

  test.each([
    ["inspector", "县财政局", true],
    ["delivery", "县委督查室", true],
    ["inspector", "县住房和城乡建设局", false],
    ["inspector", "东河镇", false],
    ["inspector", "李庄村", false],
    ["officer", "县财政局", false],
    ["head", "甲山县", false],
  ] as const)("%s of %s may judge it: %s", async (role: Role, unit, may) => {
    const reportId = await claim();
    const by = await somebody(house, year.county, role, unit);
    expect(await judge(reportId, "accepted", by)).toEqual(may ? expect.anything() : "verification.not-yours");
    expect((await progress()).light).toBe(may ? "verified" : "claimed");
  });

  test("that waits is in the queue until it is judged", async () => {
    const reportId = await claim();
    expect(await queue()).toMatchObject([{ reportId, number: "31", total: 1, files: 0 }]);
    await judge(reportId, "accepted");
    expect(await queue()).toEqual([]);
  });
});

describe("a hand", () => {
  test("lowers with a reason, and takes it back", async () => {
    await onPace();
    await lower("behind");
    expect(await progress()).toMatchObject({
      light: "behind",
      reasons: [
        { id: "lowered", params: { why: "现场没有人施工", by: "县财政局岗", from: "pace" } },
        { id: "on-pace" },
      ],
    });
    await execute(at(house, june), liftLight, inspector, { actionId: counted() });
    expect(await progress()).toMatchObject({ light: "pace", lowered: null });
  });

  test("never raises", async () => {
    expect((await progress()).light).toBe("far");
    expect(await lower("far")).toBe("light.only-lower");
    expect(await lower("pace")).toBe("light.only-lower");
  });

  test("is not anyone's", async () => {
    await onPace();
    expect(await lower("far", officer)).toBe("light.not-yours");
    expect(await lower("far", await somebody(house, year.county, "head", "甲山县"))).toBeNull();
  });

  test("gives way to other eyes: what is verified is verified", async () => {
    await onPace();
    await lower("far");
    const reportId = await claim();
    await judge(reportId, "accepted");
    expect((await progress()).light).toBe("verified");
  });
});

describe("the history", () => {
  test("keeps the days of change, and is the same however often it is kept", async () => {
    for (const day of ["2022-02-11", "2022-02-12", "2022-02-25", "2022-06-15", "2022-06-15"])
      await dayTurns(day);
    // The days on which the clock did not run are gone through too: each change stands on its own day.
    const kept = ["2022-03-24 far", "2022-02-24 behind", "2022-02-11 idle"];
    expect(await history()).toEqual(kept);
    await dayTurns("2022-06-15");
    expect(await history()).toEqual(kept);
  });

  test("a day ends with its last light", async () => {
    await dayTurns("2022-06-15");
    await sendReport(at(house, june), officer, { actionId: counted(), draft: said({ quantity: "30" }) });
    expect(await history()).toEqual(["2022-06-15 pace"]);
  });

  test("red in two periods", async () => {
    await dayTurns("2022-06-01");
    await dayTurns("2022-07-01");
    const { planId } = year.counted;
    const red = (days: readonly string[]) => redAtEach(house.db, year.county.id, planId, days);
    expect(await red(["2022-06-30", "2022-07-31"])).toContain(counted());
    expect(await red(["2022-05-31", "2022-06-30"])).toEqual([]);
  });
});
