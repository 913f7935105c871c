import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../ground/command.ts";
import { isRefusal } from "../ground/refusal.ts";
import { readWorkbook } from "../ground/sheets/index.ts";
import type { OpenHouse } from "../house.ts";
import { signedIn, testApp } from "../../test/support/app.ts";
import { testHouse } from "../../test/support/house.ts";
import { withdrawAction } from "./commands/life.ts";
import { adoptPlan } from "./commands/plans.ts";
import { planImporter } from "./import/importer.ts";
import { actorAt, exampleCounty, exampleFile, seated, type TestCounty } from "./plan.test-support.ts";
import type { ActionInList, ActionWhole, PlanTree } from "./words.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: TestCounty;
let office: Record<string, string>;
let reader: Record<string, string>;

beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
  county = await exampleCounty(house);
  app = await testApp(house);
  await execute(
    house,
    planImporter.command,
    actorAt(county, "delivery"),
    await exampleFile("plan-2022.xlsx"),
  );
  office = await signedIn(house, await seated(house, county, "县督查室主任"));
  reader = await signedIn(house, await seated(house, county, "县住建局局长"));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const actionsOf = async (query: string): Promise<{ total: number; actions: ActionInList[] }> =>
  (await get(`/api/plans/2022/actions?${query}`, reader)).json();

describe("before the plan is adopted", () => {
  test("the public sees nothing of it, the desk everything", async () => {
    expect((await get("/tasks/2")).statusCode).toBe(404);
    expect((await get("/actions/2-1-03")).statusCode).toBe(404);
    const tree = (await get("/api/plans/2022", reader)).json<PlanTree>();
    expect(tree.counts).toEqual({ actions: 66, drafts: 66 });
    expect(tree.tasks[2]!.areas).toHaveLength(7);
  });

  test("nothing is answered without signing in", async () => {
    for (const url of [
      "/api/plans",
      "/api/plans/2022",
      "/api/plans/2022/actions",
      "/api/plans/2022/breakdown.xlsx",
    ])
      expect((await get(url)).statusCode).toBe(401);
  });

  test("those who may not change it are told that nothing is there", async () => {
    const post = (url: string, payload: object) =>
      app.inject({ method: "POST", url, headers: reader, payload });
    expect((await post("/api/plans/2022/adopt", {})).statusCode).toBe(404);
    expect((await post("/api/plans", { year: 2023, titleZh: "x" })).statusCode).toBe(404);
    expect((await get("/api/plan-choices", reader)).statusCode).toBe(404);
    expect((await get("/api/plans", reader)).json()).toMatchObject({ may: { change: false, adopt: false } });
  });

  test("the choices of the form are the county's units and its leading posts", async () => {
    const choices = (await get("/api/plan-choices", office)).json<{
      units: unknown[];
      posts: { titleZh: string }[];
    }>();
    expect(choices.units.length).toBeGreaterThan(70);
    expect(choices.posts.map(({ titleZh }) => titleZh)).toEqual(
      expect.arrayContaining(["县委书记", "县长", "常务副县长"]),
    );
  });
});

describe("the list", () => {
  test.each([
    ["", 66],
    ["task=2", 11],
    ["area=2-1", 3],
    ["q=老旧小区", 3],
    ["q=Rebuild%2042", 1],
    ["to=2022-03-31", 1],
    ["state=adopted", 0],
  ])("narrowed by %s holds %i", async (query, total) => {
    expect((await actionsOf(query)).total).toBe(total);
  });

  test.each(["limit=201", "page=0", "unit=abc", "from=2022-02-30", "role=boss"])(
    "refuses %s",
    async (query) => {
      expect((await get(`/api/plans/2022/actions?${query}`, reader)).statusCode).toBe(422);
    },
  );

  test("a page at a time", async () => {
    const first = await actionsOf("limit=50");
    const second = await actionsOf("limit=50&page=2");
    expect([first.actions.length, second.actions.length]).toEqual([50, 16]);
    expect(new Set([...first.actions, ...second.actions].map(({ id }) => id)).size).toBe(66);
  });

  test("a year without a plan and an action of nowhere are not there", async () => {
    expect((await get("/api/plans/2031", reader)).statusCode).toBe(404);
    expect((await get("/api/actions/0190b5a0-0000-7000-8000-000000000000", reader)).statusCode).toBe(404);
  });
});

