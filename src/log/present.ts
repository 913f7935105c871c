import type { Json } from "../ground/command.ts";
import { changesBetween, nameOfSubject } from "./rules.ts";
import type { EntryRow } from "./store.ts";
import type { EntryLine } from "./words.ts";

const namedUnit = (id: string | null, nameZh: string | null, nameEn: string | null): EntryLine["unit"] =>
  id === null || nameZh === null ? null : { id, nameZh, nameEn };

/** Who acted on themselves needs no name in the entry. */
const isSelf = ({ kind, subjectId, personId }: EntryRow): boolean =>
  kind === "person" && subjectId === personId;

/** The fields of an entry that leave the house. */
export const presentEntry = (row: EntryRow): EntryLine => {
  const before = row.before as Json | undefined;
  const after = row.after as Json | undefined;
  const { id, act, via, role, kind, subjectId, reason, position, postId, titleZh, titleEn, personId } = row;
  return {
    id,
    at: row.at.toISOString(),
    act,
    via,
    role,
    post: postId === null || titleZh === null ? null : { id: postId, titleZh, titleEn },
    postUnit: namedUnit(row.seatId, row.seatNameZh, row.seatNameEn),
    person: personId === null ? null : { id: personId, nameZh: row.personNameZh ?? "" },
    kind,
    subjectId,
    subjectName: nameOfSubject(subjectId, before, after) ?? (isSelf(row) ? row.personNameZh : null),
    unit: namedUnit(row.unitId, row.unitNameZh, row.unitNameEn),
    changes: changesBetween(before, after),
    reason,
    position,
  };
};
