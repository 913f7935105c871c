import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { mayPutForward, mayWriteFor } from "./rules/nominate.ts";
import { mayJudge } from "./rules/see.ts";
import { scoresOwed, votesOwed } from "./rules/sitting.ts";
import { actsOpen, isOffice, mayRead } from "./rules/states.ts";
import { knownOf } from "./sitting.ts";
import { nominationsBy, nomineesOf } from "./store/nominees.ts";
import { isMember } from "./store/panel.ts";
import { notesOf } from "./store/panel.ts";
import { categoriesOf, programmeById, type ProgrammeRow } from "./store/programmes.ts";
import { type QuotaRead, quotasOf } from "./store/quotas.ts";
import { listPresented, nomineeHead, notMine } from "./present.ts";
import {
  type NomineeInList,
  type NomineeList,
  type PanelShown,
  type ProgrammeWhole,
  programmeActs,
  type QuotaRowShown,
} from "./words.ts";

const notThere = refuse("programme.not-there");

/** The programme's row, if this reader may see it. Refuses `programme.not-there`. */
export const programmeFor = async (db: Db, actor: Actor, id: string): Promise<ProgrammeRow | Refusal> => {
  const row = await programmeById(db, actor.countyId, id);
  return row && mayRead(actor, row) ? row : notThere;
};

/** The programme for who sees the panel's work; to others it is not there. */
export const judgedProgramme = async (db: Db, actor: Actor, id: string): Promise<ProgrammeRow | Refusal> => {
  const row = await programmeFor(db, actor, id);
  if (isRefusal(row)) return row;
  return mayJudge(actor, await isMember(db, actor.countyId, id, actor.postId)) ? row : notThere;
};

/** The table of quotas, a row a unit. */
export const quotaRows = (quotas: readonly QuotaRead[]): QuotaRowShown[] =>
  [...Map.groupBy(quotas, ({ unitId }) => unitId)].map(([id, own]) => ({
    unit: { id, nameZh: own[0]!.nameZh, nameEn: own[0]!.nameEn },
    places: own.map(({ categoryId, places, used }) => ({ categoryId, places, used })),
  }));

const owedBy = async (db: Db, row: ProgrammeRow, { postId }: Actor, member: boolean, now: Date) => {
  if (!member || row.state !== "review") return { scoresOwed: 0, votesOwed: 0 };
  const { sitting } = await knownOf(db, row, now);
  const mine = (list: readonly { postId: string }[]) => list.filter((one) => one.postId === postId).length;
  return {
    scoresOwed: row.phase === "scoring" ? mine(scoresOwed(sitting)) : 0,
    votesOwed: row.phase === "vote" ? mine(votesOwed(sitting)) : 0,
  };
};

/** A programme as the desk shows it to one reader. */
export const programmePresented = async (
  db: Db,
  actor: Actor,
  row: ProgrammeRow,
  now: Date,
): Promise<ProgrammeWhole> => {
  const { countyId, id } = row;
  const member = await isMember(db, countyId, id, actor.postId);
  const quotas = quotaRows(await quotasOf(db, countyId, id));
  const quota = quotas.find(({ unit }) => unit.id === actor.unitId) ?? null;
  const { savedAt: _, countyId: __, ratios, criteria, ties, ...fields } = row;
  return {
    ...fields,
    ratios: [...ratios],
    criteria: [...criteria],
    ties: [...ties],
    categories: await categoriesOf(db, countyId, id),
    nominated: (await nomineesOf(db, countyId, id)).filter(({ state }) => state !== "withdrawn").length,
    mine: { quota, member, ...(await owedBy(db, row, actor, member, now)) },
    acts: actsOpen(actor, row, programmeActs),
    may: {
      office: isOffice(actor),
      judge: mayJudge(actor, member),
      nominate: row.state === "open" && quota !== null && mayWriteFor(actor, actor.unitId),
      putForward: row.state === "open" && mayPutForward(actor, actor.unitId),
    },
  };
};

/** All nominees for who judges. Refuses `programme.not-there` to others. */
export const nomineesFor = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<NomineeList | Refusal> => {
  const row = await judgedProgramme(db, actor, id);
  return isRefusal(row) ? row : listPresented(await knownOf(db, row, now), actor);
};

/** What the reader's own unit has nominated. */
export const nominationsFor = async (
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ nominees: NomineeInList[] } | Refusal> => {
  const row = await programmeFor(db, actor, id);
  if (isRefusal(row)) return row;
  const { countyId, unitId } = actor;
  if (unitId === null || !mayWriteFor(actor, unitId)) return { nominees: [] };
  const rows = await nominationsBy(db, countyId, id, unitId);
  return { nominees: rows.map((one) => ({ ...nomineeHead(one), vetoes: [], stand: null, mine: notMine })) };
};

const countOf = (list: readonly { postId: string }[], postId: string | null): number =>
  list.filter((one) => one.postId === postId).length;

/** The panel with what each member owes, for who judges. */
export const panelFor = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<PanelShown | Refusal> => {
  const row = await judgedProgramme(db, actor, id);
  if (isRefusal(row)) return row;
  const { members, sitting } = await knownOf(db, row, now);
  const [scores, votes] = [scoresOwed(sitting), votesOwed(sitting)];
  const notes = await notesOf(db, actor.countyId, id, null);
  return {
    members: members.map(({ postId, chair, titleZh, titleEn }) => ({
      post: { id: postId, titleZh, titleEn },
      chair,
      scoresOwed: row.phase === "scoring" ? countOf(scores, postId) : 0,
      votesOwed: row.phase === "vote" ? countOf(votes, postId) : 0,
    })),
    notes: notes.map(noteShown),
  };
};

type NoteRead = Awaited<ReturnType<typeof notesOf>>[number];

export const noteShown = ({
  id,
  text,
  writtenAt,
  titleZh,
  titleEn,
}: NoteRead): PanelShown["notes"][number] => ({
  id,
  text,
  writtenAt: writtenAt.toISOString(),
  post: titleZh ? { id, titleZh, titleEn } : null,
});
