import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../rooms.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { translators } from "../intl.ts";
import { refuse } from "../refusal.ts";
import { attachedField, detachField, type Page, type PageAsk, type Sent } from "./index.ts";
import { mountPage } from "./mount-page.ts";
import { serve } from "./serve.ts";

const county = { id: "0190", code: "411424", nameZh: "柘城县", nameEn: null, example: false };

/** A page that takes a word and files, and shows what it was let in to. */
const sent: Sent[] = [];
const wall: Page = {
  path: "/wall",
  personal: true,
  render: async ({ say, ticket }, again) => (
    <html>
      <p id="ticket">{ticket}</p>
      <p id="error" data-field={again?.refusal?.field}>
        {again?.refusal ? say(`refusal.${again.refusal.refusal}`, again.refusal.params) : null}
      </p>
      <textarea defaultValue={again?.fields.word} />
      {again?.files.map(({ name, token }) => (
        <input key={token} name={attachedField} title={name} value={token} readOnly />
      ))}
    </html>
  ),
  act: {
    perMinute: 5,
    run: async (_ask: PageAsk, form) => {
      sent.push(form);
      if (form.fields.step) return "again";
      if (!form.fields.word) return refuse("number.length", { whole: 13, given: 0 }, { field: "word" });
      return { to: "/wall", ticket: form.fields.word === "forget" ? null : form.fields.word };
    },
  },
};

