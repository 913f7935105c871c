import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import { testApp } from "../../../test/support/app.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { sealCounty } from "./jobs/seal.ts";
import { readVerifier, type Verifier } from "./note.ts";
import { checkProof } from "./proof-check.ts";
import { verifierOf } from "./published.ts";
import { proofOf, sealOf } from "./receipt.ts";
import { sealedCounty, writeEntries } from "./sealed.test-support.ts";
import { entryOfOrigin, entriesBetween } from "./store/entries.ts";

let house: TestHouse;
let app: FastifyInstance;
let there: Awaited<ReturnType<typeof sealedCounty>>;
beforeAll(async () => {
  house = await testHouse();
  there = await sealedCounty(house, 700);
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const thingAt = async (position: number) => {
  const [entry] = await entriesBetween(house.db, there.county.id, position, position + 1);
  return { kind: entry!.kind, id: entry!.subjectId };
};
const verifier = async () => readVerifier((await verifierOf(house.db, there.county.id))!) as Verifier;

describe("the proof of a receipt", () => {
  test.each([0, 255, 256, 511, 699])("holds for number %i, by the key alone", async (number) => {
    const about = await thingAt(number);
    expect(await sealOf(house.db, there.county.id, about)).toEqual({ number, at: house.clock.now() });
    const proof = (await proofOf(house.db, there.county.id, about))!;
    const proved = checkProof(proof, await verifier());
    if (isRefusal(proved)) throw new Error(proved.refusal);
    expect(proved).toMatchObject({ index: number, size: there.size });
    expect(JSON.parse(proved.head)).toMatchObject({ kind: about.kind, subject: about.id });
  });

  test("tells nothing of who spoke, what they said, or where from", async () => {
    const about = await thingAt(600);
    const entry = (await entryOfOrigin(house.db, there.county.id, about))!;
    const { head } = checkProof((await proofOf(house.db, there.county.id, about))!, await verifier()) as {
      head: string;
    };
    expect(Object.keys(JSON.parse(head)).sort()).toEqual(
      "act at county id kind person post role subject unit v via what where".split(" "),
    );
    for (const hidden of [entry.fromAddress!, entry.reason!, entry.whatSalt!.toString("base64")])
      expect(head).not.toContain(hidden);
  });

  test("no longer holds when a sign of it is changed", async () => {
    const proof = (await proofOf(house.db, there.county.id, await thingAt(300)))!;
    const key = await verifier();
    const [, extra = ""] = /extra (\S+)/.exec(proof) ?? [];
    const other = Buffer.from(Buffer.from(extra, "base64").toString().replace("submit", "obtain"));
    for (const changed of [
      proof.replace(extra, other.toString("base64")),
      proof.replace("index 300", "index 301"),
      proof.replace(/\n(\S{43}=)\n(\S{43}=)\n/, "\n$2\n$1\n"),
    ]) {
      expect(changed).not.toBe(proof);
      expect(checkProof(changed, key)).toEqual(expect.objectContaining({ refusal: "log.not-proved" }));
    }
  });

  test("is not there before the thing is sealed", async () => {
    await writeEntries(house, there.county.id, 1);
    const size = there.size;
    await sealCounty(house, there.county);
    expect(await sealOf(house.db, there.county.id, await thingAt(size))).toMatchObject({ number: size });
    const unknown = { kind: "appeal", id: there.county.id };
    expect(await sealOf(house.db, there.county.id, unknown)).toBeNull();
    expect(await proofOf(house.db, there.county.id, unknown)).toBeNull();
  });
});

test.each([
  ["zh", "谁也不能悄悄改", "条，2022"],
  ["en", "nobody can quietly rewrite it", "entries sealed, signed 15 June"],
])("the page of the log says in %s how far it is sealed, and by which key", async (lang, title, sealed) => {
  const { statusCode, body } = await app.inject({ url: `/log?lang=${lang}` });
  const text = body.replace(/\u00a0/g, " ");
  expect([statusCode, text.includes(title), text.includes(sealed)]).toEqual([200, true, true]);
  expect(body.includes((await verifierOf(house.db, there.county.id))!)).toBe(true);
  expect(body).toContain(`href="/log/${there.county.code}/checkpoint"`);
  expect(body.length).toBeLessThan(50_000);
});
