import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "./support/app.ts";
import { type ExampleHouse, exampleHouse } from "./support/example.ts";
import { departures, validates } from "./support/office-schema.ts";

type Headers = Record<string, string>;

let house: ExampleHouse;
let app: FastifyInstance;
let headers: Record<"duchashi" | "qitai", Headers>;
let bulletinId: string;
let letterOf: string;
let meetingId: string;
let programmeId: string;

const here = { origin: "http://localhost", host: "localhost" };

/** Signs in as somebody of the example, at the post they are offered. */
const enteredAs = async (name: string): Promise<Headers> => {
  const payload = { name, password: "dingge-2022" };
  const signIn = await app.inject({ method: "POST", url: "/api/session", headers: here, payload });
  const signed = { ...here, cookie: `${signIn.headers["set-cookie"]}`.split(";")[0]! };
  const { postId } = signIn.json();
  await app.inject({ method: "PUT", url: "/api/session/post", headers: signed, payload: { postId } });
  return signed;
};

const read = async (url: string) => (await app.inject({ url, headers: headers.duchashi })).json();

beforeAll(async () => {
  house = await exampleHouse();
  app = await testApp(house);
  headers = { duchashi: await enteredAs("duchashi"), qitai: await enteredAs("qitai") };
  const payload = { cadence: "monthly", day: "2022-05-31" };
  const drafted = { method: "POST", url: "/api/bulletins", headers: headers.duchashi, payload } as const;
  bulletinId = (await app.inject(drafted)).json().id;
  letterOf = (await read("/api/plans/2022/letters")).letters[0].post.id;
  meetingId = (await read("/api/meetings")).meetings[0].id;
  programmeId = (await read("/api/programmes")).programmes[0].id;
}, 120_000);
afterAll(async () => {
  await app.close();
  await house.close();
});

describe.skipIf(!validates)("what is given out for Word and Excel holds to the schema of its format", () => {
  test.each<[string, "docx" | "xlsx", () => string, "duchashi" | "qitai"]>([
    ["a bulletin", "docx", () => `/api/bulletins/${bulletinId}/bulletin.docx`, "duchashi"],
    ["a letter", "docx", () => `/api/plans/2022/letters/${letterOf}/letter.docx`, "duchashi"],
    ["all letters", "docx", () => "/api/plans/2022/letters.docx", "duchashi"],
    ["the breakdown of a plan", "xlsx", () => "/api/plans/2022/breakdown.xlsx", "duchashi"],
    ["the ledger of a plan", "xlsx", () => "/api/plans/2022/ledger.xlsx", "duchashi"],
    ["the figures of a period", "xlsx", () => "/api/indicators/table.xlsx", "duchashi"],
    ["who attends a meeting", "xlsx", () => `/api/meetings/${meetingId}/attendees.xlsx`, "duchashi"],
    ["the quotas of a programme", "xlsx", () => `/api/programmes/${programmeId}/quotas.xlsx`, "duchashi"],
    ["a selection of appeals", "xlsx", () => "/api/appeal-export?format=xlsx", "qitai"],
  ])("%s", async (_, kind, url, who) => {
    const { statusCode, rawPayload } = await app.inject({ url: url(), headers: headers[who] });
    expect(statusCode).toBe(200);
    expect(await departures(new Uint8Array(rawPayload), kind)).toEqual([]);
  });
});
