import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../test/support/app.ts";
import { testHouse } from "../../test/support/house.ts";
import { writeXlsx } from "../ground/sheets/index.ts";
import type { OpenHouse } from "../house.ts";
import { adoptedYear, somebody } from "./advance.test-support.ts";
import type { Evidence, LeagueRow, Progress, ReportGround, SampleWhole } from "./words.ts";

type Headers = Record<string, string>;

let house: OpenHouse;
let app: FastifyInstance;
let year: Awaited<ReturnType<typeof adoptedYear>>;
let officer: Headers;
let inspector: Headers;
let stranger: Headers;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  year = await adoptedYear(house, "993001");
  app = await testApp(house);
  officer = await signedIn(house, await somebody(house, year.county, "officer", "县住房和城乡建设局"));
  inspector = await signedIn(house, await somebody(house, year.county, "inspector", "县财政局"));
  stranger = await signedIn(house, await somebody(house, year.county, "officer", "西河乡"));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = async <T>(url: string, headers = officer): Promise<T> =>
  (await app.inject({ url, headers })).json();
const post = (url: string, payload: object, headers = officer) =>
  app.inject({ method: "POST", url, headers: { ...headers, "accept-language": "zh-CN" }, payload });
const upload = (name: string, bytes: Uint8Array, headers = officer) => {
  const form = new FormData();
  form.append("file", new Blob([Uint8Array.from(bytes)]), name);
  return app.inject({
    method: "POST",
    url: "/api/evidence",
    headers: { ...headers, "accept-language": "zh-CN" },
    payload: form,
  });
};
const actionUrl = (rest: string, id = year.counted.id) => `/api/actions/${id}/${rest}`;
const report = (change: object = {}) => ({
  key: randomUUID(),
  seen: null,
  sentence: "主体完成",
  next: { what: "验收", on: "2022-06-20" },
  ...change,
});

/** A photo of one grey pixel with a place in its Exif. */
const exif = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\x0034.07N 115.30E", "latin1");
const photo = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]),
  exif,
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
]);
const refusedUpload = async (name: string, bytes: Uint8Array) => {
  const answer = await upload(name, bytes);
  const { refusal, field, sentence } = answer.json();
  expect(field).toBe("file");
  expect(sentence).toContain(name);
  return [answer.statusCode, refusal];
};

const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");

describe("evidence", () => {
  test("a photo comes back without what it told of the place", async () => {
    const sent = await upload("IMG_1.jpg", photo);
    const { id, type, name } = sent.json<Evidence>();
    expect({ type, name }).toEqual({ type: "image/jpeg", name: "IMG_1.jpg" });
    const back = await app.inject({ url: `/api/evidence/${id}`, headers: officer });
    expect(back.headers["content-type"]).toBe("image/jpeg");
    expect(back.rawPayload.toString("latin1")).not.toContain("34.07N");
    expect(back.rawPayload.subarray(-10)).toEqual(photo.subarray(-10));
  });

  test("is only its sender's until it is sent with a report", async () => {
    const { id } = (await upload("a.pdf", pdf)).json<Evidence>();
    const seen = async (headers: Headers) =>
      (await app.inject({ url: `/api/evidence/${id}`, headers })).statusCode;
    expect([await seen(officer), await seen(inspector)]).toEqual([200, 404]);
    await post(actionUrl("reports"), report({ evidenceIds: [id] }));
    expect(await seen(inspector)).toBe(200);
  });

  test("what is no evidence is refused in a sentence", async () => {
    const columns = [{ title: "一" }];
    const workbook = await writeXlsx([{ name: "表", title: "表", columns, rows: [] }]);
    expect(await refusedUpload("空.jpg", new Uint8Array())).toEqual([422, "file.empty"]);
    expect(await refusedUpload("台账.xlsx", workbook)).toEqual([415, "file.office.wrong-type"]);
    expect(await refusedUpload("照片.jpg", Buffer.from("MZ program"))).toEqual([415, "file.wrong-type"]);
    expect(await refusedUpload("断.jpg", photo.subarray(0, 20))).toEqual([422, "file.unreadable"]);
    expect(await refusedUpload("大.png", Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]))).toEqual([
      413,
      "file.too-large",
    ]);
  });
});

describe("a report over the wire", () => {
  test("is answered with its id, and with the same when it is sent again", async () => {
    const sent = report({ sure: ["newer"], quantity: "10" });
    const first = (await post(actionUrl("reports"), sent)).json();
    expect(first.again).toBe(false);
    expect((await post(actionUrl("reports"), sent)).json()).toEqual({ id: first.id, again: true });
    const { reports } = await get<Progress>(actionUrl("progress"));
    expect(reports.filter(({ id }) => id === first.id)).toHaveLength(1);
  });

  test.each([
    ["a sentence of 501 characters", { sentence: "字".repeat(501) }, 422, "sentence"],
    ["no sentence", { sentence: "  " }, 422, "sentence"],
    ["30余户", { quantity: "30余户" }, 422, "quantity"],
    ["a day that does not exist", { next: { what: "x", on: "2022-06-31" } }, 422, "next.on"],
    ["500 files", { evidenceIds: Array.from({ length: 500 }, () => randomUUID()) }, 422, "evidenceIds"],
    ["a link that runs", { link: "javascript:alert(1)" }, 422, "link"],
    ["a key that is none", { key: "1" }, 422, "key"],
  ])("%s is refused at its field", async (_, change, status, field) => {
    const answer = await post(actionUrl("reports"), report({ sure: ["newer"], ...change }));
    expect([answer.statusCode, answer.json().field]).toEqual([status, field]);
    expect(answer.json().sentence).toMatch(/[\u4e00-\u9fff]/);
  });

  test("of another unit's action", async () => {
    expect((await post(actionUrl("reports"), report(), stranger)).statusCode).toBe(403);
  });
});

