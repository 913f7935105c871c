import { describe, expect, test } from "vitest";
import { finder } from "./finder.ts";

const names = ["财政局", "教育局", "水利局"];
const look = () =>
  finder(
    [
      names.map((name) => ({ thing: name, names: [name] })),
      [{ thing: "财政局", names: ["理财局".repeat(30)] }],
    ],
    [],
  );

describe("what no name knows", () => {
  test("gets the nearest names", () => {
    expect(look()("财政所")).toEqual({ near: ["财政局"] });
  });

  test("gets none where it is longer than names are, and is found all the same where one is so long", () => {
    const find = look();
    expect(find(`财政局${"。".repeat(100)}财政所`.repeat(30))).toEqual({ near: [] });
    expect(find("理财局".repeat(30))).toEqual({ found: ["财政局"] });
  });

  test("gets none any more after two hundred others: a whole file of them is not compared with every name", () => {
    const find = look();
    for (let at = 0; at < 200; at += 1) find(`生字${at}`);
    expect(find("财政所")).toEqual({ near: [] });
    expect(find("财政局")).toEqual({ found: ["财政局"] });
  });
});
