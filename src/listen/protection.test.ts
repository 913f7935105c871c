import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { execute } from "../ground/command.ts";
import { vaultWith } from "../ground/vault/index.ts";
import type { OpenHouse } from "../house.ts";
import { assignAppeal } from "./commands/give.ts";
import { eraseIdentity } from "./commands/keep.ts";
import { lookAt } from "./identity.ts";
import {
  answered,
  answerOf,
  anybody,
  at,
  done,
  draftOf,
  entriesOf,
  inHand,
  type Listening,
  listeningCounty,
  mattersOf,
  must,
  sent,
  stored,
} from "./listen.test-support.ts";
import { eraseOld } from "./jobs.ts";
import { readQueue } from "./read-queue.ts";
import { wholeAppeal } from "./read.ts";
import { mergeAppeal } from "./commands/sort.ts";
import { answerAppeal, closeAppeal, judgeAnswer } from "./commands/answer.ts";
import { submitAppeal } from "./submit.ts";
import { appealFilter, type AppealDraft } from "./words.ts";

let house: OpenHouse;
let listening: Listening;
let codes = 991_500;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  listening = await listeningCounty(house, String((codes += 1)));
});

const identity = { name: "王秀英", phone: "13800001234", email: null, address: null };
const who = (title: string) => listening.who(title);
const unit = (name: string) => listening.county.unit[name]!;
const desk = "12345 值班岗";
const complaint = (name: string, postTitle: string | null = null): Partial<AppealDraft> => ({
  identity,
  kind: "complaint",
  about: [{ unitId: unit(name), postId: postTitle && listening.county.post[postTitle]! }],
});
const listed = async (title: string) =>
  (await readQueue(house.db, who(title), appealFilter.parse({}), house.clock.now())).appeals;
const finds = async (id: string, title: string): Promise<boolean> =>
  !("refusal" in (await wholeAppeal(house.db, who(title), id, house.clock.now())));

describe("who spoke", () => {
  test("is sealed: nothing of it in rows, lists, pages, entries or messages", async () => {
    const { id } = await inHand(house, listening, { identity });
    const row = await stored(house, id);
    const entries = await entriesOf(house, listening.county.id, "appeal.submit");
    const page = await wholeAppeal(house.db, who(desk), id, house.clock.now());
    const everything = JSON.stringify([row, entries, page, await listed(desk)]);
    for (const said of ["王秀英", "13800001234"]) expect(everything).not.toContain(said);
    expect(page).toMatchObject({ anonymous: false });
  });

  test("is seen for a reason by those who handle it, and each look is an entry and a line of its history", async () => {
    const { id } = await inHand(house, listening, { identity });
    for (const title of [desk, "县住建局干事"])
      expect(must(await lookAt(house, who(title), { id, reason: "要打电话" }))).toEqual({
        identity,
        unreadable: false,
      });
    for (const title of ["县长", "督查室主任", "县纪委书记"])
      expect(await lookAt(house, who(title), { id, reason: "想看" })).toMatchObject({
        refusal: "appeal.not-yours",
      });
    for (const title of ["西河乡党委书记"])
      expect(await lookAt(house, who(title), { id, reason: "想看" })).toMatchObject({
        refusal: "appeal.not-there",
      });
    expect(await entriesOf(house, listening.county.id, "identity.look")).toMatchObject([
      { reason: "要打电话" },
      { reason: "要打电话" },
    ]);
    const page = await wholeAppeal(house.db, who(desk), id, house.clock.now());
    expect(page).toMatchObject({ steps: expect.arrayContaining([expect.objectContaining({ act: "look" })]) });
  });

  test("is not seen any more by the unit once it is closed", async () => {
    const { id } = await answered(house, listening, { identity });
    await done(house, closeAppeal, who(desk), { id, reason: "三次没打通" });
    expect(await lookAt(house, who("县住建局干事"), { id, reason: "再看" })).toMatchObject({
      refusal: "appeal.already-closed.conflict",
    });
  });

  test("a key that does not fit hides it and nothing else", async () => {
    const { id } = await inHand(house, listening, { identity });
    const other = { ...house, vault: vaultWith(randomBytes(32)) };
    expect(must(await lookAt(other, who(desk), { id, reason: "回访" }))).toEqual({
      identity: null,
      unreadable: true,
    });
    expect(await wholeAppeal(other.db, who(desk), id, house.clock.now())).toMatchObject({ id });
  });

  test("is nobody where nothing was said", async () => {
    const empty = { name: null, phone: null, email: null, address: null };
    expect(await stored(house, (await sent(house, listening, { identity: empty })).id)).toMatchObject({
      anonymous: true,
    });
  });

  test("is erased on request, and by the night after it was kept long enough; the judgement stays", async () => {
    const now = await inHand(house, listening, { identity });
    await done(house, eraseIdentity, anybody(listening), { id: now.id });
    expect(must(await lookAt(house, who(desk), { id: now.id, reason: "回访" })).identity).toBeNull();
    expect(await execute(house, eraseIdentity, anybody(listening), { id: now.id })).toMatchObject({
      refusal: "appeal.no-identity.conflict",
    });
    const old = await answered(house, listening, { identity });
    const judged = { contacted: true, solved: true, satisfaction: "satisfied", said: null } as const;
    await done(house, judgeAnswer, anybody(listening), { id: old.id, ...judged });
    const soon = at(house, "2024-06-13T02:40");
    await eraseOld.run(soon, soon.clock.now());
    expect(await stored(house, old.id)).toMatchObject({ anonymous: false });
    const late = at(house, "2024-06-16T02:40");
    await eraseOld.run(late, late.clock.now());
    expect(await stored(house, old.id)).toMatchObject({ anonymous: true, state: "called-back" });
    expect(await wholeAppeal(house.db, who(desk), old.id, house.clock.now())).toMatchObject({
      judgements: [{ solved: true }],
    });
  });
});

