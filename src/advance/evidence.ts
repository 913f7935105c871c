import type { Actor } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import { typeOf } from "../ground/files/index.ts";
import type { House } from "../ground/house.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { addEvidence } from "./commands/evidence.ts";
import { admit } from "./rules/evidence.ts";
import { withoutTraces } from "./rules/jpeg.ts";
import { evidenceById } from "./store/evidence.ts";
import type { Evidence } from "./words.ts";

const longestName = 120;

const cleaned = (bytes: Uint8Array, type: string, name: string): Uint8Array | Refusal => {
  if (type !== "image/jpeg") return bytes;
  return withoutTraces(bytes) ?? refuse("evidence.unreadable", { name }, { field: "file" });
};

/**
 * Takes a file as evidence: checked by its content, photos without what they tell of person and place. Refuses as
 * `admit` does, and `evidence.unreadable` for a photo that is broken.
 */
export const takeEvidence = async (
  house: House,
  actor: Actor,
  { name: given, bytes }: { name: string; bytes: Uint8Array },
): Promise<Evidence | Refusal> => {
  const name = given.slice(-longestName) || "file";
  const type = await typeOf(bytes);
  const refusal = admit({ size: bytes.length, type, name });
  if (refusal) return refusal;
  const clean = cleaned(bytes, type, name);
  if (isRefusal(clean)) return clean;
  const { hash } = await house.files.keep(clean);
  return execute(house, addEvidence, actor, { hash, type, name, size: clean.length });
};

/** A file of evidence: to everyone at the desk once it is sent, before that to its sender only. */
export const giveEvidence = async (
  { db, files }: House,
  { countyId, personId }: Actor,
  id: string,
): Promise<FileAnswer | Refusal> => {
  const row = await evidenceById(db, countyId, id);
  const sent = row && (row.reportId !== null || row.verificationId !== null);
  if (!row || !(sent || row.personId === personId)) return refuse("route.not-there");
  const bytes = await files.read(row.hash);
  return bytes ? { name: row.name, type: row.type, bytes } : refuse("route.not-there");
};
