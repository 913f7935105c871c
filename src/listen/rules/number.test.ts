import { assert, constantFrom, nat, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import { likelyNumbers, mostTelling, numberBytes, numberFrom, readNumber } from "./number.ts";

const prefix = "ZC";
const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const numbers = uint8Array({ minLength: numberBytes, maxLength: numberBytes }).map((bytes) =>
  numberFrom(prefix, bytes),
);
const charactersOf = (number: string): string => number.slice(3).replaceAll("-", "");
const reasonOf = (typed: string): string => {
  const read = readNumber(typed, prefix);
  return isRefusal(read) ? read.refusal : read;
};

const zero = numberFrom(prefix, new Uint8Array(numberBytes));
const known = numberFrom(prefix, Uint8Array.from([7, 20, 4, 23, 21, 2, 29, 28, 9, 13, 3, 17]));

describe("a number", () => {
  test("carries 60 random bits and a check character, in fours", () => {
    expect(zero).toBe("ZC-0000-0000-0000-0");
    expect(known).toMatch(/^ZC-7M4Q-N2XW-9D3H-[0-9A-HJKMNP-TV-Z]$/);
    expect(numberBytes * 5).toBeGreaterThanOrEqual(60);
  });

  test("uses every character alike: each of the 32 comes from 8 of 256 bytes", () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const first = charactersOf(numberFrom(prefix, new Uint8Array(numberBytes).fill(byte)))[0]!;
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(alphabet);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  test("is never drawn from too little", () => {
    expect(() => numberFrom(prefix, new Uint8Array(8))).toThrow(RangeError);
  });
});

describe("a number is read as people write it", () => {
  const bare = charactersOf(known);
  test.each([
    ["as printed", known],
    ["in lower case", known.toLowerCase()],
    ["without strokes", known.replaceAll("-", "")],
    ["with spaces", ` ${known.replaceAll("-", " ")} `],
    [
      "with wide characters",
      known.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ["with Chinese strokes", known.replaceAll("-", "－")],
    ["without the county's letters", bare],
  ])("%s", (_, typed) => {
    expect(readNumber(typed, prefix)).toBe(known);
  });

  test("O is 0, I and L are 1", () => {
    const ones = numberFrom(prefix, Uint8Array.from([0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1]));
    const typed = ones.slice(3).replace("1", "I").replace("1", "l").replaceAll("0", "o");
    expect(readNumber(typed, prefix)).toBe(ones);
  });

  test.each([
    ["", "number.length"],
    ["ZC-7M4Q", "number.length"],
    [`${known}7`, "number.length"],
    ["😀😀😀", "number.length"],
    ["诉求编号", "number.length"],
    ["U".repeat(13), "number.characters"],
    ["9".repeat(100_000), "number.length"],
  ])("%j is refused as %s", (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason);
  });
});

describe("laws", () => {
  test("what is drawn is read, in any of its forms", () => {
    assert(
      property(numbers, (number) => {
        expect(readNumber(number, prefix)).toBe(number);
        expect(readNumber(number.toLowerCase().replaceAll("-", "　"), prefix)).toBe(number);
      }),
    );
  });

  test("any one wrong character is found", () => {
    assert(
      property(numbers, nat(12), constantFrom(...alphabet), (number, at, other) => {
        const characters = charactersOf(number);
        if (characters[at] === other) return;
        expect(reasonOf(characters.slice(0, at) + other + characters.slice(at + 1))).toBe("number.check");
      }),
    );
  });

  test("any two that changed places are found, neighbours or not", () => {
    assert(
      property(numbers, nat(12), nat(12), (number, one, other) => {
        const characters = [...charactersOf(number)];
        if (characters[one] === characters[other]) return;
        [characters[one], characters[other]] = [characters[other]!, characters[one]!];
        expect(reasonOf(characters.join(""))).toBe("number.check");
      }),
    );
  });

  test("what is suggested could be written, and is not what was typed", () => {
    assert(
      property(numbers, nat(12), constantFrom(...alphabet), (number, at, other) => {
        const characters = charactersOf(number);
        const typed = characters.slice(0, at) + other + characters.slice(at + 1);
        const likely = likelyNumbers(typed, prefix);
        expect(likely.length).toBeLessThanOrEqual(5);
        for (const one of likely) expect([readNumber(one, prefix), one === typed]).toEqual([one, false]);
      }),
    );
  });
});

describe("a wrong check character", () => {
  test.each([
    ["8 heard as B", "8", "B"],
    ["S read as 5", "S", "5"],
    ["D taken for 0", "0", "D"],
  ])("%s: the number meant is among those suggested", (_, right, wrong) => {
    const number = numberFrom(
      prefix,
      Uint8Array.from([alphabet.indexOf(right), 3, 9, 20, 31, 2, 7, 7, 11, 5, 1, 30]),
    );
    expect(likelyNumbers(number.replace(`-${right}`, `-${wrong}`), prefix)).toContain(number);
  });

  test("two neighbours that changed places are put right", () => {
    const typed = known.replace("7M4Q", "7MQ4");
    expect(likelyNumbers(typed, prefix)).toContain(known);
  });

  test("nothing is suggested for what is no number at all", () => {
    expect(likelyNumbers("ZC-12", prefix)).toEqual([]);
    expect(likelyNumbers("U".repeat(13), prefix)).toEqual([]);
  });
});

describe("what is told where a county has begun its numbers in several ways", () => {
  const whole = numberFrom("ZC", new Uint8Array(numberBytes).fill(7));
  const wrong = `${whole.slice(0, -1)}${whole.endsWith("0") ? "1" : "0"}`;
  test.each([
    [wrong, { refusal: "number.check" }],
    [wrong.replace("ZC-", ""), { refusal: "number.check" }],
    [`${whole}7`, { refusal: "number.length", params: { given: 14 } }],
    ["123", { refusal: "number.length", params: { given: 3 } }],
  ])("%s", (typed, told) => {
    const under = (prefixes: readonly string[]) =>
      mostTelling(prefixes.map((prefix) => readNumber(typed, prefix)).filter((one) => isRefusal(one)));
    expect([under(["DG", "ZC"]), under(["ZC", "DG"])]).toMatchObject([told, told]);
  });
});