const numbers = async (headers: Headers) =>
  (await get<{ forms: ReportGround[] }>("/api/report-forms", headers)).forms.map(({ number }) => number);

describe("what a report is filled in against", () => {
  test("of one action: what was said last, what is still open, by when the next is expected", async () => {
    await post(actionUrl("reports"), report({ sure: ["newer", "less"], quantity: "12" }));
    const { reports } = await get<Progress>(actionUrl("progress"));
    expect(await get(actionUrl("report-form"))).toMatchObject({
      number: "31",
      quantity: "40",
      lastQuantity: "12",
      lastReportId: reports[0]!.id,
      reportBy: "2022-06-29",
      may: { report: true, claim: true },
    });
    const staged = await get<ReportGround>(actionUrl("report-form", year.staged.id));
    expect(staged.milestones.map(({ nameZh }) => nameZh)).toEqual(["开工", "通车"]);
    expect(staged.may).toEqual({ report: true, claim: true });
    expect(await get(actionUrl("report-form"), stranger)).toMatchObject({ may: { report: false } });
  });

  test("of a unit: what it leads or helps with, and nobody else's", async () => {
    expect((await numbers(officer)).toSorted()).toEqual(expect.arrayContaining(["31", "32"]));
    const town = await signedIn(house, await somebody(house, year.county, "officer", "东河镇"));
    expect(await numbers(town)).toEqual(expect.arrayContaining(["31", "32"]));
    expect(await numbers(stranger)).not.toContain("31");
  });

  test("is not there for an action of nowhere", async () => {
    const asked = await app.inject({ url: actionUrl("report-form", randomUUID()), headers: officer });
    expect(asked.statusCode).toBe(404);
  });
});

describe("the year", () => {
  test("the ledger prints the latest report of each action", async () => {
    const blocked = { sure: ["newer"], sentence: "水电已通", blocker: "缺 2 万元" };
    await post(actionUrl("reports", year.staged.id), report({ sentence: "路基完成" }));
    await post(actionUrl("reports", year.staged.id), report(blocked));
    const said = await house.progressOf(house.db, year.county.id, year.staged.planId);
    expect(said.get(year.staged.id)).toEqual({
      progress: "水电已通",
      problem: "缺 2 万元",
      on: expect.any(String),
      reached: [],
      next: "2022-06-20 验收",
    });
  });

  test("the league counts by light, and gives no share without how many it counts", async () => {
    const { rows, all } = await get<{ rows: LeagueRow[]; all: LeagueRow }>("/api/plans/2022/league");
    const housing = rows.find(({ unit }) => unit.nameZh === "县住房和城乡建设局")!;
    expect(housing.actions).toBe(3);
    expect(housing.head!.titleZh).toBe("县住建局局长");
    expect(Object.values(housing.counts).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(housing).toMatchObject({ due: 0, onTime: 0, interval: null });
    expect(all.actions).toBe(4);
  });

  test("a preset that is tried changes nothing", async () => {
    const before = await get(actionUrl("progress"));
    const preview = await get<{ before: object; after: object; total: number; inForce: string }>(
      "/api/plans/2022/presets/sanya-2022",
      inspector,
    );
    expect(preview.inForce).toBe("default");
    expect(await get(actionUrl("progress"))).toEqual(before);
    expect(
      (await app.inject({ url: "/api/plans/2022/presets/sanya-2022", headers: officer })).statusCode,
    ).toBe(404);
  });

  test("a year without a plan is not there", async () => {
    for (const url of ["league", "silent", "samples"])
      expect((await app.inject({ url: `/api/plans/2031/${url}`, headers: inspector })).statusCode).toBe(404);
  });
});

const draw = (seed: string) =>
  post("/api/plans/2022/samples", { seed, margin: 0.1, confidence: 0.95 }, inspector);

describe("a spot check", () => {
  test("draws nothing while nothing is claimed", async () => {
    expect((await draw("一")).json().refusal).toBe("sample.nothing");
  });

  test("is drawn from a seed, looked at by other eyes, and told with its interval", async () => {
    await post(actionUrl("reports"), report({ done: true, next: null, sure: ["newer"] }));
    const { id } = (await draw("二〇二二年六月")).json<{ id: string }>();
    const sample = await get<SampleWhole>(`/api/samples/${id}`, inspector);
    expect(sample).toMatchObject({
      population: 1,
      size: 1,
      items: [{ number: "31", held: null, mine: true }],
    });
    expect((await draw("二〇二二年六月")).json().refusal).toBe("sample.seed-taken");
    const url = `/api/samples/${id}/actions/${sample.items[0]!.actionId}`;
    const finding = { held: true, sentence: "40 处都开了" };
    expect((await post(url, finding, officer)).statusCode).toBe(404);
    expect((await post(url, finding, inspector)).statusCode).toBe(200);
    expect((await post(url, finding, inspector)).json().refusal).toBe("sample.found-already");
    const after = await get<SampleWhole>(`/api/samples/${id}`, inspector);
    expect(after.units).toMatchObject([
      { claimed: 1, drawn: 1, looked: 1, held: 1, interval: { low: 0.206549, high: 1 } },
    ]);
  });
});
