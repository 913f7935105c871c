import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { bareFile } from "../ground/files/attach.ts";
import type { House } from "../ground/house.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { isPublic } from "./actors.ts";
import { partsFor } from "./commands/act.ts";
import { appealById } from "./store/appeals.ts";
import { filesOf } from "./store/said.ts";
import { cooperationFilesOf } from "./together/store.ts";
import { keptFile, type KeptFile } from "./words.ts";

/** Keeps a file for an appeal, as `bareFile` makes and refuses it: by its content, photos without their traces. */
export const keepFile = async (
  { files }: House,
  given: { name: string; bytes: Uint8Array },
): Promise<KeptFile | Refusal> => {
  const file = await bareFile(given);
  if (isRefusal(file)) return file;
  const { hash } = await files.keep(file.bytes);
  return keptFile.parse({ hash, name: file.name, type: file.type, size: file.bytes.length });
};

/** The files of an appeal that are there for a reader: what units answered to the lead is not the appellant's. */
const filesFor = async (db: Db, actor: Actor, appealId: string) => {
  const { countyId } = actor;
  const files = await filesOf(db, countyId, appealId);
  return isPublic(actor) ? files : [...files, ...(await cooperationFilesOf(db, countyId, appealId))];
};

/** A file of an appeal to somebody who is a part of it; to others it is not there. */
export const giveFile = async (
  { db, files }: House,
  actor: Actor,
  { id, fileId }: { id: string; fileId: string },
): Promise<FileAnswer | Refusal> => {
  const appeal = await appealById(db, actor.countyId, id);
  if (!appeal || (await partsFor(db, actor, appeal)).length === 0) return refuse("appeal.not-there");
  const row = (await filesFor(db, actor, id)).find((file) => file.id === fileId);
  const bytes = row ? await files.read(row.hash) : null;
  return row && bytes ? { name: row.name, type: row.type, bytes } : refuse("route.not-there");
};
