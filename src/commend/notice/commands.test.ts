import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { LogTables } from "../../log/tables.ts";
import { recordFinding } from "../commands/finding.ts";
import { readFile } from "../read-file.ts";
import { frozenOf } from "../store/frozen.ts";
import { nomineeById } from "../store/nominees.ts";
import { programmeById } from "../store/programmes.ts";
import { answerObjection } from "./commands/answer.ts";
import { publishNotice } from "./commands/publish.ts";
import { at, must, type Shortlisted, shortlisted } from "./notice.test-support.ts";
import { objectionDebts, objectionDueItems, objectionsWaiting } from "./owed.ts";
import { decidingOn, lookAt, objectionByNumber, objectionFileFor, objectionFor } from "./read.ts";
import { undecidable } from "./rules.ts";
import { keptObjectors, sealedObjector } from "./store/identity.ts";
import { objectionsPage } from "./store/objections.ts";
import { objectTo } from "./submit.ts";
import type { ObjectionDraft } from "./words.ts";

let house: OpenHouse;
let codes = 0;
beforeAll(async () => {
  house = await testHouse("2022-03-07T09:00:00+08:00");
});
afterAll(() => house.close());

const begun = (): Promise<Shortlisted> => {
  codes += 1;
  return shortlisted(house, `4115${codes}`);
};

const publish = ({ actors, programmeId }: Shortlisted, days = 5) =>
  execute(house, publishNotice, actors.office, { programmeId, days });

const objection = (more: Partial<ObjectionDraft> = {}): ObjectionDraft => ({
  nomineeId: null,
  text: "名单里有的单位迟报了数字",
  objector: { name: "李四", contact: "13900001111" },
  key: null,
  ...more,
});

const object = ({ countyId }: Shortlisted, noticeId: string, more: Partial<ObjectionDraft> = {}) =>
  objectTo(house, { countyId, noticeId, from: "10.0.0.1" }, objection(more));

const idOf = async ({ countyId }: Shortlisted, number: string) =>
  must(await objectionByNumber(house.db, countyId, number)).id;

/** A programme whose list is public, with an objection to one of it. */
const objected = async (about: keyof Shortlisted["nominees"] | null = "town") => {
  const county = await begun();
  const { id: noticeId } = must(await publish(county));
  const nomineeId = about && county.nominees[about];
  const { number } = must(await object(county, noticeId, { nomineeId }));
  return { county, noticeId, number, id: await idOf(county, number) };
};

const actsOf = async (countyId: string): Promise<string[]> =>
  (
    await house.db
      .withTables<LogTables>()
      .selectFrom("entry")
      .select("act")
      .where("countyId", "=", countyId)
      .orderBy("id")
      .execute()
  ).map(({ act }) => act);

describe("a shortlist made public", () => {
  test("runs its working days, is kept as it was, and the programme stands in notice", async () => {
    const county = await begun();
    const row = must(await publish(county));
    expect(row).toMatchObject({ fromOn: "2022-03-07", untilOn: "2022-03-14", days: 5 });
    expect(row.list.map(({ nameZh }) => nameZh)).toEqual(["起台镇", "县纪委", "王小明"]);
    const programme = await programmeById(house.db, county.countyId, county.programmeId);
    expect(programme?.state).toBe("notice");
    expect(await actsOf(county.countyId)).toEqual(["notice.publish"]);
  });

  test("keeps the files that were judged, with their hash, and tells what changed since", async () => {
    const county = await begun();
    const { countyId, programmeId, actors, nominees } = county;
    must(await publish(county));
    const asked = { id: programmeId, nomineeId: nominees.town };
    const before = must(await readFile(house.db, actors.office, asked, house.clock.now()));
    expect(before.frozen).toMatchObject({
      at: house.clock.now().toISOString(),
      evidence: { unit: { nameZh: "起台镇" } },
      changed: [],
    });
    const row = await frozenOf(house.db, countyId, nominees.town);
    expect(createHash("sha256").update(row!.file).digest("hex")).toBe(before.frozen?.hash);
    const later = at(house, "2022-03-09T09:00");
    must(
      await execute(later, recordFinding, actors.discipline, {
        kind: "discipline-case",
        unitId: before.evidence!.unit.id,
        personId: null,
        note: "立案",
        foundOn: "2022-03-08",
      }),
    );
    const after = must(await readFile(later.db, actors.office, asked, later.clock.now()));
    expect([after.vetoes.length, after.frozen?.vetoes.length]).toEqual([1, 0]);
    expect(after.frozen?.hash).toBe(before.frozen?.hash);
  });

  test.each([
    ["for fewer days than the law asks", "office", 4, "notice.days-below"],
    ["by its head", "head", 5, "programme.not-yours"],
    ["by a head of a town", "townHead", 5, "programme.not-yours"],
  ] as const)("not %s", async (_, who, days, refusal) => {
    const { actors, programmeId } = await begun();
    const refused = await execute(house, publishNotice, actors[who], { programmeId, days });
    expect(isRefusal(refused) && refused.refusal).toBe(refusal);
  });

  test("not twice", async () => {
    const county = await begun();
    must(await publish(county));
    const again = await publish(county);
    expect(isRefusal(again) && again.refusal).toBe("programme.not-now");
  });
});

