import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor } from "../../ground/actor.ts";
import { command, execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { newId } from "../../ground/id.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import type { Ending, OriginDoor } from "../../ground/origin.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { stepAction } from "../../plan/index.ts";
import {
  at,
  done,
  draftOf,
  holderOf,
  raised,
  type Seated,
  seatedCounty,
  stored,
} from "../coordinate.test-support.ts";
import { closeCarriedOut } from "../jobs.ts";
import { matterPage } from "../read-behind.ts";
import { ofAction } from "../read-of-action.ts";
import { decisionDraft } from "../words.ts";
import { declineMatter, withdrawMatter } from "./answer.ts";
import { decideMatter } from "./decide.ts";
import { openMatterIn } from "./open.ts";
import { joinMatters } from "./regroup.ts";

let open: OpenHouse;
let house: House;
let seats: Seated;
let told: (Ending & { of: string; by: string | null })[];
let fails = false;

/** The door of a room above, as one for appeals would be: some readers may not see what is behind it. */
const appeals: OriginDoor = {
  show: async (_house, { postId }, id) =>
    postId === seats.county.post["县财政局局长"]
      ? null
      : {
          kind: "appeal",
          id,
          number: "A1",
          title: { zh: "沟堵了", en: "A blocked ditch" },
          href: null,
          state: { zh: "等决定", en: "awaits a decision" },
          light: null,
          due: "2022-06-30T09:00:00+08:00",
        },
  told: async (_tx, actor, id, ending) => {
    if (fails) throw new Error("the room above cannot write");
    told.push({ ...ending, of: id, by: actor.postId });
  },
};

beforeAll(async () => {
  open = await testHouse("2022-06-15T09:00:00+08:00");
  house = { ...open, origins: { ...open.origins, appeal: appeals } };
  seats = await seatedCounty(house, "994001");
});
beforeEach(() => {
  told = [];
  fails = false;
});
afterAll(() => open.close());

const who = (title: string): Actor => holderOf(seats, title);
const town = "东河镇";
const housing = "县住房和城乡建设局";

/** Raises a matter as a room above does, within its own command. */
const fromAppeal = (units: readonly string[] = [town, housing]) => {
  const origin = { kind: "appeal", id: newId(house.clock.now()) } as const;
  const act = command("test.refer", async (tx, actor, _: null, now) => {
    const opened = await openMatterIn(tx, actor, draftOf(seats.county, units, { origin }), now);
    return isRefusal(opened) ? opened : { value: { ...opened, appealId: origin.id }, entry: opened.entry };
  });
  return done(house, act, who("东河镇党委书记"), null);
};

const decision = () =>
  decisionDraft.parse({
    text: "由县住建局清沟",
    ownerPostId: seats.county.post["县住建局局长"],
    dueOn: "2022-07-15",
    doneWhen: "水能走",
    areaId: seats.areaId,
  });

const messagesTo = (title: string) =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .selectAll()
    .where("postId", "=", seats.county.post[title]!)
    .orderBy("id")
    .execute();

const sentence = "县长定了：由县住建局清沟，由县住建局局长负责到底，7\u00a0月\u00a015\u00a0日前。";

describe("who asked is told how a matter ended", () => {
  test("decided: what, who answers for it and by when, to the room above and to who opened it", async () => {
    const { id, number, appealId } = await fromAppeal();
    await done(house, decideMatter, who("县长"), { id, decisions: [decision()] });
    expect(told).toMatchObject([
      {
        how: "decided",
        of: appealId,
        by: seats.county.post["县长"],
        matter: { id, number },
        said: { zh: sentence },
      },
    ]);
    expect(await messagesTo("东河镇党委书记")).toMatchObject([
      {
        textKey: "matter.told.opener",
        params: { number, said: { zh: sentence } },
        href: `/desk/matters/${id}`,
      },
    ]);
  });

  test("declined with its reason; withdrawn without, as that is between the offices", async () => {
    const first = await fromAppeal();
    await done(house, declineMatter, who("县长"), { id: first.id, reason: "归市里定" });
    const second = await fromAppeal();
    await done(house, withdrawMatter, who("东河镇党委书记"), { id: second.id, reason: "与邻镇说好了" });
    expect(told.map(({ how, said }) => [how, said.zh])).toEqual([
      ["declined", "县长不受理：归市里定"],
      ["withdrawn", "提出的岗位把它撤回了。"],
    ]);
  });

  test("joined, and then with the matter it was joined into", async () => {
    const [one, other] = [await fromAppeal(), await fromAppeal()];
    await done(house, joinMatters, who("县长"), { id: one.id, intoId: other.id });
    expect(told).toMatchObject([{ how: "joined", of: one.appealId, matter: { id: one.id } }]);
    told = [];
    await done(house, decideMatter, who("县长"), { id: other.id, decisions: [decision()] });
    expect(told.map(({ of }) => of).toSorted()).toEqual([one.appealId, other.appealId].toSorted());
  });

  test("closed once all is done, and never twice", async () => {
    const { id, appealId } = await fromAppeal();
    const decided = await done(house, decideMatter, who("县长"), { id, decisions: [decision()] });
    told = [];
    const withdraw = command("test.withdraw", async (tx, actor, actionId: string, now) => {
      const stepped = await stepAction(tx, actor, actionId, "withdraw", now, "并到别处做");
      return isRefusal(stepped) ? stepped : { value: null, entry: { kind: "action", id: actionId } };
    });
    await done(house, withdraw, { ...who("县委书记"), role: "delivery" }, decided.actionIds[0]!);
    await closeCarriedOut.run(house, house.clock.now());
    await closeCarriedOut.run(house, house.clock.now());
    expect((await stored(house, id)).state).toBe("closed");
    expect(told).toMatchObject([
      { how: "closed", of: appealId, by: null, said: { zh: "决定的 1 件事都办结了，其中 1 件撤下。" } },
    ]);
  });

  test("in one transaction: where the room above fails, nothing was decided", async () => {
    const { id } = await fromAppeal();
    fails = true;
    const decide = execute(house, decideMatter, who("县长"), { id, decisions: [decision()] });
    await expect(decide).rejects.toThrow("cannot write");
    expect((await stored(house, id)).state).toBe("open");
  });
});

describe("what stands behind a matter", () => {
  test("is shown to who may see it, and left out for who may not", async () => {
    const { id, appealId } = await fromAppeal([town, "县财政局"]);
    const seen = await matterPage(house, who("县长"), id, house.clock.now());
    expect(seen).toMatchObject({ behind: [{ kind: "appeal", id: appealId, number: "A1" }] });
    const hidden = await matterPage(house, who("县财政局局长"), id, house.clock.now());
    expect(hidden).toMatchObject({ id, behind: [] });
  });

  test("is an action with its light; its page tells what was decided, and the post that owes it is told", async () => {
    const actionId = seats.actions["1"]!;
    const lightsOf = async () => new Map([[actionId, { light: "far" as const, reasons: [] }]]);
    const origin = { kind: "action", id: actionId } as const;
    const { id, number } = await raised(house, seats, [town, housing], { origin });
    const seen = await matterPage({ ...house, lightsOf }, who("县长"), id, house.clock.now());
    expect(seen).toMatchObject({ behind: [{ kind: "action", number: "1", light: "far" }] });
    const before = await messagesTo("县住建局局长");
    const later = at(house, "2022-06-15T15:00");
    await done(later, decideMatter, who("县长"), { id, decisions: [decision()] });
    expect(await ofAction(house.db, who("县长"), actionId)).toMatchObject([
      { id, number, state: "decided", gave: false, endedAt: later.clock.now().toISOString() },
    ]);
    const messages = await messagesTo("县住建局局长");
    expect(messages.slice(before.length)).toMatchObject([
      { textKey: "matter.told.action", params: { number: "1", matter: number, said: { zh: sentence } } },
    ]);
  });
});