describe("the export", () => {
  test("gives the county's own table back: imported again it changes nothing", async () => {
    const answer = await get("/api/plans/2022/breakdown.xlsx", { ...reader, "accept-language": "zh-CN" });
    expect(answer.headers["content-disposition"]).toContain(encodeURIComponent("2022年重点任务分解表.xlsx"));
    const file = { name: "2022.xlsx", bytes: new Uint8Array(answer.rawPayload), hash: "0".repeat(64) };
    const plan = await planImporter.look(house.db, county.id, file, "2022-02-10", "zh");
    expect(plan).toMatchObject({ counts: { added: 0, changed: 0, same: 105 }, problems: [] });
  });

  test("merges task and area downwards", async () => {
    const { rawPayload } = await get("/api/plans/2022/breakdown.xlsx", {
      ...reader,
      "accept-language": "zh-CN",
    });
    const workbook = await readWorkbook(new Uint8Array(rawPayload), "x.xlsx");
    if (isRefusal(workbook)) throw new Error(workbook.refusal);
    const first = workbook.sheets[0]!.rows[2]!;
    expect(first.cells.slice(0, 3).map(({ text, merged }) => [text, merged])).toEqual([
      ["1-1-01", undefined],
      ["平安建设", "B3:B12"],
      ["风险防范", "C3:C5"],
    ]);
  });

  test("as CSV, one row an action, and in English", async () => {
    const csv = (await get("/api/plans/2022/breakdown.csv?lang=en", reader)).rawPayload.toString("utf8");
    expect(csv.split("\r\n")[0]).toContain("Number,Task,Area,Action,Done when");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(67);
  });
});

describe("once it is adopted", () => {
  let gone: ActionInList;
  beforeAll(async () => {
    await execute(house, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
    gone = (await actionsOf("q=2-1-02")).actions[0]!;
    await execute(house, withdrawAction, actorAt(county, "delivery"), { id: gone.id, reason: "并入 2-1-03" });
  });

  test("a task's page shows its areas and actions without any script, in both languages", async () => {
    const zh = await get("/tasks/2", { "accept-language": "zh-CN" });
    expect(zh.statusCode).toBe(200);
    expect(zh.body).toContain("老旧小区改造42个小区、5180户");
    expect(zh.body).toContain("老小区改好，新区建好");
    expect(zh.body).not.toContain("<script");
    expect(zh.body).not.toContain(gone.titleZh);
    const en = await get("/tasks/2?lang=en");
    expect(en.body).toContain("Rebuild 42 old residential areas, 5180 homes");
    expect(en.body).toContain("Sample");
  });

  test("an action's page says who owes it, by when and when it is done, and nothing internal", async () => {
    const { body } = await get("/actions/2-1-03", { "accept-language": "zh-CN" });
    for (const words of [
      "县住建局局长",
      "县住房和城乡建设局",
      "县供电公司",
      "老城区提质改造",
      "县委经济工作会议（2022年2月9日）",
    ])
      expect(body).toContain(words);
    expect(body).toMatch(/<span class="post">县住建局局长<\/span>/);
    expect(body.match(/<ol class="tl">/g)).toHaveLength(1);
    const noted = (await get("/actions/1-2-08", { "accept-language": "zh-CN" })).body;
    expect(noted).not.toContain("序号沿用全表");
  });

  test("a withdrawn action is not hidden: its page says so", async () => {
    const { statusCode, body } = await get("/actions/2-1-02", { "accept-language": "zh-CN" });
    expect([statusCode, body.includes("已撤下：并入 2-1-03")]).toEqual([200, true]);
  });

  test("every page weighs at most 50 KB", async () => {
    for (const url of ["/tasks/1", "/tasks/3", "/actions/2-1-03"])
      expect((await get(url)).rawPayload.length).toBeLessThan(50 * 1024);
  });

  test.each(["/tasks/9", "/tasks/%00", "/actions/none", "/actions/%27%3B--"])(
    "%s is not there",
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  test("an adopted action is not rewritten over HTTP either", async () => {
    const { actions } = await actionsOf("q=2-1-03");
    const whole = (await get(`/api/actions/${actions[0]!.id}`, office)).json<ActionWhole>();
    const payload = { areaId: whole.area.id, number: whole.number, titleZh: "别的" };
    const answer = await app.inject({
      method: "PUT",
      url: `/api/actions/${whole.id}`,
      headers: office,
      payload,
    });
    expect([answer.statusCode, answer.json().refusal]).toEqual([422, "action.already-adopted"]);
  });
});
