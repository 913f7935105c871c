import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import {
  type CommendingCounty,
  commendingCounty,
  nominate,
  type OpenCall,
  openCall,
  personDraft,
  programmeDraft,
  refusedBy,
  unitDraft,
} from "../commend.test-support.ts";
import { programmeFor } from "../read.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { programmeById } from "../store/programmes.ts";
import type { NomineeDraft } from "../words.ts";
import { beginNomination, putForward, withdrawNomination, writeNomination } from "./nominate.ts";
import { draftProgramme, editProgramme, openProgramme, stopProgramme } from "./programme.ts";

let house: OpenHouse;
let at: CommendingCounty;
beforeAll(async () => {
  house = await testHouse("2022-11-10T09:00:00+08:00");
  at = await commendingCounty(house);
});
afterAll(() => house.close());

let names = 0;
const fresh = (over = {}) => {
  names += 1;
  return openCall(house, at, { nameZh: `表彰${names}`, ...over });
};

describe("a programme", () => {
  test("is a draft that only the office sees, and opens on a basis and an approval", async () => {
    const { id } = await done(
      house,
      draftProgramme,
      at.office,
      programmeDraft({ nameZh: "草稿", approval: "" }),
    );
    expect(isRefusal(await programmeFor(house.db, at.townHead, id))).toBe(true);
    expect(await refusedBy(house, openProgramme, at.office, { id })).toBe("programme.no-approval");
    const edit = { id, version: 1, draft: programmeDraft({ nameZh: "草稿", categories: [] }) };
    expect(await refusedBy(house, editProgramme, at.townHead, edit)).toBe("programme.not-there");
    await done(house, editProgramme, at.office, edit);
    expect(await refusedBy(house, editProgramme, at.office, edit)).toBe("programme.changed.conflict");
    expect(await refusedBy(house, openProgramme, at.office, { id })).toBe("programme.no-categories");
  });

  test("takes no criterion that national rules forbid", async () => {
    const criteria = [
      { key: "a", nameZh: "领导批示数", nameEn: null, points: 10, sources: ["panel" as const] },
    ];
    const draft = programmeDraft({ nameZh: "违禁", criteria });
    expect(await refusedBy(house, draftProgramme, at.office, draft)).toBe("programme.criterion-forbidden");
  });

  test("keeps its categories once somebody is nominated in them, and its limits once it is open", async () => {
    const call = await fresh();
    await nominate(house, call, at.townHead, unitDraft(call, at.units.town.id));
    const { version, nameZh } = (await programmeById(house.db, at.countyId, call.id))!;
    const persons = {
      id: call.persons.id,
      of: "person" as const,
      nameZh: "先进个人",
      nameEn: null,
      quota: 2,
    };
    const gone = programmeDraft({ nameZh, categories: [persons] });
    const edit = { id: call.id, version, draft: gone };
    expect(await refusedBy(house, editProgramme, at.office, edit)).toBe("programme.category-in-use");
    const looser = { ...edit, draft: programmeDraft({ nameZh, ratios: [] }) };
    expect(await refusedBy(house, editProgramme, at.office, looser)).toBe("programme.ratio-looser");
  });

  test("is suspended by discipline and goes on where it was by the office", async () => {
    const call = await fresh();
    const stop = (act: "suspend" | "resume") => ({ id: call.id, act, reason: "有举报，先查清" });
    expect(await refusedBy(house, stopProgramme, at.townHead, stop("suspend"))).toBe("programme.not-yours");
    await done(house, stopProgramme, at.discipline, stop("suspend"));
    const draft = unitDraft(call, at.units.town.id);
    expect(await refusedBy(house, beginNomination, at.townHead, { programmeId: call.id, draft })).toBe(
      "programme.not-now",
    );
    expect(await refusedBy(house, stopProgramme, at.discipline, stop("resume"))).toBe("programme.not-yours");
    expect(await done(house, stopProgramme, at.office, stop("resume"))).toMatchObject({
      state: "open",
      before: null,
    });
  });
});

