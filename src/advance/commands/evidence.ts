import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { insertEvidence } from "../store/evidence.ts";
import type { Evidence } from "../words.ts";

export interface KeptFile {
  readonly hash: string;
  readonly type: string;
  readonly name: string;
  readonly size: number;
}

/** Notes a file that was kept, as its sender's, until it goes out with a report or a verdict. */
export const addEvidence = command(
  "evidence.add",
  async (tx, { countyId, personId, unitId }, file: KeptFile, now): Promise<Outcome<Evidence>> => {
    const id = newId(now);
    const { hash, type, name, size } = file;
    await insertEvidence(tx, {
      countyId,
      id,
      personId,
      hash,
      type,
      name,
      size,
      reportId: null,
      verificationId: null,
      addedAt: now,
    });
    return {
      value: { id, type, name, size },
      entry: { kind: "evidence", id, unitId, after: { hash, type, name, size } },
    };
  },
);
