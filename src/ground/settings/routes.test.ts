import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { type Seat, smallCounty } from "../../../test/support/small-county.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/index.ts";
import { isRefusal } from "../refusal.ts";
import { sessionOf, startSession } from "../session/index.ts";
import { idleHours } from "../session/limits.ts";
import { settingOn } from "./index.ts";

let house: OpenHouse;
let app: FastifyInstance;
let countyId: string;
let admin: Seat;
let officer: Seat;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  const county = await smallCounty(house, "410001");
  countyId = county.countyId;
  const root = await county.addUnit("county", "县");
  admin = await county.seat(root, "admin", "管理员");
  officer = await county.seat(root, "officer", "干事");
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const ask = async (method: "GET" | "PUT", url: string, seat: Seat, payload?: object) =>
  app.inject({ method, url, payload, headers: await signedIn(house, { countyId, ...seat }) });

const entries = (act: string) =>
  house.db.withTables<LogTables>().selectFrom("entry").selectAll().where("act", "=", act).execute();

const idle = "/api/settings/session.idle-hours";

describe("settings", () => {
  test("a value counts from its date on, and the earlier one stays", async () => {
    const response = await ask("PUT", idle, admin, { value: 2, validFrom: "2022-07-01" });
    expect(response.statusCode).toBe(200);
    expect(await settingOn(house.db, countyId, idleHours, "2022-06-30")).toBe(10);
    expect(await settingOn(house.db, countyId, idleHours, "2022-07-01")).toBe(2);
    expect(await entries("setting.set")).toMatchObject([
      {
        subjectId: "session.idle-hours",
        before: { value: 10 },
        after: { value: 2, validFrom: "2022-07-01" },
      },
    ]);
  });

  test.each([
    ["a past date", { value: 2, validFrom: "2022-06-14" }, "setting.in-the-past", "validFrom"],
    ["a value out of range", { value: 0, validFrom: "2022-07-01" }, "input.too-small", "value"],
    ["a value of another kind", { value: "ten", validFrom: "2022-07-01" }, "input.wrong-kind", "value"],
  ])("%s is refused and nothing is saved", async (_, body, refusal, field) => {
    const before = (await entries("setting.set")).length;
    const response = await ask("PUT", idle, admin, body);
    expect([response.statusCode, response.json().refusal, response.json().field]).toEqual([
      422,
      refusal,
      field,
    ]);
    expect(await entries("setting.set")).toHaveLength(before);
  });

  test("they are shown with their default and history, to the admin alone", async () => {
    const [first] = (await ask("GET", "/api/settings", admin)).json();
    expect(first).toMatchObject({ name: "session.idle-hours", value: 10, fallback: 10 });
    expect(first.history).toHaveLength(1);
    expect((await ask("GET", "/api/settings", officer)).statusCode).toBe(404);
    expect((await ask("PUT", idle, officer, { value: 2, validFrom: "2022-07-01" })).statusCode).toBe(404);
  });

  test("an unknown one is not there", async () => {
    const response = await ask("PUT", "/api/settings/none", admin, { value: 1, validFrom: "2022-07-01" });
    expect(response.statusCode).toBe(404);
  });
});

test("the idle limit ends a sign-in that was not used", async () => {
  await ask("PUT", idle, admin, { value: 1, validFrom: "2022-06-15" });
  const now = house.clock.now();
  const cookie = await startSession(house.db, { countyId, ...pick(officer) }, now);
  const after = (minutes: number) => sessionOf(house.db, cookie, new Date(now.getTime() + minutes * 60_000));
  expect(isRefusal(await after(59))).toBe(false);
  expect(isRefusal(await after(59 + 61))).toBe(true);
});

const pick = ({ personId, postId }: Seat) => ({ personId, postId });

describe("the working calendar", () => {
  const holiday = { kind: "holiday", nameZh: "抗汛", nameEn: "Flood" };

  test("an admin sets a day, changes nothing twice, and makes it plain again", async () => {
    const put = (body: object) => ask("PUT", "/api/calendar/2022-07-20", admin, body);
    expect((await put(holiday)).statusCode).toBe(200);
    expect((await put(holiday)).json().refusal).toBe("calendar.unchanged");
    const { days } = (await ask("GET", "/api/calendar?year=2022", officer)).json();
    expect(days).toContainEqual({ date: "2022-07-20", kind: "holiday", name_zh: "抗汛", name_en: "Flood" });
    expect((await put({ kind: "plain" })).statusCode).toBe(200);
    expect(await entries("calendar.set-day")).toHaveLength(2);
  });

  test("an officer reads it and does not set it", async () => {
    expect((await ask("GET", "/api/calendar?year=2022", officer)).json().maySet).toBe(false);
    expect((await ask("PUT", "/api/calendar/2022-07-20", officer, holiday)).statusCode).toBe(404);
  });

  test("a day that does not exist is refused", async () => {
    expect((await ask("PUT", "/api/calendar/2022-02-30", admin, holiday)).statusCode).toBe(422);
  });
});
