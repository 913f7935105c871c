import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { nextPhase, type PhaseAct, pointsFit } from "../rules/panel.ts";
import { recusals } from "../rules/sitting.ts";
import { isOffice } from "../rules/states.ts";
import { knownOf, type Known } from "../sitting.ts";
import {
  insertNote,
  insertRecusal,
  isMember,
  livingPosts,
  saveMembers,
  saveScore,
  saveVote,
  scoresOf,
} from "../store/panel.ts";
import type { ProgrammeRow } from "../store/programmes.ts";
import type { MemberDraft, Points, RecusalGiven, VoteGiven } from "../words/panel.ts";
import { heldProgramme } from "./move.ts";

const membersFit = async (
  tx: Db,
  { countyId, id }: ProgrammeRow,
  members: readonly MemberDraft[],
): Promise<Refusal | null> => {
  const ids = members.map(({ postId }) => postId);
  const living = await livingPosts(tx, countyId, ids);
  if (new Set(ids).size < ids.length || living.size < ids.length)
    return refuse("panel.unknown-post", {}, { field: "members" });
  if (members.filter(({ chair }) => chair).length > 1)
    return refuse("panel.two-chairs", {}, { field: "members" });
  const scored = (await scoresOf(tx, countyId, id)).some(({ postId }) => !ids.includes(postId));
  return scored ? refuse("panel.member-has-scored", {}, { field: "members" }) : null;
};

/** Names the panel, whole. Nobody who has scored leaves it; nobody comes once all have. */
export const setPanel = command(
  "panel.set",
  async (
    tx,
    actor,
    { id, members }: { id: string; members: readonly MemberDraft[] },
  ): Promise<Outcome<ProgrammeRow>> => {
    const row = await heldProgramme(tx, actor, id);
    if (isRefusal(row)) return row;
    if (!isOffice(actor)) return refuse("programme.not-yours");
    const open = row.state === "draft" || row.state === "open" || row.phase === "scoring";
    if (!open) return refuse("panel.not-now");
    const refusal = await membersFit(tx, row, members);
    if (refusal) return refusal;
    await saveMembers(tx, actor.countyId, id, members);
    return { value: row, entry: { kind: "programme", id, after: { members: members.length } } };
  },
);

interface OnNominee {
  readonly programmeId: string;
  readonly nomineeId: string;
}

/** What a member acts on, if they sit on the panel and do not keep out. */
const before = async (
  tx: Db,
  actor: Actor,
  act: PhaseAct,
  { programmeId, nomineeId }: OnNominee,
  now: Date,
): Promise<{ known: Known; postId: string } | Refusal> => {
  const programme = await heldProgramme(tx, actor, programmeId);
  if (isRefusal(programme)) return programme;
  const { postId } = actor;
  if (!postId || !(await isMember(tx, actor.countyId, programmeId, postId)))
    return refuse("programme.not-yours");
  const phase = programme.state === "review" ? nextPhase(programme.phase, act) : refuse("panel.not-now");
  if (isRefusal(phase)) return phase;
  const known = await knownOf(tx, programme, now);
  if (!known.nominees.some(({ id }) => id === nomineeId)) return refuse("nominee.not-there");
  const out = recusals(known.sitting).some((one) => one.postId === postId && one.nomineeId === nomineeId);
  return out ? refuse("panel.recused.not-yours") : { known, postId };
};

/**
 * A member scores a nominee: in the first round alone, in the discussion once more. Refuses `panel.recused.not-yours`
 * and what `pointsFit` does.
 */
