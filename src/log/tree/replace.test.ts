import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import { operator } from "../../ground/actor.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { signerWith } from "../../ground/signing/index.ts";
import { done } from "../../../test/support/county.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { replaceKey } from "./commands.ts";
import { sealCounty } from "./jobs/seal.ts";
import { openNote, readVerifier, type Verifier } from "./note.ts";
import { verifierOf } from "./published.ts";
import { proofOf } from "./receipt.ts";
import { sealedCounty, writeEntries } from "./sealed.test-support.ts";
import { newestCheckpoint } from "./store/checkpoints.ts";
import { treeOf } from "./store/trees.ts";
import { verifyLog } from "./verify/index.ts";
import { checkProofOf } from "./verify/proof.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

type There = Awaited<ReturnType<typeof sealedCounty>>;
const newSigner = signerWith(Buffer.alloc(32, 2));
const afterwards = () => ({ ...house, signer: newSigner });
const noteOf = async ({ county }: There): Promise<string> =>
  (await newestCheckpoint(house.db, county.id))!.note;
const keyOf = async ({ county }: There): Promise<Verifier> => {
  const key = readVerifier((await verifierOf(house.db, county.id))!);
  if (isRefusal(key)) throw new Error(key.refusal);
  return key;
};
const replace = ({ county }: There, why: "replaced" | "lost" | "leaked" = "replaced") =>
  done(house, replaceKey, operator(county.id), { signer: newSigner, why, reason: "换届" });
const faultsOf = async ({ county }: There, verifier: Verifier | null = null, saved: string | null = null) =>
  (await verifyLog(house.db, county.id, { verifier, saved, words: [] }))?.faults.map(({ id, params }) => [
    id,
    params,
  ]);

/** A log of 20 and more under the old key, then replaced, then grown under the new one. */
const replacedCounty = async (why: "replaced" | "lost" | "leaked" = "replaced") => {
  const there = await sealedCounty(house, 20);
  const [old, saved] = [await keyOf(there), await noteOf(there)];
  const proof = (await proofOf(house.db, there.county.id, await anAppeal(there)))!;
  await replace(there, why);
  const between = await noteOf(there);
  await writeEntries(house, there.county.id, 10);
  await sealCounty(afterwards(), there.county);
  return { there, old, now: await keyOf(there), saved, between, proof };
};

/** What the first entry of an appeal is about. */
const anAppeal = async ({ county }: There) => {
  const { rows } = await sql<{ id: string }>`select subject_id as id from entry
    where county_id = ${county.id} and kind = 'appeal' order by position limit 1`.execute(house.db);
  return { kind: "appeal", id: rows[0]!.id };
};

/** A checkpoint that somebody with the old key signs. */
const forged = async ({ county }: There, size: number): Promise<string> => {
  const { origin } = (await treeOf(house.db, county.id))!;
  return signCheckpoint({ origin, size, root: Buffer.alloc(32, 7) }, house.signer!);
};

describe.each(["replaced", "lost", "leaked"] as const)("a key that was %s", (why) => {
  test("leaves a log that is whole, by both keys at the changeover and by the new one after", async () => {
    const { there, old, now, between } = await replacedCounty(why);
    expect(await faultsOf(there)).toEqual([]);
    expect(await faultsOf(there, now)).toEqual([]);
    for (const key of [old, now]) expect(isRefusal(openNote(between, key))).toBe(false);
    expect(openNote(await noteOf(there), old)).toMatchObject({ refusal: "log.not-signed" });
  });

  test("still vouches for what it signed: a saved checkpoint, a proof", async () => {
    const { there, now, saved, between, proof } = await replacedCounty(why);
    for (const kept of [saved, between, await noteOf(there)])
      expect(await faultsOf(there, now, kept)).toEqual([]);
    for (const key of [null, now]) {
      const proved = await checkProofOf(house.db, there.county.id, proof, key);
      expect(proved).toMatchObject(key === null ? { size: there.size } : { refusal: "log.not-signed" });
    }
  });

  test("is told as retired to who believes it, with the key that came after", async () => {
    const { there, old, now } = await replacedCounty(why);
    const line = await verifierOf(house.db, there.county.id);
    expect(await faultsOf(there, old)).toEqual([["key-retired", { size: there.size, key: line }]]);
    expect(await faultsOf(there, { ...now, name: "elsewhere/log" })).toContainEqual([
      "checkpoint-forged",
      { size: there.size },
    ]);
  });
});

