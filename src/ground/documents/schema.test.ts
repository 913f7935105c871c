import { describe, expect, test } from "vitest";
import { departures, validates } from "../../../test/support/office-schema.ts";
import { writeXlsx } from "../sheets/index.ts";
import { decision, sample } from "./documents.test-support.ts";
import { wordOf } from "./index.ts";
import type { OfficialDocument } from "./words.ts";

/** What the two samples leave out: pages, pictures, charts of several series, cells with nothing in them, English. */
const others: OfficialDocument = {
  ...sample,
  lang: "en",
  title: "Figures & <promises>",
  blocks: [
    {
      kind: "chart",
      chart: {
        caption: "Actions by task",
        alt: "Of 18 actions 5 are verified.",
        series: [
          { name: "verified", colour: "2458A6" },
          { name: "open", colour: "8A8F98" },
        ],
        bars: [{ name: "Safe county", values: [5, 13], said: "5 of 18" }],
      },
    },
    {
      kind: "picture",
      picture: {
        caption: "Revenue & its growth",
        alt: "It grew to 10.3.",
        svg: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0L20 10" stroke="#000"/></svg>',
        width: 20,
        height: 10,
      },
    },
    { kind: "page" },
    { kind: "roll", entries: [{ label: "Present", names: "A, B" }] },
    { kind: "code", label: "Hash", lines: ["00ff 00ff", "ff00 ff00"] },
    { kind: "heading", text: "Nothing yet", level: 3 },
    { kind: "table", table: { columns: [{ title: "", align: "end" }], rows: [[""], ["a\nb"]] } },
    { kind: "table", table: { columns: [{ title: "Unit", align: "start" }], rows: [] } },
  ],
};

const bare: OfficialDocument = {
  lang: "zh",
  masthead: null,
  from: "",
  date: "",
  title: "",
  addressee: null,
  blocks: [],
  imprint: [],
  foot: null,
};

describe.skipIf(!validates)("a Word file holds to the schema of its format (ISO/IEC 29500)", () => {
  test.each([
    ["a bulletin", sample],
    ["a decision under a red head with annexes", decision],
    ["charts, pages, empty cells", others],
    ["nothing at all", bare],
  ])("%s", async (_, document) => {
    expect(await departures(await wordOf(document), "docx")).toEqual([]);
  });

  test("and what does not is told", async () => {
    expect(await departures(await writeXlsx([]), "docx")).not.toEqual([]);
  });
});
