import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyRoot } from "./hashing.ts";
import { consistencyProof, inclusionProof, isContinued, isIncluded } from "./proofs.ts";
import { rootOf } from "./tiles.ts";
import { grown, someLeaves } from "./tree.test-support.ts";
import {
  referenceContinuations,
  referenceInclusions,
  referenceLeaves,
  referenceRoots,
} from "./vectors.test-support.ts";

const hex = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString("hex"));
const bytes = (text: string) => Buffer.from(text, "hex");
const read = grown(referenceLeaves);

describe("the reference tree", () => {
  test("has the published roots", () => {
    expect(emptyRoot.toString("hex")).toBe(referenceRoots[0]);
    const sizes = referenceRoots.keys();
    expect(hex([...sizes].map((size) => rootOf(size, read)))).toEqual(referenceRoots);
  });

  test.each(referenceInclusions)("proves leaf %i of %i as published", (index, size, proof) => {
    expect(hex(inclusionProof(index, size, read))).toEqual(proof);
    const claim = { data: referenceLeaves[index]!, index, size, root: bytes(referenceRoots[size]!) };
    expect(isIncluded(claim, proof.map(bytes))).toBe(true);
  });

  test.each(referenceContinuations)("proves that %i goes on to %i as published", (older, size, proof) => {
    expect(hex(consistencyProof(older, size, read))).toEqual(proof);
    const headOf = (one: number) => ({ size: one, root: bytes(referenceRoots[one]!) });
    expect(isContinued(headOf(older), headOf(size), proof.map(bytes))).toBe(true);
  });
});

const most = 600;
const leaves = someLeaves(most);
const big = grown(leaves);
const roots = Array.from({ length: most + 1 }, (_, size) => rootOf(size, big));
const head = (size: number) => ({ size, root: roots[size]! });
const claimOf = (index: number, size: number) => ({ data: leaves[index]!, index, size, root: roots[size]! });

/** A number below another, both up to `most`. */
const below = fc
  .integer({ min: 1, max: most })
  .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));

const flipped = (hash: Uint8Array, bit: number): Uint8Array => {
  const other = Uint8Array.from(hash);
  other[bit >> 3]! ^= 1 << (bit & 7);
  return other;
};

describe("laws", () => {
  test("every leaf of every tree is proved, and no other claim by the same proof", () => {
    fc.assert(
      fc.property(below, fc.nat(), ([index, size], other) => {
        const claim = claimOf(index, size);
        const proof = inclusionProof(index, size, big);
        expect(isIncluded(claim, proof)).toBe(true);
        const elsewhere = other % size;
        if (elsewhere !== index) expect(isIncluded({ ...claim, index: elsewhere }, proof)).toBe(false);
        if (elsewhere !== index)
          expect(isIncluded({ ...claim, data: leaves[elsewhere]! }, proof)).toBe(false);
        expect(isIncluded({ ...claim, root: roots[size - 1]! }, proof)).toBe(false);
        expect(isIncluded({ ...claim, index: size }, proof)).toBe(false);
        expect(isIncluded(claim, [...proof, roots[1]!])).toBe(false);
      }),
    );
  });

  test("one bit of a proof of inclusion changed breaks it", () => {
    fc.assert(
      fc.property(below, fc.nat(), fc.nat({ max: 255 }), ([index, size], which, bit) => {
        const proof = inclusionProof(index, size, big);
        fc.pre(proof.length > 0);
        const at = which % proof.length;
        const broken = proof.map((hash, one) => (one === at ? flipped(hash, bit) : hash));
        expect(isIncluded(claimOf(index, size), broken)).toBe(false);
        expect(isIncluded(claimOf(index, size), proof.slice(1))).toBe(false);
      }),
    );
  });

  test("every tree goes on from every smaller one, and from no other", () => {
    fc.assert(
      fc.property(below, fc.nat({ max: 255 }), ([older, size], bit) => {
        const proof = consistencyProof(older, size, big);
        expect(isContinued(head(older), head(size), proof)).toBe(true);
        expect(isContinued(head(size), head(older), proof)).toBe(false);
        if (older === 0) return;
        const forged = { size: older, root: flipped(roots[older]!, bit) };
        expect(isContinued(forged, head(size), proof)).toBe(false);
        const other = { size, root: flipped(roots[size]!, bit) };
        expect(isContinued(head(older), other, proof)).toBe(false);
        expect(isContinued(head(older), head(size), proof.slice(1))).toBe(false);
      }),
    );
  });

  test("a tree is the same as itself only", () => {
    expect(isContinued(head(7), head(7), [])).toBe(true);
    expect(isContinued(head(7), { size: 7, root: roots[8]! }, [])).toBe(false);
  });
});
