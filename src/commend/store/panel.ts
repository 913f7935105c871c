import { sql, type Selectable } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { CommendTables, PanelTables } from "../tables.ts";
import type { MemberDraft } from "../words/panel.ts";

const tables = (db: Db) =>
  db.withTables<PanelTables & CommendTables & Pick<PeopleTables, "unit" | "post" | "tenure">>();

export type ScoreRow = Selectable<PanelTables["panelScore"]>;
export type VoteRow = PanelTables["panelVote"];
export type RecusalRow = PanelTables["panelRecusal"];
export type NoteRow = PanelTables["panelNote"];

/** The members of a panel with their unit's place and who holds the post, the chair first. */
export const membersOf = (db: Db, countyId: string, programmeId: string) =>
  tables(db)
    .selectFrom("panelMember as member")
    .innerJoin("post", (join) =>
      join.onRef("post.countyId", "=", "member.countyId").onRef("post.id", "=", "member.postId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .leftJoin("tenure", (join) =>
      join
        .onRef("tenure.countyId", "=", "post.countyId")
        .onRef("tenure.postId", "=", "post.id")
        .on("tenure.toDate", "is", null),
    )
    .select([
      "member.postId",
      "member.chair",
      "post.titleZh",
      "post.titleEn",
      "post.unitId",
      "tenure.personId",
    ])
    .select(["unit.path", "unit.kind"])
    .where("member.countyId", "=", countyId)
    .where("member.programmeId", "=", programmeId)
    .orderBy("member.chair", "desc")
    .orderBy("member.position")
    .limit(200)
    .execute();
export type MemberRead = Awaited<ReturnType<typeof membersOf>>[number];

/** Puts the members of a panel as they are now, whole. */
export const saveMembers = async (
  tx: Db,
  countyId: string,
  programmeId: string,
  members: readonly MemberDraft[],
): Promise<void> => {
  await tables(tx)
    .deleteFrom("panelMember")
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .execute();
  if (members.length === 0) return;
  const rows = members.map((member, position) => ({ ...member, countyId, programmeId, position }));
  await tables(tx).insertInto("panelMember").values(rows).execute();
};

/** Which of these posts are the county's and have not ended. */
export const livingPosts = async (db: Db, countyId: string, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tables(db)
    .selectFrom("post")
    .select("id")
    .where("countyId", "=", countyId)
    .where("id", "in", [...ids])
    .where("endedOn", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
};

export const scoresOf = (db: Db, countyId: string, programmeId: string): Promise<ScoreRow[]> =>
  tables(db)
    .selectFrom("panelScore")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .orderBy("round")
    .limit(500_000)
    .execute();

export const saveScore = async (tx: Db, { points, ...row }: ScoreRow): Promise<void> => {
  const kept = { points: JSON.stringify(points), scoredAt: row.scoredAt, personId: row.personId };
  await tables(tx)
    .insertInto("panelScore")
    .values({ ...row, ...kept })
    .onConflict((at) => at.columns(["countyId", "nomineeId", "postId", "round"]).doUpdateSet(kept))
    .execute();
};

export const votesOf = (db: Db, countyId: string, programmeId: string): Promise<VoteRow[]> =>
  tables(db)
    .selectFrom("panelVote")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .limit(500_000)
    .execute();

export const saveVote = async (tx: Db, row: VoteRow): Promise<void> => {
  const { vote, votedAt, personId } = row;
  await tables(tx)
    .insertInto("panelVote")
    .values(row)
    .onConflict((at) =>
      at.columns(["countyId", "nomineeId", "question", "postId"]).doUpdateSet({ vote, votedAt, personId }),
    )
    .execute();
};

/** Takes the votes of an earlier sitting away; they stay in the log. */
export const deleteVotes = async (tx: Db, countyId: string, programmeId: string): Promise<void> => {
  await tables(tx)
    .deleteFrom("panelVote")
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .execute();
};

export const recusalsOf = (db: Db, countyId: string, programmeId: string): Promise<RecusalRow[]> =>
  tables(db)
    .selectFrom("panelRecusal as recusal")
    .innerJoin("nominee", (join) =>
      join.onRef("nominee.countyId", "=", "recusal.countyId").onRef("nominee.id", "=", "recusal.nomineeId"),
    )
    .selectAll("recusal")
    .where("recusal.countyId", "=", countyId)
    .where("nominee.programmeId", "=", programmeId)
    .limit(20_000)
    .execute();

export const insertRecusal = async (tx: Db, row: RecusalRow): Promise<void> => {
  await tables(tx).insertInto("panelRecusal").values(row).execute();
};

/** What the members wrote, the earliest first, with the titles of their posts. */
export const notesOf = (db: Db, countyId: string, programmeId: string, nomineeId: string | null) =>
  tables(db)
    .selectFrom("panelNote as note")
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "note.countyId").onRef("post.id", "=", "note.postId"),
    )
    .select(["note.id", "note.text", "note.writtenAt", "post.titleZh", "post.titleEn"])
    .where("note.countyId", "=", countyId)
    .where("note.programmeId", "=", programmeId)
    .where(sql<boolean>`note.nominee_id is not distinct from ${nomineeId}::uuid`)
    .orderBy("note.writtenAt")
    .limit(500)
    .execute();

export const insertNote = async (tx: Db, row: NoteRow): Promise<void> => {
  await tables(tx).insertInto("panelNote").values(row).execute();
};

/** Whether a post sits on a programme's panel. */
export const isMember = async (
  db: Db,
  countyId: string,
  programmeId: string,
  postId: string | null,
): Promise<boolean> => {
  if (postId === null) return false;
  const row = await tables(db)
    .selectFrom("panelMember")
    .select("postId")
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .where("postId", "=", postId)
    .executeTakeFirst();
  return row !== undefined;
};
