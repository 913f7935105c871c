import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../test/support/app.ts";
import { testHouse } from "../../test/support/house.ts";
import type { OpenHouse } from "../house.ts";
import { type Listening, listeningCounty } from "./listen.test-support.ts";
import type { AppealInList, AppealWhole, KeptFile } from "./words.ts";

type Headers = Record<string, string>;

let house: OpenHouse;
let app: FastifyInstance;
let listening: Listening;
const as: Record<string, Headers> = {};
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  app = await testApp(house);
  listening = await listeningCounty(house, "992700");
  for (const title of ["12345 值班岗", "县住建局干事", "县住建局局长", "西河乡党委书记"]) {
    const { countyId, personId, postId } = listening.who(title);
    as[title] = await signedIn(house, { countyId, personId: personId!, postId: postId! });
  }
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const desk = "12345 值班岗";
const officer = "县住建局干事";
const get = (url: string, who = desk) => app.inject({ url, headers: as[who] });
const post = (url: string, payload: object, who = desk) =>
  app.inject({ method: "POST", url, headers: { ...as[who], "accept-language": "zh-CN" }, payload });
const said = { text: "和谐小区三号楼前的沟没填", identity: { phone: "13800001234" }, door: "phone" };
const taken = async (): Promise<{ id: string; number: string }> =>
  (await post("/api/appeals", { ...said, key: null })).json();

/** The smallest JPEG with a place in its Exif. */
const exif = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\x0034.07N 115.30E", "latin1");
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
  exif,
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
]);
const attached = async (): Promise<KeptFile> => {
  const payload = new FormData();
  payload.append("file", new Blob([Uint8Array.from(photo)]), "沟.jpg");
  const headers = as[officer];
  return (await app.inject({ method: "POST", url: "/api/appeal-files", headers, payload })).json();
};

describe("over the wire", () => {
  test("a call is taken, given out, taken in hand, answered with a photo, and judged", async () => {
    const { id, number } = await taken();
    expect(number).toMatch(/^DG-/);
    const unitId = listening.county.unit["县住建局"];
    expect((await post("/api/appeal-assignments", { appealIds: [id], unitId })).json()).toEqual({
      assigned: 1,
    });
    expect((await post(`/api/appeals/${id}/accept`, {}, officer)).json()).toEqual({ id, state: "in-hand" });
    const file = await attached();
    const contact = { contactWay: "phone", contactedAt: "2022-06-15T09:00:00+08:00" };
    const answer = { done: "沟已填平", ...contact, files: [file] };
    expect((await post(`/api/appeals/${id}/answer`, answer, officer)).statusCode).toBe(200);
    const judgement = { contacted: true, solved: true, satisfaction: "satisfied" };
    expect((await post(`/api/appeals/${id}/judge`, judgement)).json()).toEqual({ id, state: "called-back" });
    const whole = (await get(`/api/appeals/${id}`)).json<AppealWhole>();
    expect(whole).toMatchObject({ number, answers: [{ files: [{ name: "沟.jpg", type: "image/jpeg" }] }] });
    const url = `/api/appeals/${id}/files/${whole.answers[0]!.files[0]!.id}`;
    const bytes = (await get(url, officer)).rawPayload;
    expect(bytes.includes("115.30E")).toBe(false);
    expect((await get(url, "西河乡党委书记")).statusCode).toBe(404);
  });

  test("who it is leaves by one door only", async () => {
    const { id } = await taken();
    const list = (await get("/api/appeals")).json<{ appeals: AppealInList[] }>();
    expect(list.appeals.length).toBeGreaterThan(0);
    expect(JSON.stringify([list, (await get(`/api/appeals/${id}`)).json()])).not.toContain("13800001234");
    const looked = await post(`/api/appeals/${id}/identity`, { reason: "回电话" });
    expect(looked.json()).toMatchObject({ identity: { phone: "13800001234" }, unreadable: false });
    const refused = await post(`/api/appeals/${id}/identity`, { reason: "想看" }, officer);
    expect([refused.statusCode, refused.json().refusal]).toEqual([404, "appeal.not-there"]);
    expect((await post(`/api/appeals/${id}/identity`, {})).statusCode).toBe(422);
  });

  test("only the desk takes calls and gives appeals out; only it and the admin edit the routing", async () => {
    for (const [url, body] of [
      ["/api/appeals", said],
      ["/api/appeal-assignments", { appealIds: [listening.county.id], unitId: listening.county.id }],
    ] as const)
      expect((await post(url, body, officer)).statusCode).toBe(404);
    expect((await get("/api/appeal-routes", officer)).statusCode).toBe(404);
    expect((await get("/api/appeal-routes")).json()).toHaveLength(3);
    expect((await get("/api/appeal-choices", officer)).json()).toMatchObject({
      categories: [{ code: "drain" }, { code: "water" }],
    });
  });

  test("the routing table answers by the nearest line over a place", async () => {
    const { category, county } = listening;
    const to = async (code: string, place: string) =>
      (await get(`/api/appeal-routing?categoryId=${category[code]}&territoryId=${county.unit[place]}`)).json<{
        unit: { nameZh: string };
      } | null>()?.unit.nameZh;
    expect(await to("drain", "李庄村")).toBe("东河镇");
    expect(await to("drain", "西河乡")).toBe("县住建局");
    expect(await to("water", "李庄村")).toBe("县水利局");
  });

  test("what is typed wrong is said at its field, and markup stays text", async () => {
    const refused = await post("/api/appeals", { ...said, text: "   " });
    expect([refused.statusCode, refused.json().field]).toEqual([422, "text"]);
    const long = await post("/api/appeals", { ...said, text: "水".repeat(100_000) });
    expect(long.statusCode).toBe(422);
    const script = "<script>alert(1)</script>😀";
    const { id } = (await post("/api/appeals", { ...said, text: script })).json();
    expect((await get(`/api/appeals/${id}`)).json()).toMatchObject({ text: script, excerpt: script });
  });
});
