import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishAppeal } from "../commands/keep.ts";
import { answered, done, stored } from "../listen.test-support.ts";
import type { ListenTables } from "../tables.ts";
import { type Client, client, parser } from "./open311.test-support.ts";

let open: Client;
beforeAll(async () => {
  open = await client("990312");
});
afterAll(() => open.close());

describe("what may be read", () => {
  test("of what is not published: no words, no place, no name", async () => {
    const id = await open.send({ description: "东头的井盖丢了" });
    const answer = await open.get(`requests/${id}.json`);
    expect(answer.json()).toMatchObject([
      {
        service_request_id: id,
        status: "open",
        description: null,
        address: null,
        lat: null,
        service_code: "drain",
      },
    ]);
    expect(answer.json()[0]).toMatchObject({
      requested_datetime: "2022-06-15T09:00:00+08:00",
      expected_datetime: expect.stringMatching(/^2022-06-2\dT18:00:00\+08:00$/),
    });
    for (const secret of ["井盖", "13800138000", "王小明", "wang@example.com", "南大街"])
      expect(answer.body).not.toContain(secret);
  });

  test("of what is published: its words as the moderator left them, and the answer", async () => {
    const { id } = await answered(open.house, open.there, { consent: true, text: "我叫李某某，路灯坏了" });
    const desk = open.there.who("12345 值班岗");
    await done(open.house, publishAppeal, desk, {
      id,
      text: "＊＊＊，路灯坏了",
      answer: "修好了",
      words: "路灯",
    });
    const [request] = await open.jsonOf(`requests/${id}.json`);
    expect(request).toMatchObject({ description: "＊＊＊，路灯坏了", status_notes: "修好了" });
  });

  test("lists follow span, status, code, page and ids", async () => {
    await open.send({ service_code: "water" });
    await open.send({ service_code: "other" });
    const all = await open.jsonOf("requests.json");
    expect(all.length).toBeGreaterThan(3);
    const drains = await open.jsonOf("requests.json?service_code=drain&status=open");
    expect(new Set(drains.map((one: { service_code: string }) => one.service_code))).toEqual(
      new Set(["drain"]),
    );
    const [first, second] = await open.jsonOf("requests.json?page_size=2");
    expect((await open.jsonOf("requests.json?page_size=1&page=2"))[0]).toEqual(second);
    const ids = `${first.service_request_id},${second.service_request_id},nothing`;
    expect((await open.jsonOf(`requests.json?service_request_id=${ids}&status=asleep`)).length).toBe(2);
    expect(
      await open.jsonOf("requests.json?start_date=2021-01-01T00:00:00Z&end_date=2021-02-01T00:00:00Z"),
    ).toEqual([]);
    expect(
      (await open.jsonOf("requests.json?status=closed")).every(
        (one: { status: string }) => one.status === "closed",
      ),
    ).toBe(true);
  });

  test("extensions tell the history; without them nothing is added", async () => {
    const id = await open.send();
    const [plain] = await open.jsonOf(`requests/${id}.json`);
    const [more] = await open.jsonOf(`requests/${id}.json?extensions=true`);
    expect("notes" in plain).toBe(false);
    expect(more.notes).toMatchObject([{ type: "submit" }]);
  });

  test("complaints of somebody and reports of wrongdoing are not in any list", async () => {
    const id = await open.send();
    const rows = open.house.db.withTables<ListenTables>().updateTable("appeal");
    await rows.set({ kind: "report" }).where("id", "=", id).execute();
    expect((await open.get(`requests/${id}.json`)).statusCode).toBe(404);
    expect((await open.get("requests.json")).body).not.toContain(id);
    expect((await open.get("servicerequestupdates.json")).body).not.toContain(id);
  });
});

describe("updates", () => {
  test("tell each step to programs", async () => {
    const id = await open.send();
    const steps = await open.jsonOf("servicerequestupdates.json?page_size=1000");
    const own = steps.filter((one: { service_request_id: string }) => one.service_request_id === id);
    expect(own).toMatchObject([{ status: "open", updated_datetime: "2022-06-15T09:00:00+08:00" }]);
  });

  test("are added by who sent the request, once however often they are sent", async () => {
    const id = await open.send();
    const update = { api_key: open.key, service_request_id: id, description: "又堵了一处" };
    const first = await open.post("servicerequestupdates.json", update);
    expect(first.statusCode, first.body).toBe(200);
    expect((await open.post("servicerequestupdates.json", update)).json()).toEqual(first.json());
    const xml = parser.parse((await open.post("servicerequestupdates.xml", update)).body);
    expect(xml.service_request_updates.request_update[0].update_id).toBe(first.json()[0].update_id);
  });

  test("with status closed take it back", async () => {
    const id = await open.send();
    const update = { api_key: open.key, service_request_id: id, description: "自己通开了", status: "CLOSED" };
    expect((await open.post("servicerequestupdates.json", update)).statusCode).toBe(200);
    expect((await stored(open.house, id)).state).toBe("withdrawn");
  });

  test("of others need the receipt", async () => {
    const id = await open.send();
    const { number } = await stored(open.house, id);
    const other = await open.makeKey(["updates"]);
    const update = { api_key: other, service_request_id: id, description: "补一句" };
    expect((await open.post("servicerequestupdates.json", update)).statusCode).toBe(403);
    expect((await open.post("servicerequestupdates.json", { ...update, token: number })).statusCode).toBe(
      200,
    );
  });

  test.each([
    ["no request", { service_request_id: "" }, 400],
    ["an unknown request", { service_request_id: "x" }, 404],
    ["no words", { description: "" }, 400],
    ["a status unknown", { status: "asleep" }, 400],
  ])("%s is refused", async (_, fields, status) => {
    const update = { api_key: open.key, service_request_id: await open.send(), description: "话", ...fields };
    const answer = await open.post("servicerequestupdates.json", update);
    expect([answer.statusCode, answer.json()[0].code]).toEqual([status, status]);
  });
});
