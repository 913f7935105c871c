import { localDate } from "../../ground/clock.ts";
import { fileShown, type Names, type Reading } from "../present.ts";
import type { Cooperation } from "../words.ts";
import type { CooperationFile, CooperationRow } from "./store.ts";

/** What other units were asked, as the appeal's page shows it to one reader. */
export const presentCooperations = (
  rows: readonly CooperationRow[],
  files: readonly CooperationFile[],
  names: Names,
  { now, zone, unitId }: Pick<Reading, "now" | "zone"> & { unitId: string | null },
): Cooperation[] =>
  rows.flatMap((row) => {
    const unit = names.unit(row.unitId);
    if (!unit) return [];
    const { id, state, what, dueOn, said } = row;
    return {
      id,
      unit,
      state,
      what,
      dueOn,
      late: state === "asked" && dueOn < localDate(now, zone),
      askedAt: row.askedAt.toISOString(),
      askedBy: names.post(row.askedByPostId),
      said,
      files: files.filter(({ cooperationId }) => cooperationId === id).map(fileShown),
      endedAt: row.endedAt?.toISOString() ?? null,
      endedBy: names.post(row.endedByPostId),
      ours: row.unitId === unitId,
    };
  });
