import { describe, expect, test } from "vitest";
import { unissuable, unrevisable, unwritable } from "./rules.ts";

const draft = { title: "报告" };
const open = { version: 3, issued: null, draft };
const issued = { version: 3, issued: 2, draft };

describe("a report", () => {
  test.each([
    [
      "that is open is written, issued, and needs no reason",
      open,
      3,
      [null, null, "meeting.report.unissued"],
    ],
    [
      "that was issued stays, and is taken up with a reason",
      issued,
      3,
      ["meeting.report.issued.conflict", "meeting.report.issued.conflict", null],
    ],
    [
      "that another saved meanwhile is left to them",
      open,
      2,
      [
        "meeting.report.changed.conflict",
        "meeting.report.changed.conflict",
        "meeting.report.changed.conflict",
      ],
    ],
    [
      "without a title is not issued",
      { ...open, draft: { title: "" } },
      3,
      [null, "meeting.report.no-title", "meeting.report.unissued"],
    ],
  ])("%s", (_, report, version, wanted) => {
    const said = [unwritable, unissuable, unrevisable].map((rule) => rule(report, version)?.refusal ?? null);
    expect(said).toEqual(wanted);
  });
});
