import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { evidenceOf } from "./evidence.ts";
import { frozenFor } from "./frozen.ts";
import { listPresented, nomineeHead, notMine } from "./present.ts";
import { noteShown, programmeFor } from "./read.ts";
import { mayPutForward, mayWriteFor } from "./rules/nominate.ts";
import { isBlind, nextPhase } from "./rules/panel.ts";
import { mayJudge, mayReadFindings } from "./rules/see.ts";
import { recusals, tallyOn, vetoesOn } from "./rules/sitting.ts";
import { isOffice, nextNominee } from "./rules/states.ts";
import { knownOf, type Known } from "./sitting.ts";
import { type NomineeRead, nomineeRead } from "./store/nominees.ts";
import { isMember, notesOf } from "./store/panel.ts";
import type { ProgrammeRow } from "./store/programmes.ts";
import { vetoesOf } from "./vetoes.ts";
import { type NomineeFile, voteQuestions } from "./words.ts";
import type { Frozen, Veto } from "./words/file.ts";

const notThere = refuse("nominee.not-there");

interface Reader {
  readonly actor: Actor;
  readonly member: boolean;
}

const postIn = ({ members }: Known, postId: string): NomineeFile["scores"][number]["post"] => {
  const found = members.find((one) => one.postId === postId);
  return { id: postId, titleZh: found?.titleZh ?? "—", titleEn: found?.titleEn ?? null };
};

/** What the panel did about a nominee, as far as the phase lets it be seen. */
const panelSide = (known: Known, nomineeId: string, { postId }: Actor) => {
  const { sitting, programme } = known;
  const scores = sitting.scores.filter((one) => one.nomineeId === nomineeId);
  const votes = sitting.votes.filter((one) => one.nomineeId === nomineeId);
  const asked = voteQuestions.filter((question) => votes.some((one) => one.question === question));
  const settled = programme.phase === "settled";
  return {
    given: {
      points: scores.findLast((one) => one.postId === postId)?.points ?? null,
      votes: votes.filter((one) => one.postId === postId).map(({ question, vote }) => ({ question, vote })),
    },
    scores: isBlind(programme.phase)
      ? []
      : scores.map((one) => ({ post: postIn(known, one.postId), round: one.round, points: one.points })),
    recused: recusals(sitting)
      .filter((one) => one.nomineeId === nomineeId)
      .map((one) => ({ post: postIn(known, one.postId), reason: one.reason })),
    votes: settled
      ? asked.map((question) => ({ question, tally: tallyOn(sitting, nomineeId, question) }))
      : [],
  };
};

const noPanelSide = { given: { points: null, votes: [] }, scores: [], recused: [], votes: [] };

const isOpenFor = (programme: ProgrammeRow, act: Parameters<typeof nextPhase>[1]): boolean =>
  programme.state === "review" && !isRefusal(nextPhase(programme.phase, act));

const listAct = (row: NomineeRead, programme: ProgrammeRow, actor: Actor): NomineeFile["may"]["list"] => {
  if (!isOffice(actor) || programme.phase !== "settled") return null;
  const act = row.state === "shortlisted" ? "leave-out" : "shortlist";
  return isRefusal(nextNominee(row.state, act, programme.state)) ? null : act;
};

/** What this reader may do about a nominee now. */
const mayOn = (row: NomineeRead, programme: ProgrammeRow, { actor, member }: Reader, recused: boolean) => {
  const own = mayWriteFor(actor, row.byUnitId);
  const judges = member && !recused;
  const withdrawable = !isRefusal(nextNominee(row.state, "withdraw", programme.state));
  return {
    write: own && row.state === "draft" && programme.state === "open",
    putForward: mayPutForward(actor, row.byUnitId) && row.state === "draft" && programme.state === "open",
    withdraw:
      withdrawable &&
      (isOffice(actor) || mayPutForward(actor, row.byUnitId) || (own && row.state === "draft")),
    score: judges && (isOpenFor(programme, "score") || isOpenFor(programme, "score-again")),
    vote: judges && isOpenFor(programme, "vote"),
    recuse: judges && programme.state === "review" && programme.phase !== "settled",
    note: (member || isOffice(actor)) && isOpenFor(programme, "note"),
    list: listAct(row, programme, actor),
  };
};

/** Vetoes of one that the panel does not judge: a draft, or one that was struck. */
const vetoesAlone = async (db: Db, { countyId, year }: ProgrammeRow, row: NomineeRead, now: Date) =>
  ((await vetoesOf(db, countyId, { year, nominees: [row] }, now)).get(row.id) ?? []).map((veto) => ({
    ...veto,
    overridable: false,
    overridden: false,
  }));

/** What a finding says is for who may read findings; that there is one is for everybody. */
const veiled = <V extends Veto>(vetoes: readonly V[], reads: boolean): V[] =>
  vetoes.map((veto) => (veto.href || reads ? veto : { ...veto, what: null }));

const frozenSeen = (file: Frozen | null, reads: boolean): Frozen | null =>
  file && { ...file, vetoes: veiled(file.vetoes, reads) };

const fileFor = async (
  db: Db,
  programme: ProgrammeRow,
  row: NomineeRead,
  reader: Reader,
  now: Date,
): Promise<NomineeFile> => {
  const { actor, member } = reader;
  const { countyId, year } = programme;
  const judges = mayJudge(actor, member);
  const known = await knownOf(db, programme, now);
  const listed = judges ? listPresented(known, actor).nominees.find(({ id }) => id === row.id) : undefined;
  const judged = known.sitting.nominees.find(({ id }) => id === row.id);
  const vetoes = judged ? vetoesOn(known.sitting, judged) : await vetoesAlone(db, programme, row, now);
  const reads = mayReadFindings(actor, member);
  const evidence =
    row.unitId === null ? null : await evidenceOf(db, countyId, { unitId: row.unitId, year }, now);
  return {
    ...nomineeHead(row),
    stand: listed?.stand ?? null,
    mine: listed?.mine ?? notMine,
    programmeId: programme.id,
    text: row.text,
    version: row.version,
    personId: row.personId,
    evidence,
    frozen: frozenSeen(await frozenFor(db, countyId, row.id, evidence), reads),
    vetoes: veiled(vetoes, reads),
    ...(judges ? panelSide(known, row.id, actor) : noPanelSide),
    notes: judges ? (await notesOf(db, countyId, programme.id, row.id)).map(noteShown) : [],
    may: mayOn(row, programme, reader, (listed?.mine.recused ?? null) !== null),
  };
};

/** A nominee's file, for its own unit and for who judges. Refuses `nominee.not-there` to others. */
export const readFile = async (
  db: Db,
  actor: Actor,
  { id, nomineeId }: { id: string; nomineeId: string },
  now: Date,
): Promise<NomineeFile | Refusal> => {
  const programme = await programmeFor(db, actor, id);
  if (isRefusal(programme)) return programme;
  const row = await nomineeRead(db, actor.countyId, id, nomineeId);
  if (!row) return notThere;
  const member = await isMember(db, actor.countyId, id, actor.postId);
  const own = mayWriteFor(actor, row.byUnitId);
  const seen = own || (mayJudge(actor, member) && row.state !== "draft");
  return seen ? fileFor(db, programme, row, { actor, member }, now) : notThere;
};
