import { describe, expect, test } from "vitest";
import { isFresh, keptFor, oldShells, wayOf, whoOf } from "./rules.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";

describe("which way a request goes", () => {
  test.each([
    ["GET", "/desk", "page"],
    ["GET", "/desk/actions/1/report", "page"],
    ["GET", "/desk/texts/zh.abc.json", "shell"],
    ["GET", "/assets/main-abc.js", "shell"],
    ["GET", "/api/report-forms", "data"],
    ["GET", `/api/actions/${id}/report-form`, "data"],
    ["GET", "/api/today", "data"],
    ["GET", `/api/actions/${id}/progress`, "pass"],
    ["GET", `/api/actions/${id}`, "pass"],
    ["GET", "/api/changes", "pass"],
    ["GET", "/api/persons", "pass"],
    ["GET", "/", "pass"],
    ["GET", "/desktop", "pass"],
    ["POST", `/api/actions/${id}/reports`, "pass"],
    ["GET", "/api/session", "session"],
    ["POST", "/api/session", "session"],
    ["DELETE", "/api/session", "session"],
    ["PUT", "/api/session/post", "session"],
    ["DELETE", "/api/session/everywhere", "session"],
    ["GET", "/api/session/examples", "pass"],
    ["GET", "/api/sessions", "pass"],
  ] as const)("%s %s: %s", (method, path, way) => {
    expect(wayOf({ method, path })).toBe(way);
  });
});

test.each([
  [{ person: { id: "p" }, postId: "a" }, "p.a"],
  [null, null],
  [{ refusal: "sign-in.wrong" }, null],
  [[], null],
])("%j is %s", (answer, who) => {
  expect(whoOf(answer)).toBe(who);
});

test("what is kept is given for three days", () => {
  const now = Date.parse("2022-06-18T09:00:00Z");
  const at = (ago: number) => new Date(now - ago).toUTCString();
  expect([isFresh(at(keptFor), now), isFresh(at(keptFor + 1000), now), isFresh(null, now)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a build keeps its own shell and the one before it", () => {
  const names = ["dingge-shell-a", "dingge-person-x", "dingge-shell-b", "dingge-shell-c", "other"];
  expect(oldShells(names, "c")).toEqual(["dingge-shell-a"]);
  expect(oldShells(["dingge-shell-c"], "c")).toEqual([]);
});