describe("an objection", () => {
  test("goes to county discipline, which has ten working days", async () => {
    const { county, id } = await objected();
    const read = must(await objectionFor(house.db, county.actors.discipline, id));
    expect(read).toMatchObject({ dueOn: "2022-03-21", anonymous: false, nomineeZh: "起台镇" });
    expect(read.receiver?.titleZh).toBe("县纪委书记");
    expect(JSON.stringify(read)).not.toContain("13900001111");
  });

  test("brings its files to who handles it, and to nobody else", async () => {
    const county = await begun();
    const { id: noticeId } = must(await publish(county));
    const { hash } = await house.files.keep(new TextEncoder().encode("%PDF-1.4 账页"));
    const sent = { hash, name: "账页.pdf", type: "application/pdf", size: 15 };
    const where = { countyId: county.countyId, noticeId, from: null };
    const said = objection({ nomineeId: county.nominees.town });
    const { number } = must(await objectTo(house, where, said, [sent]));
    const id = await idOf(county, number);
    const { files } = must(await objectionFor(house.db, county.actors.discipline, id));
    expect(files).toMatchObject([{ name: "账页.pdf", type: "application/pdf", size: 15 }]);
    const file = { id, fileId: files[0]!.id };
    const given = must(await objectionFileFor(house, county.actors.discipline, file));
    expect(new TextDecoder().decode(given.bytes as Uint8Array)).toBe("%PDF-1.4 账页");
    for (const who of ["office", "head", "townHead", "townDiscipline"] as const)
      expect(await objectionFileFor(house, county.actors[who], file), who).toMatchObject({
        refusal: "objection.not-there",
      });
  });

  test("to discipline itself goes past it", async () => {
    const { county, id } = await objected("discipline");
    const read = must(await objectionFor(house.db, county.actors.townDiscipline, id));
    expect(read.receiver?.titleZh).toBe("起台镇纪委书记");
    expect(isRefusal(await objectionFor(house.db, county.actors.discipline, id))).toBe(true);
  });

  test.each(["office", "head", "townHead", "townDiscipline"] as const)("is not there for %s", async (who) => {
    const { county, id } = await objected();
    const read = await objectionFor(house.db, county.actors[who], id);
    expect(isRefusal(read) && read.refusal).toBe("objection.not-there");
    expect((await objectionsPage(house.db, county.actors[who], { page: 1, limit: 50 })).total).toBe(0);
  });

  test("who objects is sealed, and each look is an entry with its reason", async () => {
    const { county, id } = await objected();
    const sealed = await sealedObjector(house.db, county.countyId, id);
    expect(sealed).not.toContain("13900001111");
    const seen = must(await lookAt(house, county.actors.discipline, { id, reason: "核实情况" }));
    expect(seen.objector).toEqual({ name: "李四", contact: "13900001111" });
    expect((await actsOf(county.countyId)).at(-1)).toBe("identity.look-objector");
  });

  test("by nobody in particular has no identity to keep", async () => {
    const county = await begun();
    const { id: noticeId } = must(await publish(county));
    const objector = { name: null, contact: null };
    const { number } = must(await object(county, noticeId, { objector }));
    expect(await sealedObjector(house.db, county.countyId, await idOf(county, number))).toBeUndefined();
  });

  test("sent twice is one", async () => {
    const county = await begun();
    const { id: noticeId } = must(await publish(county));
    const [one, two] = [
      must(await object(county, noticeId, { key: "same" })),
      must(await object(county, noticeId, { key: "same" })),
    ];
    expect(two.number).toBe(one.number);
  });

  test("is a debt of its receiver, a thing due, and a number in the navigation", async () => {
    const { county, id } = await objected();
    const { countyId, actors } = county;
    const { postId } = actors.discipline;
    expect(await objectionDebts(house.db, countyId, postId!)).toMatchObject([{ id, due: "2022-03-21" }]);
    expect(await objectionDueItems(house.db, countyId, "2022-03-18", "2022-03-21")).toMatchObject([
      { id, postId },
    ]);
    const ask = { db: house.db, actor: actors.discipline, now: house.clock.now() };
    expect(await objectionsWaiting(ask)).toEqual({ commend: 1 });
  });

  test("is not taken once the notice is over, nor about somebody who is not listed", async () => {
    const county = await begun();
    const { id: noticeId } = must(await publish(county));
    const late = await objectTo(
      at(house, "2022-03-15T00:00"),
      { countyId: county.countyId, noticeId, from: null },
      objection(),
    );
    expect(isRefusal(late) && late.refusal).toBe("notice.closed");
    const stranger = await object(county, noticeId, { nomineeId: noticeId });
    expect(isRefusal(stranger) && stranger.refusal).toBe("objection.nominee-unknown");
  });
});

