import { readFile, stat } from "node:fs/promises";
import { uploadLimit } from "../ground/http/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";

const faults: Readonly<Record<string, string>> = {
  ENOENT: "cli.file.not-there",
  EISDIR: "cli.file.is-directory",
  EACCES: "cli.file.no-permission",
};

/** A file that was named on the command line. Refuses `cli.file.…` for one that cannot be read, `body.too-large`. */
export const bytesOf = async (path: string): Promise<Uint8Array | Refusal> => {
  try {
    const { size } = await stat(path);
    if (size > uploadLimit) return refuse("body.too-large");
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const id = faults[(error as NodeJS.ErrnoException).code ?? ""];
    if (!id) throw error;
    return refuse(id, { path });
  }
};
