import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import type { OpenHouse } from "../../house.ts";
import type { CoordinateTables } from "../../coordinate/tables.ts";
import { declineMatter } from "../../coordinate/commands/answer.ts";
import { matterPage } from "../../coordinate/read-behind.ts";
import { at, done, entriesOf, type Listening, listeningCounty, stored } from "../listen.test-support.ts";
import { saidAppeal } from "../mind.test-support.ts";
import type { ListenTables } from "../tables.ts";
import { openThemeMatter } from "./commands.ts";

let house: OpenHouse;
let listening: Listening;
let code = 419_300;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  listening = await listeningCounty(house, String((code += 1)));
});

const desk = "12345 值班岗";
const tables = () => house.db.withTables<ListenTables & CoordinateTables>();

const said = (n: number, more: object = {}): Promise<string[]> =>
  Promise.all(
    Array.from({ length: n }, () =>
      saidAppeal(house, listening.county.id, {
        text: "李庄村排水沟堵了",
        territoryId: listening.county.unit["李庄村"]!,
        categoryId: listening.category["drain"]!,
        receivedAt: new Date(house.clock.now().getTime() - 3 * 86_400_000),
        ...more,
      }),
    ),
  );

const lead = "排水沟";
const named = () => ({ categoryId: listening.category["drain"]!, lead });
const tryTo = (by = desk, where: House = house) =>
  execute(where, openThemeMatter, listening.who(by), named());
const as = (title: string) => {
  const { countyId, personId, postId } = listening.who(title);
  return signedIn(house, { countyId, personId: personId!, postId: postId! });
};
const stepsOf = (id: string) =>
  tables().selectFrom("appealStep").selectAll().where("appealId", "=", id).orderBy("at").execute();

describe("one click makes a theme a matter", () => {
  test("its appeals that wait go with it, keep their numbers, and their appellants read so", async () => {
    const { unit, post } = listening.county;
    const held = await said(2, {
      state: "in-hand",
      unitId: unit["县住建局"],
      holderPostId: post["县住建局干事"],
    });
    const fresh = await said(4);
    const numbers = await Promise.all(
      [...held, ...fresh].map(async (id) => (await stored(house, id)).number),
    );
    const opened = await done(house, openThemeMatter, listening.who(desk), named());
    expect(opened.carried).toBe(6);
    for (const [which, id] of [...held, ...fresh].entries()) {
      expect(await stored(house, id)).toMatchObject({
        state: "referred",
        matterId: opened.matterId,
        number: numbers[which],
        due: null,
      });
      expect(await stepsOf(id)).toMatchObject([{ act: "refer", said: opened.number, open: true }]);
    }
    const { decidingPostId, title, question } = await tables()
      .selectFrom("matter")
      .selectAll()
      .where("id", "=", opened.matterId)
      .executeTakeFirstOrThrow();
    expect(decidingPostId).toBe(post["县长"]);
    expect(title).toContain(lead);
    expect(question).toContain("6 件");
    expect(await entriesOf(house, listening.county.id, "theme.open-matter")).toHaveLength(1);
    expect(await entriesOf(house, listening.county.id, "matter.open")).toHaveLength(0);
  });

  test("urgent ones, complaints and what is answered stay where they are", async () => {
    await said(5);
    const stays = [
      ...(await said(1, { class: "urgent" })),
      ...(await said(1, { aboutUnitIds: [listening.county.unit["西河乡"]!] })),
      ...(await said(1, { state: "answered" })),
    ];
    const before = await Promise.all(stays.map((id) => stored(house, id)));
    expect(await tryTo()).toMatchObject({ carried: 5 });
    expect(await Promise.all(stays.map((id) => stored(house, id)))).toEqual(before);
  });

  test("who had them in hand is told once, how many", async () => {
    const { unit, post } = listening.county;
    await said(3, { state: "in-hand", unitId: unit["县住建局"], holderPostId: post["县住建局干事"] });
    await said(2, { state: "assigned", unitId: unit["县水利局"] });
    const { matterId } = await done(house, openThemeMatter, listening.who(desk), named());
    const told = await house.db
      .withTables<MessageTables>()
      .selectFrom("message")
      .select(["postId", "params"])
      .where("onceKey", "like", `theme:${matterId}:%`)
      .execute();
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { postId: post["县住建局干事"], params: expect.objectContaining({ count: 3 }) },
        { postId: post["县水利局局长"], params: expect.objectContaining({ count: 2 }) },
      ]),
    );
  });

  test("a second click is told who has it; the next month it may be made one again", async () => {
    await said(5);
    const { number } = await done(house, openThemeMatter, listening.who(desk), named());
    const again = { refusal: "theme.has-matter.conflict", params: { number } };
    expect(await tryTo("督查室主任")).toMatchObject(again);
    const july = at(house, "2022-07-01T09:00");
    expect(await tryTo(desk, july)).toMatchObject({ refusal: "theme.nothing-owed" });
    await said(1);
    expect(await tryTo(desk, july)).toMatchObject({ carried: 1 });
  });

  test("of two who click at once one makes it", async () => {
    await said(5);
    const both = await Promise.all([tryTo(), tryTo("督查室主任")]);
    expect(both.filter((one) => "carried" in one)).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining({ refusal: "theme.has-matter.conflict" }));
  });

  test.each([
    [desk, true],
    ["督查室主任", true],
    ["县委书记", true],
    ["县长", true],
    ["县住建局局长", false],
    ["县纪委书记", false],
  ])("%s: %s", async (by, may) => {
    await said(5);
    const tried = await tryTo(by);
    expect("carried" in tried).toBe(may);
    if (!may) expect(tried).toMatchObject({ refusal: "theme.not-yours" });
  });

  test("what is no theme is none", async () => {
    await said(4);
    expect(await tryTo()).toMatchObject({ refusal: "theme.not-there" });
  });
});

