import { afterAll, describe, expect, test } from "vitest";
import { decision } from "../documents/documents.test-support.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { asFile, type Press, pressApart, pressHere, type Printed } from "./index.ts";

const apart = pressApart(`${process.cwd()}/src/print-process.ts`);
afterAll(() => apart.close());

const at = new Date("2022-02-09T01:00:00Z");
const sheet = { name: "表", columns: [{ title: "数" }], rows: [["一"]] };
const page = { template: "#sys.inputs.said", inputs: { said: "在此" } };

const works: readonly (readonly [string, (press: Press) => Promise<Printed | Refusal>])[] = [
  ["pdf", (press) => press.pdf(decision, at)],
  ["a page of a template", (press) => press.page(page, at)],
];
const packed: typeof works = [
  ["word", (press) => press.word(decision)],
  ["a workbook", (press) => press.workbook([sheet])],
];

const made = (printed: Printed | Refusal): Printed => {
  if (isRefusal(printed)) throw new Error(printed.refusal);
  return printed;
};

describe("a press apart makes what a press here does", () => {
  test.each(works)("%s, to the byte", async (_, work) => {
    expect(made(await work(apart))).toEqual(made(await work(pressHere)));
  });

  // Both bear the moment at which they were made.
  test.each(packed)("%s", async (_, work) => {
    const [there, here] = [made(await work(apart)), made(await work(pressHere))];
    expect({ ...there, bytes: 0 }).toEqual({ ...here, bytes: 0 });
    expect(Buffer.from(there.bytes.subarray(0, 2)).toString()).toBe("PK");
  });
});

test("a template that is wrong is a fault, and the next is made", async () => {
  await expect(apart.page({ ...page, template: "#nothing" }, at)).rejects.toThrow("nothing");
  expect(made(await apart.page(page, at)).pages).toBe(1);
});

test("a file is called by its title without what holds figure and unit together in print", () => {
  const printed: Printed = { bytes: new Uint8Array(), type: "application/pdf", ending: "pdf" };
  expect(asFile("柘城县2021\u00a0年：295\u00a0亿\u2060元", printed)).toMatchObject({
    name: "柘城县2021 年：295 亿元.pdf",
  });
});
