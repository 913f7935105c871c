import { createHash } from "node:crypto";
import type { Db } from "../../ground/db/index.ts";
import { evidenceIn, yearKnown } from "../evidence.ts";
import { vetoesOn } from "../rules/sitting.ts";
import { knownOf } from "../sitting.ts";
import { unitNames } from "../store/evidence.ts";
import { insertFrozen } from "../store/frozen.ts";
import type { ProgrammeRow } from "../store/programmes.ts";
import { frozenFile, type FrozenFile } from "../words/file.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The file of everybody the panel judged, as it is now. */
const filesNow = async (db: Db, programme: ProgrammeRow, now: Date): Promise<[string, FrozenFile][]> => {
  const { countyId, year } = programme;
  const { sitting, nominees } = await knownOf(db, programme, now);
  const known = await yearKnown(db, countyId, year, now);
  const ids = [...new Set(nominees.flatMap(({ unitId }) => unitId ?? []))];
  const units = new Map((await unitNames(db, countyId, ids)).map((unit) => [unit.id, unit]));
  return sitting.nominees.map((judged, at) => {
    const { id, unitId, text } = nominees[at]!;
    const unit = unitId === null ? undefined : units.get(unitId);
    const evidence = unit ? evidenceIn(known, unit) : null;
    return [id, { text, evidence, vetoes: vetoesOn(sitting, judged) }];
  });
};

/**
 * Keeps the file of everybody the panel judged as it is when the list is made public, each with its SHA-256. Gives one
 * hash over all of them, for the log.
 */
export const freezeFiles = async (
  tx: Db,
  programme: ProgrammeRow,
  noticeId: string,
  now: Date,
): Promise<string> => {
  const rows = (await filesNow(tx, programme, now)).map(([nomineeId, given]) => {
    const file = JSON.stringify(frozenFile.parse(given));
    return { countyId: programme.countyId, noticeId, nomineeId, file, hash: sha256(file), takenAt: now };
  });
  await insertFrozen(tx, rows);
  return sha256(rows.map(({ nomineeId, hash }) => `${nomineeId} ${hash}\n`).join(""));
};