describe("behind its matter", () => {
  test("the theme and its appeals stand there, and how it ended is told to each", async () => {
    const ids = await said(5);
    const { matterId } = await done(house, openThemeMatter, listening.who(desk), named());
    const matter = await matterPage(house, listening.who("李庄村支书"), matterId, house.clock.now());
    expect(matter).toMatchObject({
      behind: [{ kind: "theme", number: "2022-06" }, ...ids.map(() => ({ kind: "appeal" }))],
    });
    await house.db
      .withTables<ListenTables>()
      .updateTable("appeal")
      .set({ state: "withdrawn" })
      .where("id", "=", ids[0]!)
      .execute();
    await done(house, declineMatter, listening.who("李庄村支书"), { id: matterId, reason: "已在排水规划里" });
    for (const id of ids.slice(1))
      expect(await stepsOf(id)).toContainEqual(
        expect.objectContaining({ act: "told", open: true, said: expect.stringContaining("已在排水规划里") }),
      );
    expect((await stepsOf(ids[0]!)).map(({ act }) => act)).toEqual(["refer"]);
  });
});

describe("over the wire", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await testApp(house);
  });
  afterAll(() => app.close());

  const click = async (title: string, lang = "zh-CN") =>
    app.inject({
      method: "POST",
      url: "/api/appeal-themes",
      headers: { ...(await as(title)), "accept-language": lang },
      payload: named(),
    });

  test("made once, then 409 with the number in both languages; the list shows the matter", async () => {
    await said(5);
    const made = (await click(desk)).json();
    for (const lang of ["zh-CN", "en"]) {
      const again = await click(desk, lang);
      expect(again.statusCode).toBe(409);
      expect(again.body).toContain(made.number);
    }
    const listed = await app.inject({ url: "/api/appeal-themes", headers: await as("县委书记") });
    expect(listed.json().themes).toMatchObject([
      { owed: 0, matter: { id: made.matterId, number: made.number }, mayOpen: false },
    ]);
  });

  test("who may not, may not", async () => {
    await said(5);
    expect((await click("县纪委书记")).statusCode).toBe(404);
    expect((await click("县住建局干事")).statusCode).toBe(404);
  });
});
