import type { Actor } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { numbersMeant } from "../../listen/index.ts";
import { nomineesOf } from "../store/nominees.ts";
import { nomineeStates } from "../words/states.ts";
import { lookAtObjector } from "./commands/answer.ts";
import { mayHandle, standingOf } from "./rules.ts";
import { filesOfObjection } from "./store/files.ts";
import { type NoticeRead, noticeOfProgramme } from "./store/notices.ts";
import { objectionById, objectionCounts, objectionNumbered, type ObjectionRead } from "./store/objections.ts";
import {
  type NoticeShown,
  type ObjectionInList,
  type ObjectionWhole,
  type Objector,
  objector,
} from "./words.ts";

/** What became of those on a list since it was published. */
const statesOf = async (db: Db, { countyId, programmeId }: NoticeRead) =>
  new Map(
    (await nomineesOf(db, countyId, programmeId, nomineeStates)).map(({ id, state, stateReason }) => [
      id,
      { state, stateReason },
    ]),
  );

/** A notice as desk and public read it on a day. */
export const shownNotice = async (db: Db, notice: NoticeRead, today: string): Promise<NoticeShown> => {
  const states = await statesOf(db, notice);
  const fallback = { state: "withdrawn", stateReason: null } as const;
  return {
    id: notice.id,
    programmeId: notice.programmeId,
    titleZh: notice.titleZh,
    titleEn: notice.titleEn,
    fromOn: notice.fromOn,
    days: notice.days,
    untilOn: notice.untilOn,
    provisional: notice.provisional,
    standing: standingOf(notice, notice.programmeState, today),
    takenBackFor: notice.takenBackFor,
    objections: await objectionCounts(db, notice.countyId, notice.programmeId),
    list: notice.list.map((one) => ({ ...one, ...(states.get(one.id) ?? fallback) })),
  };
};

/** The last notice of a programme with what a decision asks of it; null while there was none. */
export const decidingOn = async (db: Db, countyId: string, programmeId: string) => {
  const notice = await noticeOfProgramme(db, countyId, programmeId);
  if (!notice) return null;
  const { received, answered } = await objectionCounts(db, countyId, programmeId);
  const listed = new Set(notice.list.map(({ id }) => id));
  const names = (await nomineesOf(db, countyId, programmeId, ["shortlisted"])).filter(({ id }) =>
    listed.has(id),
  );
  return { untilOn: notice.untilOn, open: received - answered, names: names.length };
};

const titled = (id: string | null, titleZh: string | null, titleEn: string | null) =>
  id && titleZh !== null ? { id, titleZh, titleEn } : null;

export const inList = (row: ObjectionRead): ObjectionInList => ({
  id: row.id,
  number: row.number,
  programmeZh: row.programmeZh,
  programmeEn: row.programmeEn,
  nomineeZh: row.nomineeZh,
  nomineeEn: row.nomineeEn,
  receivedAt: row.receivedAt.toISOString(),
  dueOn: row.dueOn,
  answeredOn: row.answeredOn,
  outcome: row.outcome,
  receiver: titled(row.receiverPostId, row.receiverZh, row.receiverEn),
});

const whole = async (db: Db, row: ObjectionRead): Promise<ObjectionWhole> => ({
  ...inList(row),
  programmeId: row.programmeId,
  text: row.text,
  anonymous: row.anonymous,
  files: (await filesOfObjection(db, row.countyId, row.id)).map(({ id, name, type, size }) => ({
    id,
    name,
    type,
    size,
  })),
  provisional: row.provisional,
  answer: row.answer,
  answeredBy: titled(row.answeredByPostId, row.answererZh, row.answererEn),
});

const notThere = refuse("objection.not-there");

/** An objection, if it is this actor's to handle. Refuses `objection.not-there`. */
export const objectionFor = async (db: Db, actor: Actor, id: string): Promise<ObjectionWhole | Refusal> => {
  const row = await objectionById(db, actor.countyId, id);
  return row && mayHandle(actor, row) ? whole(db, row) : notThere;
};

/** A file that came with an objection, to who handles it; to others it is not there. */
export const objectionFileFor = async (
  { db, files }: Pick<House, "db" | "files">,
  actor: Actor,
  { id, fileId }: { id: string; fileId: string },
): Promise<FileAnswer | Refusal> => {
  const row = await objectionById(db, actor.countyId, id);
  if (!row || !mayHandle(actor, row)) return notThere;
  const file = (await filesOfObjection(db, actor.countyId, id)).find((one) => one.id === fileId);
  const bytes = file ? await files.read(file.hash) : null;
  return file && bytes ? { name: file.name, type: file.type, bytes } : refuse("route.not-there");
};

/** An objection by its number as people type it. Refuses as `numbersMeant` does, and `number.not-there`. */
export const objectionByNumber = async (
  db: Db,
  countyId: string,
  typed: string,
): Promise<ObjectionWhole | Refusal> => {
  const numbers = await numbersMeant(db, countyId, typed);
  if (isRefusal(numbers)) return numbers;
  for (const number of numbers) {
    const row = await objectionNumbered(db, countyId, number);
    if (row) return whole(db, row);
  }
  return refuse("number.not-there", {}, { field: "number" });
};

const opened = ({ vault }: House, sealed: string): Objector | null => {
  try {
    return objector.parse(JSON.parse(vault.open(sealed)));
  } catch {
    // A key that does not fit hides who it is; the objection is read as ever.
    return null;
  }
};

/** Shows who objects, for a reason; the look is an entry of the log. Refuses as the command does. */
export const lookAt = async (
  house: House,
  actor: Actor,
  input: { id: string; reason: string },
): Promise<{ objector: Objector | null; unreadable: boolean } | Refusal> => {
  const looked = await execute(house, lookAtObjector, actor, input);
  if (isRefusal(looked)) return looked;
  if (looked.sealed === null) return { objector: null, unreadable: false };
  const found = opened(house, looked.sealed);
  return { objector: found, unreadable: found === null };
};
