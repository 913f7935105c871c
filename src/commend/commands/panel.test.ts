import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import {
  type CommendingCounty,
  commendingCounty,
  nominate,
  openCall,
  personDraft,
  programmeDraft,
  refusedBy,
  unitDraft,
} from "../commend.test-support.ts";
import { nomineesFor, programmePresented } from "../read.ts";
import { readFile } from "../read-file.ts";
import { nominationsToSign, commendDebts, commendDueItems, commendWaiting } from "../owed.ts";
import { lockProgramme, programmeById } from "../store/programmes.ts";
import { endFinding, recordFinding } from "./finding.ts";
import { listFits, listNominee, stepPanel } from "./list.ts";
import { beginNomination, putForward } from "./nominate.ts";
import { declareRecusal, scoreNominee, setPanel, voteOnNominee, writeNote } from "./panel.ts";
import { closeNominations } from "./programme.ts";
import { setQuotas } from "./quotas.ts";

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

/** A programme before its panel: a town and a village head of one town, the head of the other. */
const reviewed = async () => {
  const call = await fresh();
  const town = await nominate(house, call, at.townHead, unitDraft(call, at.units.town.id));
  const village = await nominate(house, call, at.townHead, personDraft(call, at.villageHead));
  const other = await nominate(house, call, at.otherHead, {
    ...personDraft(call, at.otherHead),
    level: "leading",
  });
  await done(house, closeNominations, at.office, { id: call.id });
  return { call, town, village, other };
};

const score = (actor: typeof at.townHead, programmeId: string, nomineeId: string, deeds: number) =>
  done(house, scoreNominee, actor, { programmeId, nomineeId, points: { deeds } });
const yes = (actor: typeof at.townHead, programmeId: string, nomineeId: string) =>
  done(house, voteOnNominee, actor, { programmeId, nomineeId, question: "commend", vote: "yes" });
const step = (id: string, name: "reveal" | "call-vote" | "settle" | "discuss-again") =>
  done(house, stepPanel, at.office, { id, step: name });

describe("a panel", () => {
  test("is not begun with two, nor over nobody", async () => {
    const call = await fresh();
    expect(await refusedBy(house, closeNominations, at.office, { id: call.id })).toBe(
      "programme.nobody-nominated",
    );
    await nominate(house, call, at.townHead, unitDraft(call, at.units.town.id));
    await done(house, setPanel, at.office, {
      id: call.id,
      members: [{ postId: at.top.postId, chair: true }],
    });
    expect(await refusedBy(house, closeNominations, at.office, { id: call.id })).toBe("panel.too-small");
  });

  test("works from blind scores to a list, and keeps its own units out", async () => {
    const { call, town, village, other } = await reviewed();
    const programmeId = call.id;
    const own = { programmeId, nomineeId: other, points: { deeds: 99 } };
    expect(await refusedBy(house, scoreNominee, at.otherHead, own)).toBe("panel.recused.not-yours");
    expect(await refusedBy(house, scoreNominee, at.townHead, { ...own, nomineeId: town })).toBe(
      "programme.not-yours",
    );
    expect(await refusedBy(house, scoreNominee, at.discipline, { ...own, points: {} })).toBe(
      "panel.points-missing",
    );
    await score(at.discipline, programmeId, town, 90);
    const blind = await readFile(
      house.db,
      at.bureauHead,
      { id: programmeId, nomineeId: town },
      house.clock.now(),
    );
    expect(blind).toMatchObject({ scores: [], stand: { mean: null }, given: { points: null } });
    expect(await refusedBy(house, stepPanel, at.office, { id: programmeId, step: "reveal" })).toBe(
      "panel.scores-missing",
    );
    await done(house, declareRecusal, at.bureauHead, { programmeId, nomineeId: village, reason: "kinship" });
    for (const [actor, of] of [
      [at.discipline, village],
      [at.discipline, other],
      [at.bureauHead, town],
      [at.bureauHead, other],
      [at.otherHead, town],
      [at.otherHead, village],
    ] as const)
      await score(actor, programmeId, of, of === other ? 95 : 80);
    await step(programmeId, "reveal");
    await done(house, writeNote, at.discipline, { programmeId, nomineeId: village, text: "群众评价好" });
    await step(programmeId, "call-vote");
    for (const actor of [at.discipline, at.bureauHead, at.otherHead])
      for (const nomineeId of [town, village, other])
        await refusedBy(house, voteOnNominee, actor, {
          programmeId,
          nomineeId,
          question: "commend",
          vote: "yes",
        });
    await step(programmeId, "settle");
    const list = await nomineesFor(house.db, at.top, programmeId, house.clock.now());
    expect(list).toMatchObject({
      blind: false,
      stands: { held: false, ratios: [{ level: "leading", part: 1, of: 2, held: false }, { held: true }] },
    });
    const row = (await programmeById(house.db, at.countyId, programmeId))!;
    expect((await listFits(house.db, row, house.clock.now()))?.refusal).toBe("list.out-of-bounds");
    const listing = { programmeId, id: other, act: "leave-out", reason: "领导干部比例" } as const;
    await done(house, listNominee, at.office, listing);
    expect(await listFits(house.db, row, house.clock.now())).toBeNull();
    expect(await lockProgramme(house.db, at.countyId, programmeId)).toMatchObject({ phase: "settled" });
  });

  test("sees a veto that nobody can hide, and lets nobody barred on the list", async () => {
    const { call, town, village, other } = await reviewed();
    const programmeId = call.id;
    const finding = {
      kind: "discipline-case",
      unitId: at.units.town.id,
      personId: null,
      note: "立案审查",
      foundOn: "2022-10-01",
    } as const;
    expect(await refusedBy(house, recordFinding, at.office, finding)).toBe("finding.not-yours");
    const ahead = { ...finding, foundOn: "2022-12-01" };
    expect(await refusedBy(house, recordFinding, at.discipline, ahead)).toBe("finding.ahead");
    const { id } = await done(house, recordFinding, at.discipline, finding);
    for (const actor of [at.discipline, at.bureauHead, at.otherHead])
      for (const nomineeId of [town, village, other])
        await refusedBy(house, scoreNominee, actor, { programmeId, nomineeId, points: { deeds: 80 } });
    await step(programmeId, "reveal");
    await step(programmeId, "call-vote");
    const aside = { programmeId, nomineeId: town, question: "discipline-case", vote: "yes" } as const;
    expect(await refusedBy(house, voteOnNominee, at.bureauHead, aside)).toBe("panel.veto-stands");
    for (const actor of [at.discipline, at.bureauHead, at.otherHead])
      for (const nomineeId of [town, village, other])
        await refusedBy(house, voteOnNominee, actor, {
          programmeId,
          nomineeId,
          question: "commend",
          vote: "yes",
        });
    await step(programmeId, "settle");
    const asked = { id: programmeId, nomineeId: town };
    const seen = await readFile(house.db, at.bureauHead, asked, house.clock.now());
    expect(seen).toMatchObject({
      state: "left-out",
      vetoes: [{ kind: "discipline-case", what: "立案审查", overridden: false }],
    });
    const ownSide = await readFile(house.db, at.townHead, asked, house.clock.now());
    expect(ownSide).toMatchObject({ vetoes: [{ kind: "discipline-case", what: null }], scores: [] });
    const listing = { programmeId, id: town, act: "shortlist", reason: "成绩突出" } as const;
    expect(await refusedBy(house, listNominee, at.office, listing)).toBe("nominee.barred");
    await done(house, endFinding, at.discipline, { id, reason: "查否" });
    expect(await refusedBy(house, listNominee, at.office, listing)).toBeNull();
  });

  test("keeps who has scored, and clears its votes when it talks again", async () => {
    const { call, town, village, other } = await reviewed();
    await score(at.discipline, call.id, town, 80);
    const members = [{ postId: at.bureauHead.postId, chair: true }];
    expect(await refusedBy(house, setPanel, at.office, { id: call.id, members })).toBe(
      "panel.member-has-scored",
    );
    for (const actor of [at.discipline, at.bureauHead, at.otherHead])
      for (const nomineeId of [town, village, other])
        await refusedBy(house, scoreNominee, actor, {
          programmeId: call.id,
          nomineeId,
          points: { deeds: 80 },
        });
    await step(call.id, "reveal");
    await score(at.discipline, call.id, town, 85);
    await step(call.id, "call-vote");
    await yes(at.discipline, call.id, town);
    expect(await refusedBy(house, stepPanel, at.office, { id: call.id, step: "settle" })).toBe(
      "panel.votes-missing",
    );
  });
});

