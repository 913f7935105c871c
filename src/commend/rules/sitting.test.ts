import { describe, expect, test } from "vitest";
import type { VetoKind } from "../words/file.ts";
import type { Vote } from "../words/panel.ts";
import {
  barred,
  type Judged,
  pointsOn,
  recusals,
  scoresOwed,
  type Sitting,
  standsOf,
  tallyOn,
  vetoesOn,
  votesOwed,
} from "./sitting.ts";

const place = (unitId: string) => ({ unitId, path: `c.${unitId}`, kind: "department" });
const member = (postId: string) => ({ postId, personId: postId, place: place(postId) });

const nominee = (id: string, rest: Partial<Judged> = {}): Judged => ({
  id,
  of: "person",
  categoryId: "k",
  level: "other",
  state: "nominated",
  personId: null,
  place: place("elsewhere"),
  verified: 0,
  putForwardAt: null,
  vetoes: [],
  ...rest,
});

const veto = (kind: VetoKind) => ({ kind, on: "2021-05-01", what: null, href: null });
const score = (postId: string, nomineeId: string, points: number, round: 1 | 2 = 1) => ({
  postId,
  nomineeId,
  round,
  points: { deeds: points },
});
const ballot = (
  postId: string,
  nomineeId: string,
  vote: Vote,
  question: "commend" | VetoKind = "commend",
) => ({
  postId,
  nomineeId,
  vote,
  question,
});

const base: Sitting = {
  members: [member("p"), member("q"), member("r")],
  nominees: [nominee("1"), nominee("2")],
  declared: [],
  scores: [],
  votes: [],
  categories: [{ id: "k", quota: 1 }],
  criteria: [{ key: "deeds", nameZh: "实绩", nameEn: null, points: 100, sources: ["actions"] }],
  ties: ["votes"],
  passShare: 50,
  override: { kinds: ["unanswered-decision"], percent: 67 },
};

describe("a sitting", () => {
  test("owes a score of every member on everyone but where they keep out", () => {
    const own = { ...base, nominees: [nominee("1", { place: place("p") }), nominee("2")] };
    expect(recusals(own)).toEqual([{ postId: "p", nomineeId: "1", reason: "own-unit" }]);
    expect(scoresOwed(own)).toHaveLength(5);
    expect(scoresOwed({ ...own, scores: [score("q", "1", 80)] })).toHaveLength(4);
  });

  test("owes a vote to commend on everyone, and one on each veto that may be set aside", () => {
    const barredBy = {
      ...base,
      nominees: [nominee("1", { vetoes: [veto("unanswered-decision")] }), nominee("2")],
    };
    expect(votesOwed(base)).toHaveLength(6);
    expect(votesOwed(barredBy)).toHaveLength(9);
    const hard = { ...base, nominees: [nominee("1", { vetoes: [veto("discipline-case")] }), nominee("2")] };
    expect(votesOwed(hard)).toHaveLength(6);
  });

  test("counts a second score instead of the first, and none of who keeps out since", () => {
    const scores = [score("p", "1", 60), score("p", "1", 80, 2), score("q", "1", 90)];
    expect(pointsOn({ ...base, scores }, "1")).toEqual([{ deeds: 80 }, { deeds: 90 }]);
    const declared = [{ postId: "q", nomineeId: "1", reason: "kinship" }] as const;
    expect(pointsOn({ ...base, scores, declared }, "1")).toEqual([{ deeds: 80 }]);
  });

  test("counts a vote against those who may vote", () => {
    const votes = [ballot("p", "1", "yes"), ballot("q", "1", "abstain"), ballot("r", "1", "no")];
    expect(tallyOn({ ...base, votes }, "1", "commend")).toEqual({ yes: 1, no: 1, abstain: 1, eligible: 3 });
    const declared = [{ postId: "p", nomineeId: "1", reason: "interest" }] as const;
    expect(tallyOn({ ...base, votes, declared }, "1", "commend")).toEqual({
      yes: 0,
      no: 1,
      abstain: 1,
      eligible: 2,
    });
  });

  test("puts first who has more points, carried and is not barred", () => {
    const scores = ["p", "q", "r"].flatMap((post) => [score(post, "1", 90), score(post, "2", 70)]);
    const votes = ["p", "q"].flatMap((post) => [ballot(post, "1", "yes"), ballot(post, "2", "yes")]);
    const stands = standsOf({ ...base, scores, votes });
    expect(stands.map(({ id, proposed }) => [id, proposed])).toEqual([
      ["1", true],
      ["2", false],
    ]);
    const nominees = [nominee("1", { vetoes: [veto("discipline-case")] }), nominee("2")];
    expect(standsOf({ ...base, nominees, scores, votes }).map(({ proposed }) => proposed)).toEqual([
      false,
      true,
    ]);
  });

  test("sets a veto aside by two thirds of who may vote, and shows it still", () => {
    const one = nominee("1", { vetoes: [veto("unanswered-decision")] });
    const sitting = (yes: number): Sitting => ({
      ...base,
      nominees: [one],
      votes: ["p", "q", "r"].map((post, at) =>
        ballot(post, "1", at < yes ? "yes" : "no", "unanswered-decision"),
      ),
    });
    expect([2, 3].map((yes) => barred(sitting(yes), one))).toEqual([true, false]);
    expect(vetoesOn(sitting(3), one)).toMatchObject([{ kind: "unanswered-decision", overridden: true }]);
  });
});
