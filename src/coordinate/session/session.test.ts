import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { translators } from "../../ground/intl.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { callOffSession, convene, moveSession } from "../commands/session.ts";
import { askUnits, sayOfMatter } from "../commands/answer.ts";
import {
  at,
  done,
  entriesOf,
  holderOf,
  raised,
  type Seated,
  seatedCounty,
  someoneAt,
} from "../coordinate.test-support.ts";
import { decideMatter } from "../commands/decide.ts";
import { invitationFile } from "../invitation.ts";
import { wholeSession } from "../read-session.ts";
import { coordinateTexts } from "../texts.ts";
import { asking, attendanceDraft, type Attendance, convening, decide, statementDraft } from "../words.ts";
import { attend, issueMinutes, keepMinutes } from "./commands.ts";
import { asksAwaiting, minutesToSign, sessionsAhead } from "./read.ts";

let house: OpenHouse;
let seats: Seated;
let ids: string[];
let id: string;
let codes = 997_500;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  seats = await seatedCounty(house, String((codes += 1)));
  const units = ["东河镇", "西河乡"];
  ids = [(await raised(house, seats, units)).id, (await raised(house, seats, units)).id];
  const given = convening.parse({
    matterIds: ids,
    unitIds: [seats.county.unit["东河镇"], seats.county.unit["西河乡"]],
    startsAt: "2022-06-16T15:00:00+08:00",
    endsAt: "2022-06-16T17:00:00+08:00",
    place: "县政府三楼会议室",
  });
  id = (await done(house, convene, who("县长"), given)).id;
});

const who = (title: string) => holderOf(seats, title);
const begun = () => at(house, "2022-06-16T15:10");
const over = () => at(house, "2022-06-16T17:30");
const say = translators(coordinateTexts);

const refused = async (answer: Promise<unknown>): Promise<string | null> => {
  const value = await answer;
  return isRefusal(value) ? value.refusal : null;
};
const write = (where: House, title: string, minutes: string, base = "") =>
  execute(where, keepMinutes, who(title), { id, minutes, base });
const seen = async (where: House, title = "县长") => {
  const session = await wholeSession(house.db, who(title), id, where.clock.now());
  if (isRefusal(session)) throw new Error(session.refusal);
  return session;
};
const told = (title: string) =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .select("textKey")
    .where("countyId", "=", seats.county.id)
    .where("postId", "=", seats.county.post[title]!)
    .orderBy("id")
    .execute();

const put = (where: House, title: string, of: string, state: Attendance, name?: string) => {
  const postId = seats.county.post[of]!;
  const draft = attendanceDraft.parse({ postId, state, who: name });
  return refused(execute(where, attend, who(title), { id, ...draft }));
};

describe("who comes to a session", () => {
  test("the heads of its units are invited and told, the chair is not", async () => {
    expect((await seen(house)).attendees).toMatchObject([
      { post: { titleZh: "东河镇党委书记" }, state: "invited", mine: false },
      { post: { titleZh: "西河乡党委书记" }, state: "invited" },
    ]);
    expect(await told("东河镇党委书记")).toEqual([{ textKey: "matter.session.told.called" }]);
    expect(await told("县长")).toEqual([]);
  });

  test.each([
    ["one who is invited comes", "东河镇党委书记", "东河镇党委书记", "coming", undefined, null],
    ["or sends somebody, by name", "东河镇党委书记", "东河镇党委书记", "sent", "王镇长", null],
    ["not without a name", "东河镇党委书记", "东河镇党委书记", "sent", undefined, "session.no-name"],
    [
      "nobody answers for another before",
      "西河乡党委书记",
      "东河镇党委书记",
      "coming",
      undefined,
      "session.not-begun",
    ],
    [
      "nobody says that they came before",
      "东河镇党委书记",
      "东河镇党委书记",
      "came",
      undefined,
      "session.not-begun",
    ],
    [
      "who is not invited is not written in",
      "县长",
      "县财政局局长",
      "coming",
      undefined,
      "session.not-invited",
    ],
    ["nor does a stranger write", "县财政局局长", "东河镇党委书记", "coming", undefined, "session.not-yours"],
  ] as const)("%s", async (_, title, of, state, name, refusal) => {
    expect(await put(house, title, of, state, name)).toBe(refusal);
  });

  test("at the session those who keep the minutes write who came", async () => {
    expect(await put(begun(), "县长", "东河镇党委书记", "came", "李四")).toBeNull();
    expect(await put(begun(), "县长", "西河乡党委书记", "sent", "王乡长")).toBeNull();
    expect((await seen(begun())).attendees).toMatchObject([
      { state: "came", who: "李四" },
      { state: "sent", who: "王乡长" },
    ]);
    expect(await put(begun(), "县长", "西河乡党委书记", "invited")).toBeNull();
  });

  test("their answers are in the invitation", async () => {
    await put(house, "东河镇党委书记", "东河镇党委书记", "coming");
    await put(house, "西河乡党委书记", "西河乡党委书记", "sent", "王乡长");
    const { bytes } = await invitationFile(house.db, seats.county.id, await seen(house), {
      lang: "zh",
      say: say.zh,
    });
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes as Uint8Array)));
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
    expect(event.attendees.map((one) => one.getParameter("partstat"))).toEqual(["ACCEPTED", "DELEGATED"]);
  });

  test("a session moved or called off tells them again", async () => {
    const to = { startsAt: "2022-06-17T10:00:00+08:00", endsAt: "2022-06-17T11:00:00+08:00", place: "二楼" };
    await done(house, moveSession, who("县长"), { id, ...to });
    await done(house, callOffSession, who("县长"), { id, reason: "谈好了" });
    expect((await told("西河乡党委书记")).map(({ textKey }) => textKey)).toEqual([
      "matter.session.told.called",
      "matter.session.told.moved",
      "matter.session.told.off",
    ]);
    expect(await put(house, "东河镇党委书记", "东河镇党委书记", "coming")).toBe(
      "session.called-off.conflict",
    );
  });
});

