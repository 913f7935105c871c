import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { recordFinding } from "../commands/finding.ts";
import { listNominee } from "../commands/list.ts";
import { publishNotice } from "../notice/commands/publish.ts";
import { at, must } from "../notice/notice.test-support.ts";
import { noticesPage } from "../notice/store/notices.ts";
import { nomineeById } from "../store/nominees.ts";
import { programmeById } from "../store/programmes.ts";
import { type Drafted, draftedIn, over, submitIn } from "./award.test-support.ts";
import { takeBackList } from "./commands/take-back-list.ts";
import { submitDecision } from "./commands/write.ts";
import { decisionOf } from "./store/decisions.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse("2022-03-07T09:00:00+08:00");
});
afterAll(() => house.close());

const refusalOf = (value: unknown): string | null => (isRefusal(value) ? value.refusal : null);

describe("what is sent", () => {
  test("is what was written, also where it was not saved before", async () => {
    const { countyId, programmeId, actors, version } = await draftedIn(house);
    const { words } = (await decisionOf(house.db, countyId, programmeId))!;
    const input = { programmeId, version, words: { ...words, title: "改过的标题" } };
    const sent = must(await execute(over(house), submitDecision, actors.office, input));
    expect([sent.state, sent.version, sent.words.title]).toEqual(["signing", version + 1, "改过的标题"]);
  });
});

const takeBack = (county: Drafted, who: keyof Drafted["actors"] = "office") =>
  execute(house, takeBackList, county.actors[who], { id: county.programmeId, reason: "漏了一个单位" });
const notices = async ({ countyId, programmeId }: Drafted) =>
  (await noticesPage(house.db, countyId, { page: 1, limit: 9 })).notices.filter(
    (one) => one.programmeId === programmeId,
  );

test("nobody is commended against whom something is found while the list is public", async () => {
  const county = await draftedIn(house);
  const { countyId, actors, nominees } = county;
  const { unitId } = (await nomineeById(house.db, countyId, nominees.town))!;
  const finding = { kind: "discipline-case", personId: null, note: "立案", foundOn: "2022-03-08" } as const;
  const later = at(house, "2022-03-09T09:00");
  must(await execute(later, recordFinding, actors.discipline, { ...finding, unitId: unitId! }));
  expect(await submitIn(over(house), county)).toMatchObject({
    refusal: "decision.barred",
    params: { name: "起台镇" },
  });
});

describe("a public list taken back to review", () => {
  test.each(["office", "discipline"] as const)("by %s, with its reason at the notice", async (who) => {
    const county = await draftedIn(house);
    must(await submitIn(over(house), county));
    must(await takeBack(county, who));
    const { countyId, programmeId } = county;
    expect(await programmeById(house.db, countyId, programmeId)).toMatchObject({
      state: "review",
      phase: "settled",
      stateReason: "漏了一个单位",
    });
    expect(await notices(county)).toMatchObject([
      { takenBackOn: "2022-03-07", takenBackFor: "漏了一个单位" },
    ]);
    expect(await decisionOf(house.db, countyId, programmeId)).toMatchObject({
      state: "draft",
      returnedFor: "漏了一个单位",
    });
  });

  test.each(["head", "townHead", "townDiscipline"] as const)("not by %s", async (who) => {
    const county = await draftedIn(house);
    const refused = refusalOf(await takeBack(county, who));
    expect(refused).toBe(who === "townDiscipline" ? null : "programme.not-yours");
  });

  test("is public anew, for all its days, before it is decided; who went is named no more", async () => {
    const county = await draftedIn(house);
    const { countyId, programmeId, actors, nominees } = county;
    must(await takeBack(county));
    const leave = { programmeId, id: nominees.person, act: "leave-out", reason: "比例不够" } as const;
    must(await execute(house, listNominee, actors.office, leave));
    const later = at(house, "2022-03-14T09:00");
    must(await execute(later, publishNotice, actors.office, { programmeId, days: 5 }));
    expect((await notices(county)).map(({ latest, untilOn }) => [latest, untilOn])).toEqual([
      [true, "2022-03-21"],
      [false, "2022-03-14"],
    ]);
    expect(refusalOf(await submitIn(over(house), county))).toBe("notice.running");
    const after = at(house, "2022-03-22T09:00");
    expect(refusalOf(await submitIn(after, county))).toBe("decision.names-struck");
    expect((await nomineeById(house.db, countyId, nominees.person))?.state).toBe("left-out");
  });
});