export const scoreNominee = command(
  "panel.score",
  async (tx, actor, { points, ...on }: OnNominee & { points: Points }, now): Promise<Outcome<null>> => {
    const programme = await heldProgramme(tx, actor, on.programmeId);
    if (isRefusal(programme)) return programme;
    const [act, round] =
      programme.phase === "discussion" ? (["score-again", 2] as const) : (["score", 1] as const);
    const asked = await before(tx, actor, act, on, now);
    if (isRefusal(asked)) return asked;
    const refusal = pointsFit(points, programme.criteria);
    if (refusal) return refusal;
    const { countyId, personId } = actor;
    await saveScore(tx, { countyId, ...on, postId: asked.postId, personId, round, points, scoredAt: now });
    // What was given stays out of the entry: the log is read by others while the first round is blind.
    return { value: null, entry: { kind: "nominee", id: on.nomineeId, after: { round } } };
  },
);

/** A member votes on commending a nominee, or on setting a veto against it aside. */
export const voteOnNominee = command(
  "panel.vote",
  async (tx, actor, { question, vote, ...on }: OnNominee & VoteGiven, now): Promise<Outcome<null>> => {
    const asked = await before(tx, actor, "vote", on, now);
    if (isRefusal(asked)) return asked;
    const { known, postId } = asked;
    const { override, nominees } = known.sitting;
    const vetoes = nominees.find(({ id }) => id === on.nomineeId)?.vetoes ?? [];
    if (question !== "commend") {
      if (!override.kinds.includes(question)) return refuse("panel.veto-stands");
      if (!vetoes.some(({ kind }) => kind === question)) return refuse("panel.no-such-veto");
    }
    const { countyId, personId } = actor;
    await saveVote(tx, { countyId, ...on, question, postId, personId, vote, votedAt: now });
    return { value: null, entry: { kind: "nominee", id: on.nomineeId, after: { question, vote } } };
  },
);

/** A member declares kinship or another interest and keeps out of a nominee's case from then on; it cannot be taken back. */
export const declareRecusal = command(
  "panel.recuse",
  async (tx, actor, { reason, ...on }: OnNominee & RecusalGiven, now): Promise<Outcome<null>> => {
    const programme = await heldProgramme(tx, actor, on.programmeId);
    if (isRefusal(programme)) return programme;
    const { countyId, postId, personId } = actor;
    if (!postId || !(await isMember(tx, countyId, on.programmeId, postId)))
      return refuse("programme.not-yours");
    if (programme.state !== "review" || programme.phase === "settled") return refuse("panel.not-now");
    const known = await knownOf(tx, programme, now);
    if (!known.nominees.some(({ id }) => id === on.nomineeId)) return refuse("nominee.not-there");
    if (recusals(known.sitting).some((one) => one.postId === postId && one.nomineeId === on.nomineeId))
      return refuse("panel.recused-already.conflict");
    await insertRecusal(tx, { countyId, nomineeId: on.nomineeId, postId, personId, reason, declaredAt: now });
    return { value: null, entry: { kind: "nominee", id: on.nomineeId, after: { recused: reason } } };
  },
);

export interface NoteGiven {
  readonly programmeId: string;
  /** Null: about the whole list. */
  readonly nomineeId: string | null;
  readonly text: string;
}

/** A member, or the office that keeps the minutes, writes down what was said. */
export const writeNote = command(
  "panel.note",
  async (tx, actor, { programmeId, nomineeId, text }: NoteGiven, now): Promise<Outcome<null>> => {
    const programme = await heldProgramme(tx, actor, programmeId);
    if (isRefusal(programme)) return programme;
    const { countyId, postId, personId } = actor;
    if (!isOffice(actor) && !(await isMember(tx, countyId, programmeId, postId)))
      return refuse("programme.not-yours");
    const phase = programme.state === "review" ? nextPhase(programme.phase, "note") : refuse("panel.not-now");
    if (isRefusal(phase)) return phase;
    const known = await knownOf(tx, programme, now);
    if (nomineeId && !known.nominees.some(({ id }) => id === nomineeId)) return refuse("nominee.not-there");
    const id = newId(now);
    await insertNote(tx, { countyId, id, programmeId, nomineeId, postId, personId, text, writtenAt: now });
    const about = nomineeId ?? programmeId;
    return { value: null, entry: { kind: nomineeId ? "nominee" : "programme", id: about, after: { text } } };
  },
);