test("a merged voice is erased with the appeal it was merged into", async () => {
  const main = await inHand(house, listening);
  const other = await sent(house, listening, { identity });
  await done(house, mergeAppeal, who(desk), { id: other.id, intoId: main.id });
  await done(house, answerAppeal, who("县住建局干事"), { ...answerOf(house), id: main.id });
  await done(house, closeAppeal, who(desk), { id: main.id, reason: "没打通" });
  const late = at(house, "2024-06-16T02:40");
  await eraseOld.run(late, late.clock.now());
  expect(await stored(house, other.id)).toMatchObject({ anonymous: true, state: "merged" });
});

describe("whom it complains of", () => {
  test("does not find it, on a page or in a list, nor does anyone below them", async () => {
    const { id } = await sent(house, listening, complaint("东河镇"));
    for (const title of ["东河镇党委书记", "东河镇干事", "李庄村支书"]) {
      expect(await finds(id, title)).toBe(false);
      expect(await listed(title)).toEqual([]);
    }
    for (const title of [desk, "督查室主任", "县纪委书记"]) {
      expect(await finds(id, title)).toBe(true);
      expect(await listed(title)).toHaveLength(1);
    }
  });

  test("does not get it: not by the desk, not by a unit over which it is complained", async () => {
    const { id } = await sent(house, listening, complaint("东河镇"));
    for (const name of ["东河镇", "李庄村"]) {
      const to = { id, unitId: unit(name), note: null };
      expect(await execute(house, assignAppeal, who(desk), to)).toMatchObject({
        refusal: "appeal.complained-of",
        field: "unitId",
      });
    }
    await done(house, assignAppeal, who(desk), { id, unitId: unit("县住建局"), note: null });
  });

  test("of a person: not even from another seat", async () => {
    const { id } = await sent(house, listening, complaint("县住建局", "县住建局干事"));
    const moved = { ...who("县水利局局长"), personId: who("县住建局干事").personId };
    await done(house, assignAppeal, who(desk), { id, unitId: unit("县水利局"), note: null });
    expect(await finds(id, "县水利局局长")).toBe(true);
    expect(await wholeAppeal(house.db, moved, id, house.clock.now())).toMatchObject({
      refusal: "appeal.not-there",
    });
  });

  test("of the listening desk: it goes past it, to a matter over it", async () => {
    const { id } = await sent(house, listening, complaint("县信访局"));
    expect(await finds(id, desk)).toBe(false);
    expect(await listed(desk)).toEqual([]);
    expect(await stored(house, id)).toMatchObject({ state: "referred" });
    const [matter] = await mattersOf(house, id);
    expect(matter).toMatchObject({ decidingPostId: listening.county.post["县委书记"] });
    expect(`${matter!.title}${matter!.question}`).not.toContain("排水沟");
    expect(await finds(id, "县委书记")).toBe(true);
  });

  test("of the county itself is said where to go", async () => {
    const refused = await submitAppeal(house, anybody(listening), draftOf(complaint("甲山县")));
    expect(refused).toMatchObject({ refusal: "appeal.about-the-county", field: "about" });
  });
});
