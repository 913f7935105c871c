import { describe, expect, test } from "vitest";
import { isRefusal } from "../ground/refusal.ts";
import { actsFor, countLevels, drawn, isOffice, mayRead, type MeetingPart, next, partsOf } from "./rules.ts";
import { type MeetingAct, meetingActs, type MeetingState, meetingStates } from "./words.ts";

type Row = Readonly<Record<MeetingState, string>>;
const refused = {
  preparing: "preparing",
  called: "called",
  open: "open",
  closed: "closed",
  cancelled: "cancelled",
};
const no = (state: MeetingState) => `meeting.${refused[state]}.conflict`;

/** The state after each act in each state, by who may do it; a refusal where it is not open. */
const table: Readonly<Record<MeetingAct, { by: readonly MeetingPart[]; to: Partial<Row> }>> = {
  edit: { by: ["office"], to: { preparing: "preparing", called: "called" } },
  draw: { by: ["office"], to: { preparing: "preparing", called: "called" } },
  call: { by: ["office"], to: { preparing: "called" } },
  answer: { by: ["invited"], to: { called: "called" } },
  "check-in": { by: ["office", "door"], to: { called: "called", open: "open" } },
  open: { by: ["office", "head"], to: { called: "open" } },
  close: { by: ["office", "head"], to: { open: "closed" } },
  cancel: { by: ["office"], to: { preparing: "cancelled", called: "cancelled" } },
  write: { by: ["office"], to: { preparing: "preparing", called: "called", open: "open" } },
  issue: { by: ["office"], to: { preparing: "preparing", called: "called", open: "open", closed: "closed" } },
};
const parts: readonly MeetingPart[] = ["office", "head", "door", "invited"];

describe.each(meetingActs)("%s", (act) => {
  test.each(meetingStates)("in state %s, for each part", (state) => {
    for (const part of parts) {
      const { by, to } = table[act];
      const after = next([part], state, act);
      const hidden = part === "invited" && state === "preparing";
      const wanted = hidden
        ? "meeting.not-there"
        : !by.includes(part)
          ? "meeting.not-yours"
          : (to[state] ?? no(state));
      expect(isRefusal(after) ? after.refusal : after, part).toBe(wanted);
    }
  });
});

test("nobody but those at work on it sees what is being prepared", () => {
  expect(parts.filter((part) => mayRead([part], "preparing"))).toEqual(["office", "head", "door"]);
  expect(mayRead([], "called")).toBe(true);
});

test.each([
  [{ role: "delivery", unitId: "a", unitPath: "r.a" }, false, ["office", "door"]],
  [{ role: "officer", unitId: "a", unitPath: "r.a" }, false, ["door"]],
  [{ role: "head", unitId: "r", unitPath: "r" }, true, ["head", "invited"]],
  [{ role: "head", unitId: "b", unitPath: "r.b" }, true, ["invited"]],
  [{ role: "operator", unitId: null, unitPath: null }, false, ["office"]],
] as const)("%j, invited %s, is %j to it", (actor, invited, wanted) => {
  expect(partsOf(actor, { officeUnitId: "a", invited })).toEqual(wanted);
});

test("a cancelled meeting leaves nothing to do", () => {
  expect(actsFor(parts, "cancelled")).toEqual([]);
  expect(isOffice({ role: "auditor", unitId: null, unitPath: null })).toBe(false);
});

const posts = [
  { postId: "1", kind: "county" },
  { postId: "2", kind: "department" },
  { postId: "3", kind: "village" },
  { postId: "4", kind: "township" },
] as const;

const of = (asked: Parameters<typeof drawn>[1]) =>
  drawn(posts, asked).map(({ postId, level }) => [postId, level]);

test("those drawn stand level by level, only the levels asked for", () => {
  expect(of(["village", "county"])).toEqual([
    ["1", "county"],
    ["2", "county"],
    ["3", "village"],
  ]);
  expect(of(["township"])).toEqual([["4", "township"]]);
});

test("attendance is counted by level, and a level that nobody is of is left out", () => {
  const rows = [
    { level: "village", state: "came" },
    { level: "village", state: "invited" },
    { level: "county", state: "sent" },
  ] as const;
  expect(countLevels(rows)).toEqual([
    { level: "county", invited: 1, coming: 0, sent: 1, excused: 0, came: 0 },
    { level: "village", invited: 2, coming: 0, sent: 0, excused: 0, came: 1 },
  ]);
});