const answer = (outcome: "held" | "not-held", reason: string | null = null) => ({
  outcome,
  answer: "查了三个村的台账",
  reason,
});

describe("an answer", () => {
  test("that it did not hold leaves the list, and lets the decision go on", async () => {
    const { county, id } = await objected();
    const { countyId, programmeId, actors } = county;
    const before = await decidingOn(house.db, countyId, programmeId);
    expect(undecidable(before, "2022-03-15")?.refusal).toBe("notice.objection-open");
    must(await execute(house, answerObjection, actors.discipline, { id, ...answer("not-held") }));
    const after = await decidingOn(house.db, countyId, programmeId);
    expect(after).toMatchObject({ open: 0, names: 3 });
    expect(undecidable(after, "2022-03-15")).toBeNull();
  });

  test("that it held strikes whom it was about, with the reason everybody reads", async () => {
    const { county, id } = await objected();
    const { countyId, programmeId, actors, nominees } = county;
    must(await execute(house, answerObjection, actors.discipline, { id, ...answer("held", "数字有水分") }));
    const town = await nomineeById(house.db, countyId, nominees.town);
    expect(town).toMatchObject({ state: "struck", stateReason: "数字有水分" });
    expect(await decidingOn(house.db, countyId, programmeId)).toMatchObject({ open: 0, names: 2 });
  });

  test("that it held needs the reason, unless the whole list is meant", async () => {
    const { county, id } = await objected();
    const given = { id, ...answer("held") };
    const refused = await execute(house, answerObjection, county.actors.discipline, given);
    expect(isRefusal(refused) && refused.refusal).toBe("objection.no-reason");
    const whole = await objected(null);
    must(
      await execute(house, answerObjection, whole.county.actors.discipline, {
        id: whole.id,
        ...answer("held"),
      }),
    );
  });

  test("is given once, and only by who handles it", async () => {
    const { county, id } = await objected();
    const given = { id, ...answer("not-held") };
    const strange = await execute(house, answerObjection, county.actors.office, given);
    expect(isRefusal(strange) && strange.refusal).toBe("objection.not-there");
    must(await execute(house, answerObjection, county.actors.discipline, given));
    const again = await execute(house, answerObjection, county.actors.discipline, given);
    expect(isRefusal(again) && again.refusal).toBe("objection.answered.conflict");
  });

  test("starts the time after which the objector is erased", async () => {
    const { county, id } = await objected();
    expect(await keptObjectors(house.db, county.countyId, "2030-01-01")).toEqual([]);
    must(await execute(house, answerObjection, county.actors.discipline, { id, ...answer("not-held") }));
    expect(await keptObjectors(house.db, county.countyId, "2022-03-08")).toEqual([id]);
  });
});