describe("its minutes", () => {
  test("are written by two at once: the second sees the first's, and nothing is lost", async () => {
    await write(begun(), "县长", "县长：先说清沟");
    expect(await write(begun(), "东河镇党委书记", "东河：我们清上游")).toEqual({
      minutes: "县长：先说清沟\n东河：我们清上游",
    });
    const base = "县长：先说清沟\n东河：我们清上游";
    const [one, two] = await Promise.all([
      write(begun(), "县长", `${base}\n县长：好`, base),
      write(begun(), "西河乡党委书记", `${base}\n西河：我们清下游`, base),
    ]);
    expect([one, two].some(isRefusal)).toBe(false);
    const { minutes } = await seen(begun());
    for (const line of ["县长：好", "西河：我们清下游"]) expect(minutes).toContain(line);
  });

  test("the log keeps the lines that were added, not the whole again", async () => {
    await write(begun(), "县长", "一\n二");
    await write(begun(), "县长", "一\n二\n三", "一\n二");
    const entries = await entriesOf(house, seats.county.id, "session.minutes");
    expect(entries.map(({ after }) => after)).toEqual([{ lines: ["一", "二"] }, { lines: ["三"] }]);
  });

  test("are not written by who does not sit there", async () => {
    expect(await refused(write(begun(), "县财政局局长", "我也写"))).toBe("session.not-yours");
  });
});

const decided = () =>
  execute(begun(), decideMatter, who("县长"), {
    id: ids[0]!,
    ...decide.parse({
      decisions: [
        {
          text: "东河清上游",
          ownerPostId: seats.county.post["东河镇党委书记"],
          dueOn: "2022-07-15",
          doneWhen: "水能走",
          areaId: seats.areaId,
        },
      ],
    }),
  });

const ask = (where: House, title: string) =>
  minutesToSign({
    db: house.db,
    actor: who(title),
    today: "2022-06-16",
    now: where.clock.now(),
    lang: "zh",
    say: say.zh,
  });

const issue = (where: House, title = "县长") => refused(execute(where, issueMinutes, who(title), { id }));

describe("signed by its chair", () => {
  test("the decisions made there are read back, and everyone is told", async () => {
    expect(isRefusal(await decided())).toBe(false);
    await write(begun(), "县长", "两家都到了");
    expect(await seen(begun())).toMatchObject({ decided: [{ text: "东河清上游" }], may: { issue: true } });
    expect(await issue(over())).toBeNull();
    expect(await seen(over())).toMatchObject({ state: "issued", may: { issue: false, minutes: false } });
    expect(await told("西河乡党委书记")).toContainEqual({ textKey: "matter.session.told.issued" });
  });

  test("nothing is changed after", async () => {
    await write(begun(), "县长", "散会");
    await issue(over());
    expect(await issue(over())).toBe("session.issued.conflict");
    expect(await refused(write(over(), "县长", "再加一句", "散会"))).toBe("session.issued.conflict");
    const off = { id, reason: "算了" };
    expect(await refused(execute(over(), callOffSession, who("县长"), off))).toBe("session.issued.conflict");
  });

  test("by nobody else, not before it begins, and not empty", async () => {
    expect(await issue(begun(), "县委书记")).toBe("session.not-yours");
    expect(await issue(house)).toBe("session.not-begun");
    expect(await issue(begun())).toBe("session.nothing-to-issue");
  });

  test("waits for the chair's signature once it is over", async () => {
    expect(await ask(begun(), "县长")).toEqual([]);
    expect(await ask(over(), "县长")).toMatchObject([{ kind: "session", id, href: `/desk/sessions/${id}` }]);
    expect(await ask(over(), "县委书记")).toEqual([]);
    await write(over(), "县长", "散会");
    await issue(over());
    expect(await ask(over(), "县长")).toEqual([]);
  });
});

const ahead = (actor: Parameters<typeof sessionsAhead>[1]) =>
  sessionsAhead(house.db, actor, house.clock.now());

describe("Today shows", () => {
  test("the sessions one chairs or sits at, and all of them to the delivery office", async () => {
    expect(await ahead(who("县长"))).toMatchObject([{ id, part: "chair", attendance: null }]);
    expect(await ahead(who("东河镇党委书记"))).toMatchObject([{ part: "invited", attendance: "invited" }]);
    expect(await ahead(someoneAt(seats.county, "delivery", "县委督查室"))).toMatchObject([
      { part: "watches" },
    ]);
    expect(await ahead(who("县财政局局长"))).toEqual([]);
    expect((await ahead(who("县长")))[0]?.titles).toHaveLength(2);
  });

  test("what a unit was asked until it has answered", async () => {
    const unitIds = [seats.county.unit["西河乡"]!];
    const question = { id: ids[0]!, ...asking.parse({ unitIds, question: "下游谁管", hours: 24 }) };
    await done(house, askUnits, who("县长"), question);
    const asks = () => asksAwaiting(house.db, who("西河乡党委书记"), house.clock.now());
    expect(await asks()).toMatchObject([{ question: "下游谁管", late: false, matter: { id: ids[0] } }]);
    expect(await asksAwaiting(house.db, who("东河镇党委书记"), house.clock.now())).toEqual([]);
    const said = { id: ids[0]!, ...statementDraft.parse({ claim: "我们管" }) };
    await done(house, sayOfMatter, who("西河乡党委书记"), said);
    expect(await asks()).toEqual([]);
  });
});
