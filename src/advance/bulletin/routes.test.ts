import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { decideMatter } from "../../coordinate/commands/decide.ts";
import {
  done,
  holderOf,
  raised,
  type Seated,
  seatedCounty,
} from "../../coordinate/coordinate.test-support.ts";
import { decisionDraft } from "../../coordinate/words.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { adoptPlan } from "../../plan/commands/plans.ts";
import { actorAt } from "../../plan/plan.test-support.ts";
import { somebody } from "../advance.test-support.ts";
import type { BulletinWhole } from "./words.ts";

type Headers = Record<string, string>;

let house: OpenHouse;
let app: FastifyInstance;
let seats: Seated;
let office: Headers;
let village: Headers;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await seatedCounty(house, "993201");
  const adopted = await execute(house, adoptPlan, actorAt(seats.county, "delivery"), { year: 2022 });
  if (isRefusal(adopted) && adopted.refusal !== "plan.adopted-already")
    throw new Error(JSON.stringify(adopted));
  app = await testApp(house);
  office = await signedIn(house, await somebody(house, seats.county, "delivery", "县委督查室"));
  village = await signedIn(house, await somebody(house, seats.county, "officer", "李庄村"));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const post = (url: string, payload: object, headers = office) =>
  app.inject({ method: "POST", url, headers: { ...headers, "accept-language": "zh-CN" }, payload });
const draft = async (day: string): Promise<BulletinWhole> =>
  (await post("/api/bulletins", { cadence: "monthly", day })).json();
/** The draft of June with its facts read again. */
const redrafted = async ({ id, version }: BulletinWhole): Promise<BulletinWhole> =>
  (await post(`/api/bulletins/${id}/redraft`, { version })).json();
const decidedOf = ({ draft: { sections } }: BulletinWhole) => sections.find(({ key }) => key === "decided");
/** Without the marks that keep a figure and its unit together. */
const plain = (text: string) => text.replaceAll(/\u2060/g, "").replaceAll("\u00a0", " ");

const decide = async () => {
  const { id } = await raised(house, seats, ["东河镇", "县住房和城乡建设局"]);
  const decision = decisionDraft.parse({
    text: "由县住建局清沟",
    ownerPostId: seats.county.post["县住建局局长"],
    dueOn: "2022-07-15",
    doneWhen: "沟底见硬土",
    areaId: seats.areaId,
  });
  await done(house, decideMatter, holderOf(seats, "县长"), { id, decisions: [decision] });
};

describe("a bulletin over the wire", () => {
  let june: BulletinWhole;

  test("says nothing of the top while nothing came to it", async () => {
    june = await draft("2022-06-01");
    expect(decidedOf(june)).toBeUndefined();
  });

  test("lists what the top decided in its period, and nothing of another", async () => {
    await decide();
    june = await redrafted(june);
    const section = decidedOf(june);
    expect(section?.lead).toBe("本期报到县里的议题 1 件，首次回应按时 1 件，作出决定 1 件，按期落地 0 件。");
    const [row] = section?.table?.rows ?? [];
    expect(row?.map(plain)).toEqual([
      "6/15",
      expect.stringMatching(/^2022-\d+ 交界的排水沟归谁清$/),
      "县长",
      "由县住建局清沟",
      "县住建局局长",
      "7/15",
    ]);
    expect(decidedOf(await draft("2022-05-01"))).toBeUndefined();
  });

  test("what one head of a township decides is not the top's", async () => {
    const { id } = await raised(house, seats, ["东河镇"]);
    const before = decidedOf(june)?.table?.rows.length;
    const decision = decisionDraft.parse({
      text: "镇里自己清",
      ownerPostId: seats.county.post["东河镇党委书记"],
      dueOn: "2022-07-01",
      doneWhen: "清完",
      areaId: seats.areaId,
    });
    await done(house, decideMatter, holderOf(seats, "东河镇党委书记"), { id, decisions: [decision] });
    june = await redrafted(june);
    expect(decidedOf(june)?.table?.rows.length).toBe(before);
  });

  test("is written by the office alone; of a month ahead there is nothing to write", async () => {
    const refused = await post("/api/bulletins", { cadence: "monthly", day: "2022-06-01" }, village);
    expect([403, 404]).toContain(refused.statusCode);
    const ahead = await post("/api/bulletins", { cadence: "monthly", day: "2022-07-01" });
    expect(ahead.json()).toMatchObject({ refusal: "bulletin.period-ahead", field: "day" });
  });

  test("an edit of an older version is a conflict; a draft is not everybody's", async () => {
    const whole = await draft("2022-04-01");
    const { title, addressee, imprint, sections } = whole.draft;
    const texts = sections.map(({ key, heading, lead, text }) => ({ key, heading, lead, text }));
    const edit = (version: number) =>
      app.inject({
        method: "PUT",
        url: `/api/bulletins/${whole.id}`,
        headers: office,
        payload: { title: `${title}改`, addressee, imprint, sections: texts, version },
      });
    expect((await edit(whole.version)).statusCode).toBe(200);
    expect((await edit(whole.version)).statusCode).toBe(409);
    const seen = await app.inject({ url: `/api/bulletins/${whole.id}`, headers: village });
    expect(seen.statusCode).toBe(404);
  });

  test("issued, its Word and PDF are for everyone, and hold what was decided", async () => {
    const { id, version } = june;
    expect((await post(`/api/bulletins/${id}/issue`, { version })).statusCode).toBe(200);
    for (const [file, first] of [
      ["bulletin.docx", "PK"],
      ["bulletin.pdf", "%P"],
    ] as const) {
      const got = await app.inject({ url: `/api/bulletins/${id}/${file}`, headers: village });
      expect(got.statusCode).toBe(200);
      expect(got.rawPayload.subarray(0, 2).toString("latin1")).toBe(first);
    }
  });
});
