import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { findingKind, vetoKinds } from "./file.ts";

const id = z.uuid();

export const votes = ["yes", "no", "abstain"] as const;
export const vote = z.enum(votes);
export type Vote = z.output<typeof vote>;

/** Whether to commend, or whether to set a kind of veto aside. */
export const voteQuestions = ["commend", ...vetoKinds] as const;
export const voteQuestion = z.enum(voteQuestions);
export type VoteQuestion = z.output<typeof voteQuestion>;

export const memberDraft = z.strictObject({ postId: id, chair: z.boolean() });
export type MemberDraft = z.output<typeof memberDraft>;

/** What a member gives a nominee, by the keys of the criteria; halves may be given. */
export const pointsGiven = z.record(z.string().max(40), z.number().min(0).max(100).multipleOf(0.5));
export type Points = z.output<typeof pointsGiven>;

/** Kinship (亲属关系) or another interest: declared by the member, weighed by nobody. */
export const recusalDraft = z.strictObject({ reason: z.enum(["kinship", "interest"]) });

export type RecusalGiven = z.output<typeof recusalDraft>;

export const voteDraft = z.strictObject({ question: voteQuestion, vote });
export type VoteGiven = z.output<typeof voteDraft>;

export const noteText = z.string().trim().min(1).max(1_000);

/** What an office found: of a unit, or of a person of it. */
export const findingDraft = z.strictObject({
  kind: findingKind,
  unitId: id,
  personId: id.nullable(),
  note: z.string().trim().min(1).max(500),
  foundOn: plainDate,
});
export type FindingDraft = z.output<typeof findingDraft>;
