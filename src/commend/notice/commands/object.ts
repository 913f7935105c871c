import type { Actor } from "../../../ground/actor.ts";
import { addWorkingDays, calendarOf } from "../../../ground/calendar/index.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import { writeMessages } from "../../../ground/messages/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { settingOn } from "../../../ground/settings/index.ts";
import { nomineeById } from "../../store/nominees.ts";
import { type Receiver, receiverOf, standingOf, takesObjections } from "../rules.ts";
import { objectionDays } from "../settings.ts";
import { insertFiles, type ObjectionFileRow } from "../store/files.ts";
import { insertObjector } from "../store/identity.ts";
import { noticeById, type NoticeRead, receivers } from "../store/notices.ts";
import { insertObjection, type ObjectionRow, objectionSentAs } from "../store/objections.ts";
import type { ObjectionDraft } from "../words.ts";
import { todayOf } from "./publish.ts";

/** A file that was kept when the form came. */
export type SentAlong = Pick<ObjectionFileRow, "hash" | "name" | "type" | "size">;

/** An objection that is ready to be kept: its number drawn, who objects sealed. */
export interface Objecting {
  readonly noticeId: string;
  readonly draft: Omit<ObjectionDraft, "objector">;
  /** Kept already: checked by content, photos without their traces. */
  readonly files: readonly SentAlong[];
  readonly number: string;
  readonly sealed: string | null;
}

const openNotice = async (
  tx: Db,
  { countyId }: Actor,
  { noticeId, draft }: Objecting,
  today: string,
): Promise<NoticeRead | Refusal> => {
  const notice = await noticeById(tx, countyId, noticeId);
  if (!notice) return refuse("notice.not-there");
  const closed = takesObjections(standingOf(notice, notice.programmeState, today));
  if (closed) return closed;
  const { nomineeId } = draft;
  const isListed = nomineeId === null || notice.list.some(({ id }) => id === nomineeId);
  return isListed ? notice : refuse("objection.nominee-unknown", {}, { field: "nominee" });
};

const receiverFor = async (
  tx: Db,
  countyId: string,
  nomineeId: string | null,
): Promise<{ receiver: Receiver; subjectUnitId: string | null } | Refusal> => {
  const nominee = nomineeId ? await nomineeById(tx, countyId, nomineeId) : undefined;
  const subjectUnitId = nominee?.unitId ?? null;
  const receiver = receiverOf(await receivers(tx, countyId), subjectUnitId);
  return receiver ? { receiver, subjectUnitId } : refuse("notice.no-receiver");
};

const dueFrom = async (tx: Db, countyId: string, receivedOn: string) => {
  const days = await settingOn(tx, countyId, objectionDays, receivedOn);
  const { date, provisional } = addWorkingDays(await calendarOf(tx, countyId), receivedOn, days);
  return { days, dueOn: date, provisional };
};

const unanswered = {
  outcome: null,
  answer: null,
  answeredAt: null,
  answeredOn: null,
  answeredByPostId: null,
  answeredByPersonId: null,
} as const;

const fileRows = (
  { countyId, id: objectionId }: ObjectionRow,
  files: readonly SentAlong[],
  now: Date,
): ObjectionFileRow[] =>
  files.map(({ hash, name, type, size }, position) => {
    const of = { countyId, id: newId(now), objectionId };
    return { ...of, hash, name, type, size, position };
  });

/** The receiver is told at once, with the day it is due; nothing of what was said leaves with the message. */
const tellReceiver = async (tx: Db, row: ObjectionRow, titleZh: string, now: Date): Promise<void> => {
  const message = {
    postId: row.receiverPostId,
    kind: "objection",
    urgency: "urgent" as const,
    textKey: "objection.told",
    params: { programme: titleZh, due: row.dueOn },
    href: `/desk/objections/${row.id}`,
    due: row.dueOn,
    onceKey: `objection:${row.id}`,
  };
  await writeMessages(tx, row.countyId, [message], now);
};

/**
 * Keeps an objection: its clock starts, its receiver is told. Refuses `notice.not-there`, `notice.closed`,
 * `objection.nominee-unknown`, `notice.no-receiver`, and `objection.sent-before.conflict` for a form that came already.
 */
export const submitObjection = command(
  "objection.submit",
  async (tx, actor, given: Objecting, now): Promise<Outcome<ObjectionRow>> => {
    const { countyId } = actor;
    const { draft, number, sealed, files } = given;
    const receivedOn = await todayOf(tx, countyId, now);
    const notice = await openNotice(tx, actor, given, receivedOn);
    if (isRefusal(notice)) return notice;
    if (draft.key && (await objectionSentAs(tx, countyId, draft.key)))
      return refuse("objection.sent-before.conflict");
    const goes = await receiverFor(tx, countyId, draft.nomineeId);
    if (isRefusal(goes)) return goes;
    const row: ObjectionRow = {
      countyId,
      id: newId(now),
      number,
      noticeId: notice.id,
      programmeId: notice.programmeId,
      nomineeId: draft.nomineeId,
      subjectUnitId: goes.subjectUnitId,
      text: draft.text,
      anonymous: sealed === null,
      submissionKey: draft.key,
      receivedAt: now,
      receivedOn,
      receiverPostId: goes.receiver.id,
      ...(await dueFrom(tx, countyId, receivedOn)),
      ...unanswered,
    };
    await insertObjection(tx, row);
    await insertFiles(tx, fileRows(row, files, now));
    if (sealed) await insertObjector(tx, { countyId, objectionId: row.id, sealed });
    await tellReceiver(tx, row, notice.titleZh, now);
    const after = { programmeId: row.programmeId, receiverPostId: row.receiverPostId, dueOn: row.dueOn };
    return { value: row, entry: { kind: "objection", id: row.id, after } };
  },
);
