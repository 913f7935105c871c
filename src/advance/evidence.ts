import type { Actor } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import { bareFile } from "../ground/files/attach.ts";
import type { House } from "../ground/house.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { addEvidence } from "./commands/evidence.ts";
import { evidenceById } from "./store/evidence.ts";
import type { Evidence } from "./words.ts";

/** Takes a file as evidence, as `bareFile` makes and refuses it: by its content, photos without their traces. */
export const takeEvidence = async (
  house: House,
  actor: Actor,
  given: { name: string; bytes: Uint8Array },
): Promise<Evidence | Refusal> => {
  const file = await bareFile(given);
  if (isRefusal(file)) return file;
  const { name, type, bytes } = file;
  const { hash } = await house.files.keep(bytes);
  return execute(house, addEvidence, actor, { hash, type, name, size: bytes.length });
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
