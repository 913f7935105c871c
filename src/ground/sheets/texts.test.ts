import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sheetTexts } from "./texts.ts";

const source = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !/(test|texts|fixtures)\.ts$/.test(file))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"))
  .join("\n");

const refusals = new Set([...source.matchAll(/"(sheet\.[a-z-]+)"/g)].map(([, id]) => `refusal.${id}`));

const params = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!).sort();

describe("the texts of reading spreadsheets", () => {
  it("are there for every refusal in the source, and no other", () => {
    expect(refusals.size).toBeGreaterThan(15);
    const texts = Object.keys(sheetTexts).filter((key) => key.startsWith("refusal."));
    expect(texts.sort()).toEqual([...refusals].sort());
  });

  // That every problem has a text is held by the type CellProblem.
  it.each(Object.keys(sheetTexts).filter((key) => key.startsWith("problem.")))("%s is used", (key) => {
    expect(source).toContain(`"${key.slice("problem.".length)}"`);
  });

  it.each(Object.entries(sheetTexts))("%s says the same in both languages", (_, { zh, en }) => {
    expect(params(zh)).toEqual(params(en));
  });
});