let house: OpenHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  const front = {
    say: translators(texts),
    signedIn: async () => null,
    countyAt: async () => county,
    refusalPage: async (_request: unknown, { refusal }: { refusal: string }) => `<!doctype html>${refusal}`,
    protocols: [],
  };
  app = await serve(house, front, { trustProxy: false, dev: false });
  mountPage(app, house, front, wall, () => ({
    stylesheet: "/site.css",
    siteScripts: { speak: "/speak.js", track: "/track.js" },
    siteSheets: { voice: "/voice.css" },
  }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

let asked = 0;
const post = async (payload: string | FormData, headers: Record<string, string> = {}, from?: string) => {
  asked += 1;
  const body = new Response(payload);
  const type =
    payload instanceof FormData ? body.headers.get("content-type")! : "application/x-www-form-urlencoded";
  return app.inject({
    method: "POST",
    url: "/wall",
    remoteAddress: from ?? `10.2.0.${asked}`,
    headers: { "content-type": type, "sec-fetch-site": "same-origin", ...headers },
    payload: Buffer.from(await body.arrayBuffer()),
  });
};
const formOf = (
  fields: Record<string, string>,
  files: readonly [string, Uint8Array<ArrayBuffer>][],
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append("files", new Blob([bytes]), name);
  return form;
};
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const tokensIn = ({ body }: LightMyRequestResponse): string[] =>
  [...body.matchAll(/name="attached"[^>]*value="([^"]+)"/g)].map(([, token]) => token ?? "");
const last = (): Sent => sent.at(-1)!;

describe("a form without JavaScript", () => {
  test("is done and leads on by GET, with what it lets in to", async () => {
    const done = await post("word=%E6%B2%9F+a");
    expect([done.statusCode, done.headers.location]).toEqual([303, "/wall"]);
    const [cookie] = done.cookies;
    expect(cookie).toMatchObject({ name: "dingge_ticket", httpOnly: true, sameSite: "Lax" });
    expect(cookie?.value).not.toContain("沟");
    const seen = await app.inject({ url: "/wall", cookies: { dingge_ticket: cookie!.value } });
    expect(seen.body).toContain('<p id="ticket">沟 a</p>');
    expect([seen.headers["cache-control"], seen.headers["x-robots-tag"]]).toEqual(["no-store", "noindex"]);
  });

  test("a changed, a foreign or another kind of ticket lets in to nothing", async () => {
    for (const value of ["", "v1.AAAA", house.vault.seal('["file",9999999999999,"0190 a"]'), "%ff"]) {
      const seen = await app.inject({ url: "/wall", cookies: { dingge_ticket: value } });
      expect([seen.statusCode, seen.body.includes('<p id="ticket"></p>')]).toEqual([200, true]);
    }
  });

  test("is forgotten when asked", async () => {
    expect((await post("word=forget")).cookies[0]).toMatchObject({ name: "dingge_ticket", value: "" });
  });

  test("that is refused comes back with the sentence, its status and all that was typed", async () => {
    const again = await post("word=&more=x");
    expect(again.statusCode).toBe(422);
    expect(again.headers["content-type"]).toContain("text/html");
    expect(again.body).toContain('data-field="word">编号有 13 位');
  });

  test("with a further step is shown again as it was", async () => {
    const step = await post("word=%E6%B2%9F&step=village");
    expect([step.statusCode, step.body.includes("沟</textarea>")]).toEqual([200, true]);
  });

  test("from another site is not taken, and says so on a page", async () => {
    const forged = await post("word=a", { "sec-fetch-site": "cross-site" });
    expect([forged.statusCode, forged.body]).toEqual([403, "<!doctype html>request.forged"]);
  });

  test("HTML and broken characters are text", async () => {
    await post("word=%3Cscript%3E%00%ED%A0%80%0D%0A1");
    expect(last().fields.word).toBe("<script>\ufffd\ufffd\ufffd\n1");
    await post("__proto__=1&constructor=2&word=");
    expect(Object.keys(last().fields)).toEqual(["__proto__", "constructor", "word"]);
  });

  test("more than a megabyte is refused as too large", async () => {
    expect((await post(`word=${"a".repeat(1_100_000)}`)).statusCode).toBe(413);
  });

  test("JSON is not a form", async () => {
    const json = await post("{}", { "content-type": "application/json" });
    expect([json.statusCode < 500, json.headers["content-type"]]).toEqual([true, "text/html; charset=utf-8"]);
  });
});

describe("files that come with a form", () => {
  test("are kept, and need not be chosen again while another field is mended", async () => {
    const again = await post(formOf({ word: "" }, [["沟.png", png]]));
    const [token] = tokensIn(again);
    expect(again.body).toContain('title="沟.png"');
    expect(token).not.toContain(last().files[0]!.hash);
    await post(formOf({ word: "a", [attachedField]: token! }, [["", new Uint8Array()]]));
    expect(last().files).toMatchObject([{ name: "沟.png", type: "image/png", size: png.length }]);
    expect(await house.files.read(last().files[0]!.hash)).toEqual(png);
  });

  test("are taken out again when asked", async () => {
    const [token] = tokensIn(await post(formOf({ word: "" }, [["沟.png", png]])));
    await post(formOf({ word: "a", [attachedField]: token!, [detachField]: last().files[0]!.hash }, []));
    expect(last().files).toEqual([]);
  });

  test("cannot be claimed by a hash or a note of one's own", async () => {
    const { hash } = await house.files.keep(Buffer.from("%PDF-1.7 secret"));
    for (const token of [hash, JSON.stringify({ hash }), house.vault.seal(JSON.stringify({ hash }))]) {
      await post(formOf({ word: "a", [attachedField]: token }, []));
      expect(last().files).toEqual([]);
    }
  });

  test("are refused by what is in them, and the words and the others stay", async () => {
    const again = await post(
      formOf({ word: "沟没填" }, [
        ["a.jpg", Buffer.from("MZ program")],
        ["b.png", png],
      ]),
    );
    expect([again.statusCode, again.body.includes("“a.jpg”不是照片"), again.body.includes("沟没填")]).toEqual(
      [415, true, true],
    );
    expect(tokensIn(again)).toHaveLength(1);
  });

  test("too large: the words stay", async () => {
    const again = await post(
      formOf({ word: "沟没填" }, [["大.png", Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])]]),
    );
    expect([
      again.statusCode,
      again.body.includes("“大.png”超过 10 MB"),
      again.body.includes("沟没填"),
    ]).toEqual([413, true, true]);
  });

  test.each([10, 19, 40])("%i of them: nine are kept, the words too", async (count) => {
    const files = Array.from({ length: count }, (_, at): [string, Buffer<ArrayBuffer>] => [
      `${at}.pdf`,
      Buffer.from(`%PDF-1.7 ${at}`),
    ]);
    const again = await post(formOf({ word: "沟没填" }, files));
    expect([
      again.statusCode,
      again.body.includes("一次最多带 9 个文件"),
      again.body.includes("沟没填"),
    ]).toEqual([422, true, true]);
    expect(tokensIn(again)).toHaveLength(9);
  });

  test("broken off: what came before stays", async () => {
    const payload =
      '--x\r\ncontent-disposition: form-data; name="word"\r\n\r\nabc\r\n--x\r\ncontent-disposition: form-da';
    const again = await post(payload, { "content-type": "multipart/form-data; boundary=x" });
    expect([again.statusCode, again.body.includes("abc")]).toEqual([400, true]);
  });
});

test("one address may send so often; then it waits, and others do not", async () => {
  const from = "10.9.9.9";
  for (let sends = 0; sends < 5; sends += 1) expect((await post("word=a", {}, from)).statusCode).toBe(303);
  const waits = await post("word=a", { "accept-language": "en" }, from);
  expect([waits.statusCode, waits.body]).toEqual([429, "<!doctype html>request.too-many"]);
  expect(Number(waits.headers["retry-after"])).toBeGreaterThan(0);
  expect((await post("word=a", {}, "10.9.9.10")).statusCode).toBe(303);
  expect((await app.inject({ url: "/wall", remoteAddress: from })).statusCode).toBe(200);
});
