import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lights } from "./lights.ts";
import { decideTheme, deskTheme } from "./theme.ts";

const tokens = readFileSync(new URL("tokens.css", import.meta.url), "utf8").toUpperCase();

const colours = [...new Set(JSON.stringify([deskTheme, decideTheme, lights]).match(/#[0-9A-F]{6}\b/g) ?? [])];

it.each(colours)("%s is a colour of tokens.css", (colour) => {
  expect(tokens).toContain(`: ${colour};`);
});

it("found the colours it compares", () => {
  expect(colours.length).toBeGreaterThan(15);
});
