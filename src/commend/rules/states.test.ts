import { describe, expect, test } from "vitest";
import { roles } from "../../ground/actor.ts";
import { isRefusal } from "../../ground/refusal.ts";
import {
  nomineeActs,
  nomineeStates,
  type ProgrammeAct,
  programmeActs,
  type ProgrammeState,
  programmeStates,
} from "../words/states.ts";
import {
  actsOpen,
  mayProgramme,
  mayRead,
  nextNominee,
  nextProgramme,
  seatOf,
  type Standing,
} from "./states.ts";

const standing = (state: ProgrammeState): Standing => ({
  state,
  before: state === "suspended" ? "review" : null,
});

const ways: Readonly<Record<string, string>> = {
  "draft edit": "draft",
  "draft open": "open",
  "draft cancel": "cancelled",
  "open edit": "open",
  "open close": "review",
  "open suspend": "suspended",
  "open cancel": "cancelled",
  "review publish": "notice",
  "review suspend": "suspended",
  "review cancel": "cancelled",
  "notice reopen": "review",
  "notice decide": "decided",
  "notice suspend": "suspended",
  "notice cancel": "cancelled",
  "decided award": "awarded",
  "suspended resume": "review",
  "suspended cancel": "cancelled",
};

describe("a programme", () => {
  test.each(programmeStates.flatMap((state) => programmeActs.map((act) => ({ state, act }))))(
    "$state, $act",
    ({ state, act }) => {
      const after = nextProgramme(standing(state), act);
      const expected = ways[`${state} ${act}`];
      if (expected === undefined) expect(after).toMatchObject({ refusal: "programme.not-now" });
      else expect(after).toEqual({ state: expected, before: expected === "suspended" ? state : null });
    },
  );

  test.each(["open", "review", "notice"] as const)("suspended while %s goes back to it", (state) => {
    const suspended = nextProgramme(standing(state), "suspend") as Standing;
    expect(nextProgramme(suspended, "resume")).toEqual(standing(state));
  });
});

const top = { role: "head", unitPath: "a" } as const;
const seats = {
  office: { role: "commendation", unitPath: "a.b" },
  top,
  discipline: { role: "discipline", unitPath: "a.c" },
  "other head": { role: "head", unitPath: "a.b" },
} as const;

const theirs: Readonly<Record<keyof typeof seats, readonly ProgrammeAct[]>> = {
  office: ["edit", "open", "close", "publish", "reopen", "award", "suspend", "resume", "cancel"],
  top: ["decide", "suspend", "resume", "cancel"],
  discipline: ["reopen", "suspend"],
  "other head": [],
};

describe("who may act on a programme", () => {
  const product = (Object.keys(seats) as (keyof typeof seats)[]).flatMap((seat) =>
    programmeActs.map((act) => ({ seat, act })),
  );
  test.each(product)("$seat, $act", ({ seat, act }) => {
    expect(mayProgramme(seats[seat], act)).toBe(theirs[seat].includes(act));
  });

  test.each(roles.filter((role) => !["commendation", "discipline", "head"].includes(role)))(
    "%s does nothing to it, not even at the county's own unit",
    (role) => {
      expect(seatOf({ role, unitPath: "a" })).toBe("other");
      expect(programmeActs.filter((act) => mayProgramme({ role, unitPath: "a" }, act))).toEqual([]);
    },
  );

  test("sees the acts that are theirs and fit", () => {
    expect(actsOpen(top, standing("notice"), programmeActs)).toEqual(["decide", "suspend", "cancel"]);
    expect(actsOpen(seats.office, standing("awarded"), programmeActs)).toEqual([]);
  });

  test("reads drafts at the office only, the rest everywhere", () => {
    for (const state of programmeStates) {
      expect(mayRead(seats.office, { state })).toBe(true);
      expect(mayRead(seats["other head"], { state })).toBe(state !== "draft");
    }
  });
});

/** Each way of a nominee, with the states of its programme in which it is open. */
const nomineeWays: Readonly<Record<string, { to: string; in: readonly ProgrammeState[] }>> = {
  "draft write": { to: "draft", in: ["open"] },
  "draft put-forward": { to: "nominated", in: ["open"] },
  "draft withdraw": { to: "withdrawn", in: ["open", "review"] },
  "nominated withdraw": { to: "withdrawn", in: ["open", "review"] },
  "nominated shortlist": { to: "shortlisted", in: ["review"] },
  "nominated leave-out": { to: "left-out", in: ["review"] },
  "shortlisted leave-out": { to: "left-out", in: ["review"] },
  "shortlisted strike": { to: "struck", in: ["review", "notice"] },
  "shortlisted commend": { to: "commended", in: ["notice"] },
  "left-out shortlist": { to: "shortlisted", in: ["review"] },
  "commended revoke": { to: "revoked", in: ["decided", "awarded"] },
};

describe("a nominee", () => {
  const product = nomineeStates.flatMap((state) =>
    nomineeActs.flatMap((act) => programmeStates.map((programme) => ({ state, act, programme }))),
  );
  test.each(product)("$state, $act, while the programme is $programme", ({ state, act, programme }) => {
    const way = nomineeWays[`${state} ${act}`];
    const after = nextNominee(state, act, programme);
    if (way?.in.includes(programme)) expect(after).toBe(way.to);
    else expect(isRefusal(after) && after.refusal).toBe("nominee.not-now");
  });
});
