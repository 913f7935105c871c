import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { filesOf, insertFile, removeFile } from "../store/files.ts";
import { entryOf, takeUp, tell } from "./act.ts";

/** How many files go with one matter. */
export const mostFilesOfMatter = 30;

/** A file that is kept already, by the SHA-256 of its bytes. */
export interface KeptFile {
  readonly hash: string;
  readonly type: string;
  readonly name: string;
  readonly size: number;
}

type Done = Outcome<{ id: string }>;

/** Puts a kept file with a matter. Refuses as the table does, and `matter.files.enough` at `file`. */
export const attachFile = command(
  "matter.attach",
  async (tx, actor, { id, ...file }: KeptFile & { id: string }, now): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "attach");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId } = actor;
    if ((await filesOf(tx, countyId, id)).length >= mostFilesOfMatter)
      return refuse("matter.files.enough", { most: mostFilesOfMatter }, { field: "file" });
    const by = { postId, personId, addedAt: now, removedAt: null };
    const row = { countyId, id: newId(now), matterId: id, ...file, ...by };
    await insertFile(tx, row);
    await tell(tx, actor, id, now, { act: "attach", said: file.name });
    return { value: { id: row.id }, entry: entryOf(acting, { ...file, fileId: row.id }) };
  },
);

/** Takes a file back, by the post that put it there. Refuses `matter.file.not-there`, `matter.file.not-yours`. */
export const detachFile = command(
  "matter.detach",
  async (tx, actor, { id, fileId }: { id: string; fileId: string }, now): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "attach");
    if (isRefusal(acting)) return acting;
    const row = (await filesOf(tx, actor.countyId, id)).find((file) => file.id === fileId);
    if (!row) return refuse("matter.file.not-there");
    if (row.postId !== actor.postId) return refuse("matter.file.not-yours");
    await removeFile(tx, row, now);
    await tell(tx, actor, id, now, { act: "detach", said: row.name });
    return { value: { id }, entry: entryOf(acting, { fileId, name: row.name, hash: row.hash }) };
  },
);