const counted = async (actor: typeof at.townHead) =>
  (await commendWaiting({ db: house.db, actor, now: house.clock.now() })).commend;

describe("what is owed", () => {
  const calendar = { ...programmeDraft().calendar, nominateBy: "2022-11-12", scoreBy: "2022-11-12" };

  test("goes from the unit's head to the panel", async () => {
    const here = await commendingCounty(house);
    const call = await openCall(house, here, { calendar });
    expect(await counted(here.townHead)).toBe(1);
    expect(await commendDueItems(house.db, here.countyId, "2022-11-11", "2022-11-12")).toHaveLength(2);
    expect(await commendDueItems(house.db, here.countyId, "2022-11-13", "2022-11-14")).toEqual([]);
    const draft = unitDraft(call, here.units.town.id);
    const { id } = await done(house, beginNomination, here.townOfficer, { programmeId: call.id, draft });
    const ask = {
      db: house.db,
      actor: here.townHead,
      today: "2022-11-10",
      now: house.clock.now(),
      lang: "zh",
      say: String,
    } as const;
    expect(await nominationsToSign(ask)).toMatchObject([{ id, due: "2022-11-12" }]);
    await done(house, putForward, here.townHead, { programmeId: call.id, id });
    expect(await nominationsToSign(ask)).toEqual([]);
    await done(house, closeNominations, here.office, { id: call.id });
    expect(await counted(here.townHead)).toBe(0);
    expect(await counted(here.bureauHead)).toBe(1);
    expect(await commendDebts(house.db, here.countyId, here.bureauHead.postId)).toMatchObject([
      { due: "2022-11-12" },
    ]);
    const row = (await programmeById(house.db, here.countyId, call.id))!;
    const shown = await programmePresented(house.db, here.bureauHead, row, house.clock.now());
    expect(shown.mine).toMatchObject({ member: true, scoresOwed: 1, votesOwed: 0, quota: null });
  });

  test("quotas are whole numbers of known units and categories", async () => {
    const call = await fresh();
    const line = { categoryId: call.units.id, unitId: at.units.town.id, places: 3 };
    const set = (quotas: (typeof line)[]) => refusedBy(house, setQuotas, at.office, { id: call.id, quotas });
    expect(await set([{ ...line, categoryId: call.id }])).toBe("programme.unknown-category");
    expect(await set([{ ...line, unitId: call.id }])).toBe("programme.unknown-unit");
    expect(await set([line])).toBeNull();
  });
});
