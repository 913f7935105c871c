import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../../test/support/app.ts";
import { testHouse } from "../../../../test/support/house.ts";
import { holderOf, raised, type Seated, seatedCounty } from "../../../coordinate/coordinate.test-support.ts";
import type { Actor } from "../../../ground/actor.ts";
import { atLocal } from "../../../ground/clock.ts";
import type { OpenHouse } from "../../../house.ts";
import type { LogTables } from "../../../log/tables.ts";
import { cookieOf, give, open } from "./hall.test-support.ts";
import type { HallTables } from "./tables.ts";

let house: OpenHouse;
let app: FastifyInstance;
let seats: Seated;
let now: Date;
const goTo = (date: string, time: string) => {
  now = atLocal(date, time, "Asia/Shanghai");
};

const deskOf = async (title: string) =>
  signedIn(house, holderOf(seats, title) as Actor & { personId: string; postId: string });
const county = () => seats.county.id;
const read = (cookie: string, url = "/api/hall") => app.inject({ url, headers: { cookie } });
const listed = async (desk: Record<string, string>) => {
  const answer = await app.inject({ url: "/api/hall-screens", headers: desk });
  return (answer.json().screens as { id: string; state: string; name: string }[]) ?? [];
};
const revoke = (id: string, headers: Record<string, string>) =>
  app.inject({ method: "DELETE", url: `/api/hall-screens/${id}`, headers });

beforeAll(async () => {
  const still = await testHouse();
  goTo("2022-06-15", "09:00");
  house = { ...still, clock: { ...still.clock, now: () => now } };
  app = await testApp(house);
  seats = await seatedCounty(house, "998301");
});
beforeEach(() => goTo("2022-06-15", "09:00"));
afterAll(async () => {
  await app.close();
  await house.close();
});

describe("a screen that a head gives a hall", () => {
  test("is opened once with its code, and shows the wall as the post sees it", async () => {
    await raised(house, seats, ["东河镇", "县财政局"], { title: "桥由谁修" });
    const desk = await deskOf("县长");
    const { code } = await give(app, desk);
    const opened = await open(app, code.toLowerCase());
    const [kept] = opened.cookies;
    expect([opened.statusCode, opened.body]).toEqual([200, "{}"]);
    expect(kept).toMatchObject({ path: "/api/hall", httpOnly: true, sameSite: "Lax", maxAge: 6 * 86_400 });
    expect((await read(cookieOf(opened))).json().matters).toMatchObject({
      total: 1,
      lines: [{ title: "桥由谁修" }],
    });
    expect((await open(app, code)).json().refusal).toBe("hall-screen.code.not-there");
  });

  test("keeps neither its code nor its cookie where they could be read", async () => {
    const { id, code } = await give(app, await deskOf("县长"));
    const cookie = cookieOf(await open(app, code));
    const rows = await house.db.withTables<HallTables>().selectFrom("hallScreen").selectAll().execute();
    const entries = await house.db.withTables<LogTables>().selectFrom("entry").selectAll().execute();
    const all = JSON.stringify([rows, entries]);
    expect(rows.some((row) => row.id === id)).toBe(true);
    for (const secret of [code, code.replace("-", ""), cookie.split(".")[1]!])
      expect(all).not.toContain(secret);
  });

  test("two computers with one code: the second finds nothing", async () => {
    const { code } = await give(app, await deskOf("县长"));
    const answers = await Promise.all([open(app, code), open(app, code)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  test.each([
    ["its code ran out", "2022-06-15", "10:00"],
    ["its day is over", "2022-06-21", "08:00"],
  ])("cannot be opened when %s", async (_why, date, time) => {
    const { code } = await give(app, await deskOf("县长"));
    goTo(date, time);
    expect((await open(app, code)).json().refusal).toBe("hall-screen.code.not-there");
  });

  test("shows through its last day, longer than any sign-in, and then nothing", async () => {
    const { code } = await give(app, await deskOf("县长"), { endsOn: "2022-12-31" });
    const cookie = cookieOf(await open(app, code));
    goTo("2022-12-31", "23:59");
    expect((await read(cookie)).statusCode).toBe(200);
    goTo("2023-01-01", "00:00");
    expect((await read(cookie)).json()).toMatchObject({ refusal: "hall-screen.expired" });
  });
});

describe("who may give and revoke", () => {
  test("the office and the county's head see every screen, another head their own", async () => {
    const town = await deskOf("东河镇党委书记");
    const { id } = await give(app, town, { name: "东河镇会议室" });
    const idsOf = async (title: string) => (await listed(await deskOf(title))).map((row) => row.id);
    expect(await listed(town)).toMatchObject([{ id, state: "waiting", name: "东河镇会议室" }]);
    expect(await idsOf("县委书记")).toContain(id);
    expect(await idsOf("西河乡党委书记")).not.toContain(id);
  });

  test("another head's is not there to revoke; one's own goes dark at once, and is on the record", async () => {
    const { id, code } = await give(app, await deskOf("东河镇党委书记"));
    const cookie = cookieOf(await open(app, code));
    expect((await revoke(id, await deskOf("西河乡党委书记"))).json().refusal).toBe("hall-screen.not-there");
    expect((await read(cookie)).statusCode).toBe(200);
    expect((await revoke(id, await deskOf("县委书记"))).statusCode).toBe(200);
    expect((await read(cookie)).json().refusal).toBe("hall-screen.expired");
    const acts = await house.db
      .withTables<LogTables>()
      .selectFrom("entry")
      .select(["act", "via", "fromAddress"])
      .where("countyId", "=", county())
      .where("subjectId", "=", id)
      .orderBy("at")
      .orderBy("id")
      .execute();
    expect(acts.map(({ act, via }) => [act, via])).toEqual([
      ["hall-screen.give", "desk"],
      ["hall-screen.open", "public"],
      ["hall-screen.revoke", "desk"],
    ]);
    expect(acts[1]?.fromAddress).toBe("192.0.2.10");
  });

  test("an officer has no such screens", async () => {
    const answer = await app.inject({ url: "/api/hall-screens", headers: await deskOf("常务副县长") });
    expect(answer.statusCode).toBe(404);
  });
});

test("a guesser waits after ten wrong codes; who has the code and sits elsewhere does not", async () => {
  const { code } = await give(app, await deskOf("县长"));
  const guesser = "192.0.2.66";
  for (let tries = 0; tries < 10; tries += 1)
    expect((await open(app, "0000-0000", guesser)).json().refusal).toBe("hall-screen.code.not-there");
  expect((await open(app, code, guesser)).json().refusal).toBe("hall-screen.tries.too-many");
  expect((await open(app, code)).statusCode).toBe(200);
});

test("a post that ends takes its screens along", async () => {
  const { code } = await give(app, await deskOf("西河乡党委书记"));
  const cookie = cookieOf(await open(app, code));
  await house.db
    .withTables<{ post: { countyId: string; id: string; endedOn: string | null } }>()
    .updateTable("post")
    .set({ endedOn: "2022-06-15" })
    .where("countyId", "=", county())
    .where("id", "=", seats.county.post["西河乡党委书记"]!)
    .execute();
  expect((await read(cookie)).json().refusal).toBe("hall-screen.expired");
});
