import type { Actor } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import { bareFile } from "../ground/files/attach.ts";
import type { House } from "../ground/house.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { loadMatter, notThere, standingOf } from "./commands/act.ts";
import { attachFile } from "./commands/files.ts";
import { next } from "./rules/matter.ts";
import { partsOf } from "./rules/may.ts";
import { filesOf } from "./store/files.ts";

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What somebody is to a matter, and its state; a refusal when they do not see it. */
const seenAs = async ({ db }: House, actor: Actor, id: string) => {
  const loaded = await loadMatter(db, actor.countyId, id);
  const parts = loaded ? partsOf(actor, await standingOf(db, loaded)) : [];
  return loaded && parts.length > 0 ? { state: loaded.matter.state, parts } : notThere;
};

/**
 * Takes a file for a matter, as `bareFile` makes and refuses it. Nothing is kept of what somebody sends who may not:
 * they are refused as by the command, before.
 */
export const takeFile = async (
  house: House,
  actor: Actor,
  id: string,
  given: Given,
): Promise<{ id: string } | Refusal> => {
  const seen = await seenAs(house, actor, id);
  if (isRefusal(seen)) return seen;
  const may = next(seen.state, "attach", seen.parts);
  if (isRefusal(may)) return may;
  const file = await bareFile(given);
  if (isRefusal(file)) return file;
  const { name, type, bytes } = file;
  const { hash } = await house.files.keep(bytes);
  return execute(house, attachFile, actor, { id, hash, type, name, size: bytes.length });
};

/** A file of a matter, to whoever sees the matter. */
export const giveFile = async (
  house: House,
  actor: Actor,
  { id, fileId }: { id: string; fileId: string },
): Promise<FileAnswer | Refusal> => {
  const seen = await seenAs(house, actor, id);
  if (isRefusal(seen)) return seen;
  const row = (await filesOf(house.db, actor.countyId, id)).find((file) => file.id === fileId);
  const bytes = row ? await house.files.read(row.hash) : null;
  return row && bytes ? { name: row.name, type: row.type, bytes } : refuse("matter.file.not-there");
};