describe("forged by the old key after the changeover", () => {
  test("a checkpoint beyond its last size is not believed", async () => {
    const { there } = await replacedCounty("leaked");
    expect(await faultsOf(there, null, await forged(there, there.size + 1))).toEqual([
      ["saved-by-retired-key", { saved: there.size + 1, size: there.size }],
    ]);
  });

  test("one of a size it had does not fit the tree", async () => {
    const { there } = await replacedCounty("leaked");
    expect(await faultsOf(there, null, await forged(there, there.size - 1))).toEqual([
      ["saved-other-history", { saved: there.size - 1 }],
    ]);
  });

  test("one put into the database is found", async () => {
    const { there } = await replacedCounty("leaked");
    const newest = (await newestCheckpoint(house.db, there.county.id))!;
    const { origin, publicKey } = (await treeOf(house.db, there.county.id))!;
    expect(publicKey.equals(newSigner.publicKey)).toBe(true);
    const note = signCheckpoint({ origin, size: newest.size, root: newest.root }, house.signer!);
    await sql`update checkpoint set note = ${note} where county_id = ${there.county.id} and size = ${newest.size}`.execute(
      house.db,
    );
    expect(await faultsOf(there)).toEqual([["checkpoint-forged", { size: newest.size }]]);
  });

  test.each([
    ["beyond the end of the log", 1_000, "changeover-gone", 1_000],
    ["at its newest checkpoint", 0, "checkpoint-forged", 0],
  ])("a key of before that somebody makes up, %s, vouches for nothing", async (_what, beyond, id, more) => {
    const there = await sealedCounty(house, 20);
    const believed = await keyOf(there);
    const { origin } = (await treeOf(house.db, there.county.id))!;
    const newest = (await newestCheckpoint(house.db, there.county.id))!;
    const note = signCheckpoint({ origin, size: newest.size, root: newest.root }, newSigner);
    await sql`update checkpoint set note = ${note} where county_id = ${there.county.id}`.execute(house.db);
    await sql`insert into retired_key (county_id, number, public_key, size, why, reason, retired_at) values
      (${there.county.id}, 1, ${newSigner.publicKey}, ${there.size + beyond}, 'lost', 'x', now())`.execute(
      house.db,
    );
    expect(await faultsOf(there, believed)).toEqual([[id, { size: there.size + more }]]);
  });

  test("a proof against a checkpoint that the log does not have is refused", async () => {
    const { there, old, proof } = await replacedCounty("leaked");
    expect(await checkProofOf(house.db, there.county.id, proof, old)).toMatchObject({ size: there.size });
    await sql`update checkpoint set root = ${Buffer.alloc(32, 7)} where county_id = ${there.county.id} and size = ${there.size}`.execute(
      house.db,
    );
    for (const key of [old, null])
      expect(await checkProofOf(house.db, there.county.id, proof, key)).toMatchObject({
        refusal: "log.key-retired",
        params: { size: there.size },
      });
  });
});

describe("replacing", () => {
  test("is one entry of the log, with both keys and the reason", async () => {
    const { there } = await replacedCounty("lost");
    const { rows } = await sql<{ before: unknown; after: { why: string }; reason: string }>`
      select before, after, reason from entry where county_id = ${there.county.id} and act = 'log.replace-key'`.execute(
      house.db,
    );
    expect(rows).toEqual([
      expect.objectContaining({
        reason: "换届",
        after: expect.objectContaining({ why: "lost", size: there.size, key: expect.any(String) }),
      }),
    ]);
  });

  test("lets a sealer with the old key wait, and loses nothing", async () => {
    const { there } = await replacedCounty();
    await writeEntries(house, there.county.id, 3);
    expect(await sealCounty(house, there.county)).toBe("other-key");
    expect(await sealCounty(afterwards(), there.county)).toBe(3);
  });

  test("refuses what cannot be", async () => {
    const { there } = await replacedCounty();
    const actor = operator(there.county.id);
    const asked = { why: "replaced", reason: "x" } as const;
    const by = (signer: typeof newSigner) => execute(house, replaceKey, actor, { ...asked, signer });
    expect(await by(newSigner)).toMatchObject({ refusal: "log.key-in-force" });
    expect(await by(house.signer!)).toMatchObject({ refusal: "log.key-was-retired" });
    await sql`delete from tile where county_id = ${there.county.id} and level = 0`.execute(house.db);
    expect(await by(signerWith(Buffer.alloc(32, 3)))).toMatchObject({ refusal: "log.not-whole" });
  });

  test("is not for a log that was never sealed", async () => {
    const unsealed = operator("0199aaaa-0000-7000-8000-000000000000");
    expect(
      await execute(house, replaceKey, unsealed, { signer: newSigner, why: "lost", reason: "x" }),
    ).toMatchObject({ refusal: "log.never-sealed" });
  });
});
