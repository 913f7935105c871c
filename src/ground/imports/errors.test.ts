import { expect, test } from "vitest";
import { refuseErrors } from "./errors.ts";

const problem = (ref: string, severity: "error" | "question") => ({
  sheet: "单位",
  ref,
  id: "missing",
  severity,
});

test.each([
  ["nothing", [], null],
  ["a question", [problem("A2", "question")], null],
  [
    "errors among questions",
    [problem("A2", "question"), problem("B3", "error"), problem("C4", "error")],
    {
      refusal: "import.has-errors",
      params: { count: 2, sheet: "单位", ref: "B3" },
      where: "单位!B3",
    },
  ],
])("%s", (_, problems, refusal) => {
  expect(refuseErrors(problems)).toEqual(refusal);
});
