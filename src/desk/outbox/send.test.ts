import { beforeEach, describe, expect, test } from "vitest";
import { type Box, passingBox } from "./box.ts";
import type { Letter } from "./letter.ts";
import { letter } from "./outbox.test-support.ts";
import { keptMark } from "../signal.ts";
import { sendWaiting } from "./send.ts";

type Reply = Response | "no way";
type Server = (address: string, body: unknown) => Reply;

const json = (status: number, body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const session = { person: { id: "p" }, postId: "a" };

let box: Box;
let asked: { address: string; body: Record<string, unknown> }[];
beforeEach(() => {
  box = passingBox();
  asked = [];
});

/** Sends against a server that answers the session as given and all else by `server`. */
const send = (server: Server, me: Reply = json(200, session)) =>
  sendWaiting({
    box,
    now: () => 1000,
    ask: async (address, { body }) => {
      const given = typeof body === "string" ? (JSON.parse(body) as Record<string, unknown>) : {};
      if (address !== "/api/session") asked.push({ address, body: given });
      const reply = address === "/api/session" ? me : server(address, given);
      if (reply === "no way") throw new TypeError("no way");
      return reply;
    },
  });

const fill = async (...letters: readonly Letter[]) => {
  for (const one of letters) await box.put(one);
};
const keys = async () => (await box.letters()).map(({ key }) => key);
const takes: Server = (_, body) =>
  json(200, { id: `id-${String((body as { key?: string }).key)}`, again: false });

const takesFilesOnly: Server = (address) =>
  address === "/api/evidence" ? json(200, { id: "ev-2" }) : "no way";

describe("what is written", () => {
  test("goes in order, each once, and the second follows the first", async () => {
    await fill(letter("2"), letter("1"));
    expect(await send(takes)).toBe("done");
    expect(asked.map(({ body }) => [body["key"], body["seen"]])).toEqual([
      ["1", null],
      ["2", "id-1"],
    ]);
    expect(await keys()).toEqual([]);
  });

  test("brings its files first, and one that arrived is not sent again", async () => {
    const blob = new Blob(["x"]);
    const files = [
      { key: "f", name: "a.jpg", blob, sentAs: "ev-1" },
      { key: "g", name: "b.jpg", blob, sentAs: null },
    ];
    await fill(letter("1", { files }));
    expect(await send(takesFilesOnly)).toBe("no-way");
    expect((await box.letters())[0]!.files.map(({ sentAs }) => sentAs)).toEqual(["ev-1", "ev-2"]);
    await fill({ ...(await box.letters())[0]!, notBefore: 0 });
    asked = [];
    expect(await send(takes)).toBe("done");
    expect(asked.map(({ address, body }) => [address, body["evidenceIds"]])).toEqual([
      ["/api/actions/x/reports", ["ev-1", "ev-2"]],
    ]);
  });

  test("a file that is refused returns the letter with the sentence", async () => {
    const files = [{ key: "f", name: "a.exe", blob: new Blob(["x"]), sentAs: null }];
    await fill(letter("1", { files }));
    const refused = { refusal: "evidence.wrong-type", sentence: "不收", field: "file" };
    expect(await send(() => json(415, refused))).toBe("done");
    expect((await box.letters())[0]!.returned).toEqual({ ...refused, status: 415 });
  });
});

describe("when it does not go", () => {
  test("without a way out nothing is lost, the attempt is counted, and the others are not tried", async () => {
    await fill(letter("1"), letter("2", { lane: "y" }));
    expect(await send(() => "no way")).toBe("no-way");
    expect(asked).toHaveLength(1);
    expect((await box.letters()).map(({ attempts, notBefore }) => [attempts, notBefore])).toEqual([
      [1, 16_000],
      [0, 0],
    ]);
  });

  test("a conflict returns it; what is behind waits, another lane goes", async () => {
    await fill(letter("1"), letter("2"), letter("3", { lane: "y", body: { key: "3" } }));
    const refused = { refusal: "report.newer.conflict", sentence: "有人先报了" };
    const server: Server = (address, body) =>
      (body as { key: string }).key === "3" ? takes(address, body) : json(409, refused);
    expect(await send(server)).toBe("done");
    const left = await box.letters();
    expect(left.map(({ key, returned }) => [key, returned?.status ?? null])).toEqual([
      ["1", 409],
      ["2", null],
    ]);
  });

  test.each<[string, Reply, string]>([
    ["nobody is signed in", json(200, null), "ended"],
    ["the session cannot be asked", "no way", "no-way"],
    ["the answer is only a kept one", json(200, session, { [keptMark]: "1" }), "no-way"],
    ["another person is signed in", json(200, { person: { id: "q" }, postId: "a" }), "done"],
    ["they act as another post", json(200, { person: { id: "p" }, postId: "b" }), "done"],
  ])("%s: nothing is sent", async (_, me, ending) => {
    await fill(letter("1"));
    expect(await send(takes, me)).toBe(ending);
    expect(asked).toEqual([]);
    expect(await keys()).toEqual(["1"]);
  });

  test("a sign-in that ends on the way stops it, and is no attempt", async () => {
    await fill(letter("1"));
    expect(await send(() => json(401, { refusal: "session.expired" }))).toBe("ended");
    expect((await box.letters())[0]).toMatchObject({ attempts: 0, returned: null });
  });

  test("a letter that was discarded meanwhile does not come back", async () => {
    await fill(letter("1"));
    await send(() => {
      void box.remove("1");
      return json(422, { refusal: "x", sentence: "x" });
    });
    expect(await keys()).toEqual([]);
  });
});
