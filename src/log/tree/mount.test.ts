import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import type { TestCounty } from "../../../test/support/county.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { leavesIn } from "./bundle.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./hashing.ts";
import { readVerifier, type Verifier } from "./note.ts";
import { sealedCounty } from "./sealed.test-support.ts";
import { hashesIn } from "./tiles.ts";
import { rootByDefinition } from "./tree.test-support.ts";

let house: TestHouse;
let app: FastifyInstance;
let there: TestCounty;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  there = await sealedCounty(house, 300);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const ask = (path: string) => app.inject({ url: `/log/${there.county.code}/${path}` });
const bytesAt = async (path: string) => (await ask(path)).rawPayload;

describe("the published log", () => {
  test("is checked by a stranger, from its addresses alone", async () => {
    const verifier = readVerifier((await ask("key")).body) as Verifier;
    const checkpoint = openCheckpoint((await ask("checkpoint")).body, verifier);
    if (!("size" in checkpoint)) throw new Error(checkpoint.refusal);
    const last = checkpoint.size - 256;
    const leaves = [await bytesAt("tile/entries/000"), await bytesAt(`tile/entries/001.p/${last}`)].flatMap(
      leavesIn,
    );
    expect(rootByDefinition(leaves.map(leafHash))).toEqual(checkpoint.root);
    const hashes = [await bytesAt("tile/0/000"), await bytesAt(`tile/0/001.p/${last}`)].flatMap(hashesIn);
    expect(hashes.map((hash) => Buffer.from(hash))).toEqual(leaves.map(leafHash));
    expect(await bytesAt("tile/1/000.p/1")).toHaveLength(32);
  });

  test("says for how long each part holds, and lets any page read it", async () => {
    const [checkpoint, tile] = [await ask("checkpoint"), await ask("tile/0/000")];
    expect(checkpoint.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(checkpoint.headers["cache-control"]).toBe("public, no-cache");
    expect(tile.headers["content-type"]).toBe("application/octet-stream");
    expect(tile.headers["cache-control"]).toContain("immutable");
    for (const { headers } of [checkpoint, tile]) {
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["set-cookie"]).toBeUndefined();
    }
  });

  test("has a tile of any width it has ever had", async () => {
    expect(await bytesAt("tile/0/000.p/7")).toEqual((await bytesAt("tile/0/000")).subarray(0, 7 * 32));
    expect(leavesIn(await bytesAt("tile/entries/000.p/7"))).toHaveLength(7);
  });

  test.each([
    "tile/0/002",
    "tile/0/001",
    "tile/0/001.p/255",
    "tile/5/000.p/1",
    "tile/entries/001",
    "tile/0/000.p/256",
    "tile/0/000/../../key",
    "tile",
    "entry",
    "%00",
  ])("has nothing at %s", async (path) => {
    const { statusCode } = await ask(path);
    expect([400, 404]).toContain(statusCode);
  });

  test("of a county that is not there is not there", async () => {
    expect((await app.inject({ url: "/log/000000/checkpoint" })).statusCode).toBe(404);
  });
});