describe("a nomination", () => {
  test("is written in a unit and put forward by its head, within the quota", async () => {
    const call = await fresh();
    const programmeId = call.id;
    const draft = unitDraft(call, at.units.town.id);
    expect(await refusedBy(house, beginNomination, at.bureauHead, { programmeId, draft })).toBe(
      "nominee.no-quota",
    );
    const { id } = await done(house, beginNomination, at.townOfficer, {
      programmeId,
      draft: { ...draft, text: "" },
    });
    expect(await refusedBy(house, putForward, at.townOfficer, { programmeId, id })).toBe(
      "nominee.head-only.not-yours",
    );
    expect(await refusedBy(house, putForward, at.townHead, { programmeId, id })).toBe("nominee.no-text");
    expect(
      await refusedBy(house, writeNomination, at.otherHead, { programmeId, id, version: 1, draft }),
    ).toBe("nominee.not-there");
    await done(house, writeNomination, at.townOfficer, { programmeId, id, version: 1, draft });
    expect(
      await refusedBy(house, writeNomination, at.townOfficer, { programmeId, id, version: 1, draft }),
    ).toBe("nominee.changed.conflict");
    await done(house, putForward, at.townHead, { programmeId, id });
    const again = unitDraft(call, at.units.village.id);
    expect(await refusedBy(house, beginNomination, at.townHead, { programmeId, draft: again })).toBe(
      "nominee.quota-full",
    );
    await done(house, withdrawNomination, at.townHead, { programmeId, id, reason: "换一个" });
    await nominate(house, call, at.townHead, again);
  });

  test.each<[string, (call: OpenCall) => NomineeDraft, string]>([
    ["of a unit elsewhere", (call) => unitDraft(call, at.units.bureau.id), "nominee.unit-not-below"],
    [
      "of a person of another unit",
      (call) => personDraft(call, { unitId: at.units.town.id, personId: at.otherHead.personId }),
      "nominee.not-of-unit",
    ],
    [
      "of a unit as a person",
      (call) => ({ ...unitDraft(call, at.units.town.id), categoryId: call.persons.id }),
      "programme.unknown-category",
    ],
    [
      "of a person without a level",
      (call) => ({ ...personDraft(call, at.villageHead), level: null }),
      "nominee.no-level",
    ],
    [
      "of a unit with a level",
      (call) => ({ ...unitDraft(call, at.units.town.id), level: "leading" }),
      "nominee.unit-has-no-level",
    ],
  ])("%s is refused", async (_, draft, refusal) => {
    const call = await fresh();
    expect(
      await refusedBy(house, beginNomination, at.townHead, { programmeId: call.id, draft: draft(call) }),
    ).toBe(refusal);
  });

  test("comes once, whoever nominates", async () => {
    const call = await fresh();
    await nominate(house, call, at.townHead, personDraft(call, at.villageHead));
    const draft = personDraft(call, at.villageHead);
    expect(await refusedBy(house, beginNomination, at.townHead, { programmeId: call.id, draft })).toBe(
      "nominee.twice.conflict",
    );
  });

  test("two at once for the last place: one is put forward", async () => {
    const call = await fresh();
    const programmeId = call.id;
    const [a, b] = [
      await done(house, beginNomination, at.townHead, {
        programmeId,
        draft: unitDraft(call, at.units.town.id),
      }),
      await done(house, beginNomination, at.townHead, {
        programmeId,
        draft: unitDraft(call, at.units.village.id),
      }),
    ];
    const outcomes = await Promise.all(
      [a, b].map(({ id }) => refusedBy(house, putForward, at.townHead, { programmeId, id })),
    );
    expect(outcomes.toSorted()).toEqual(["nominee.quota-full", null].toSorted());
  });

  test("ends with its last day", async () => {
    const calendar = { ...programmeDraft().calendar, nominateBy: "2022-11-09" };
    const call = await fresh({ calendar });
    const draft = unitDraft(call, at.units.town.id);
    expect(await refusedBy(house, beginNomination, at.townHead, { programmeId: call.id, draft })).toBe(
      "nominee.too-late",
    );
  });
});
