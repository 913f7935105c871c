import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { over, signedIn as decidedIn } from "../src/commend/award/award.test-support.ts";
import type { Actor } from "../src/ground/actor.ts";
import { meetingsOf } from "../src/meeting/store/meetings.ts";
import { signedIn, testApp } from "./support/app.ts";
import { exampleHouse } from "./support/example.ts";
import { type TestHouse, testHouse } from "./support/house.ts";

type Desk = Record<string, string>;
type Method = "POST" | "PUT";

/** Somebody tries to change what was issued: the act, with a body that would do it. */
type Try = readonly [who: string, method: Method, path: string, body: object, refusal: string];

const changes = async (app: FastifyInstance, desk: Desk, [, method, path, body]: Try) => {
  const asked: InjectOptions = { method, url: path, headers: desk, payload: body };
  const answer = await app.inject(asked);
  return { status: answer.statusCode, refusal: answer.json()?.refusal };
};

/** What is read at some addresses, as one text. */
const readAt = async (app: FastifyInstance, headers: Desk, paths: readonly string[]): Promise<string> => {
  const answers = await Promise.all(paths.map((url) => app.inject({ url, headers })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(paths.map(() => 200));
  return answers.map(({ body }) => body).join("\n");
};

describe("a meeting that was closed and its report that was issued", () => {
  let house: TestHouse;
  let app: FastifyInstance;
  let at: string;
  const desks: Record<string, Desk> = {};

  const enter = async (name: string): Promise<Desk> => {
    const from = { "sec-fetch-site": "same-origin" };
    const payload = { name, password: "dingge-2022" };
    const answer = await app.inject({ method: "POST", url: "/api/session", headers: from, payload });
    const cookie = answer.cookies.map((one) => `${one.name}=${one.value}`).join("; ");
    return { ...from, cookie };
  };

  beforeAll(async () => {
    const example = await exampleHouse();
    house = example;
    app = await testApp(house);
    const [meeting] = await meetingsOf(house.db, example.county.id, { preparing: true, limit: 1 });
    at = `/api/meetings/${meeting!.id}`;
    desks.office = await enter("duchashi");
    desks.head = await enter("shuji");
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await house.close();
  });

  const plan = {
    titleZh: "另一次会",
    on: "2022-02-09",
    from: "09:00",
    to: "12:00",
    place: "礼堂",
    agenda: [],
  };

  test.each([
    ["office", "PUT", "", { version: 2, ...plan }, "meeting.closed.conflict"],
    ["office", "PUT", "/stages", { version: 2, stages: [] }, "meeting.closed.conflict"],
    ["office", "POST", "/attendees", { levels: ["county"] }, "meeting.closed.conflict"],
    ["office", "POST", "/arrivals", { level: "county", postIds: [] }, "meeting.closed.conflict"],
    ["head", "PUT", "/answer", { state: "coming" }, "meeting.closed.conflict"],
    ["office", "POST", "/call", {}, "meeting.closed.conflict"],
    ["office", "POST", "/cancel", { reason: "不开了" }, "meeting.closed.conflict"],
    ["head", "POST", "/open", {}, "meeting.closed.conflict"],
    ["head", "POST", "/close", {}, "meeting.closed.conflict"],
    ["office", "POST", "/report", { lang: "zh" }, "meeting.report.changed.conflict"],
    ["office", "POST", "/report/redraft", { lang: "zh", version: 1 }, "meeting.report.issued.conflict"],
    ["office", "POST", "/packs", { lang: "zh", version: 1, issue: true }, "meeting.report.issued.conflict"],
  ] as const satisfies readonly Try[])("%s: %s %s %j is refused, and nothing moves", async (...one) => {
    const [who, method, path, body, refusal] = one;
    const read = [at, `${at}/summary`, `${at}/report?lang=zh`, `${at}/packs`, `${at}/attendees?limit=200`];
    const before = await readAt(app, desks.office!, read);
    const tried = await changes(app, desks[who]!, [who, method, `${at}${path}`, body, refusal]);
    expect(tried).toEqual({ status: 409, refusal });
    expect(await readAt(app, desks.office!, read)).toBe(before);
  });

  test("its words are written no more, by whoever prepared them", async () => {
    const url = `${at}/report?lang=zh`;
    const before = JSON.parse(await readAt(app, desks.office!, [url]));
    type Section = { key: string; heading: string; lead: string };
    const sections = before.draft.sections.map(({ key, heading, lead }: Section) => ({
      key,
      heading,
      lead,
      text: "改了",
    }));
    const { addressee, imprint } = before.draft;
    const body = { version: before.version, title: "改过的报告", addressee, imprint, sections };
    const tried = await changes(app, desks.office!, ["office", "PUT", url, body, ""]);
    expect(tried).toEqual({ status: 409, refusal: "meeting.report.issued.conflict" });
    expect(JSON.parse(await readAt(app, desks.office!, [url]))).toEqual(before);
  });

  test("it is taken up again with a reason alone, under the next number; what was issued stays", async () => {
    const packs = JSON.parse(await readAt(app, desks.office!, [`${at}/packs`]));
    const revise = (reason: string) =>
      app.inject({
        method: "POST",
        url: `${at}/report/revise`,
        headers: desks.office!,
        payload: { lang: "zh", version: 1, reason },
      });
    expect((await revise(" ")).statusCode).toBe(422);
    expect((await revise("漏了一项")).json()).toMatchObject({ issued: null, revisedFor: "漏了一项" });
    expect(JSON.parse(await readAt(app, desks.office!, [`${at}/packs`]))).toEqual(packs);
  });
});

describe("a decision that was signed, with its list", () => {
  let house: TestHouse;
  let app: FastifyInstance;
  let at: string;
  let desks: Record<"office" | "head", Desk>;
  beforeAll(async () => {
    const standing = await testHouse("2022-03-05T09:00:00+08:00");
    const { actors, programmeId } = await decidedIn(standing);
    house = { ...standing, clock: over(standing).clock };
    app = await testApp(house);
    at = `/api/programmes/${programmeId}`;
    const deskOf = (actor: Actor) => signedIn(house, actor as Actor & { personId: string; postId: string });
    desks = { office: await deskOf(actors.office), head: await deskOf(actors.head) };
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await house.close();
  });

  const words = {
    mark: "中共柘城县委文件",
    number: "柘发〔2022〕4 号",
    organ: "中共柘城县委",
    title: "另一份决定",
    addressee: "",
    text: "另一批名单。",
    copies: "",
    printer: "",
  };

  test.each([
    ["office", "POST", "/decision", { lang: "zh" }, "programme.not-now"],
    ["office", "PUT", "/decision", { version: 2, words }, "decision.issued.conflict"],
    ["office", "POST", "/decision/submit", { version: 2, words }, "decision.issued.conflict"],
    ["office", "POST", "/decision/take-back", {}, "decision.issued.conflict"],
    ["head", "POST", "/decision/return", { reason: "再改改" }, "decision.not-there"],
    ["head", "POST", "/decision/sign", { version: 2 }, "decision.not-there"],
    ["office", "POST", "/notice", { days: 5 }, "programme.not-now"],
    ["office", "POST", "/notice/take-back", { reason: "再评" }, "programme.not-now"],
    ["office", "PUT", "/quotas", { quotas: [] }, "programme.not-now"],
    ["office", "PUT", "/panel", { members: [] }, "panel.not-now"],
    ["office", "POST", "/panel/step", { step: "discuss-again" }, "panel.not-now"],
    ["office", "POST", "/opening", {}, "programme.not-now"],
    ["office", "POST", "/closing", {}, "programme.not-now"],
    ["office", "POST", "/stop", { act: "cancel", reason: "不评了" }, "programme.not-now"],
  ] as const satisfies readonly Try[])("%s: %s %s %j is refused, and nothing moves", async (...one) => {
    const [who, method, path, body, refusal] = one;
    const read = [at, `${at}/decision`, `${at}/nominees`];
    const before = await readAt(app, desks.office, read);
    const tried = await changes(app, desks[who], [who, method, `${at}${path}`, body, refusal]);
    expect(tried.refusal).toBe(refusal);
    expect(await readAt(app, desks.office, read)).toBe(before);
  });

  test("who is on it goes by a revocation alone, with its reason, which the county's head confirms", async () => {
    const read = async () => JSON.parse(await readAt(app, desks.office, [`${at}/decision`]));
    const { honours } = await read();
    const of = `/api/honours/${honours[0].id}`;
    const post = (desk: Desk, path: string, payload: object) =>
      app.inject({ method: "POST", url: `${of}${path}`, headers: desk, payload });
    expect((await post(desks.head, "/revoke", {})).statusCode).toBeGreaterThanOrEqual(400);
    expect((await post(desks.office, "/revocation", { reason: "事后查实" })).statusCode).toBe(200);
    expect((await post(desks.office, "/revoke", {})).statusCode).toBeGreaterThanOrEqual(400);
    expect((await post(desks.head, "/revoke", {})).statusCode).toBe(200);
    const [revoked, ...others] = (await read()).honours;
    expect(revoked).toMatchObject({ revokedFor: "事后查实" });
    expect(others).toEqual(honours.slice(1));
  });
});
