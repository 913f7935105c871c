import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Files, filesIn, hashPattern, placeIn } from "./kept.ts";

/** Files that are kept for some hours only. */
export interface Previews extends Files {
  /** Removes what was last kept longer ago than so many milliseconds; returns how many. */
  sweep(age: number): Promise<number>;
}

/** A file that nobody has kept for long. `aside`: it was laid aside and is still read as before. */
export interface IdleFile {
  readonly hash: string;
  readonly aside: boolean;
}

/** Files of which those that nothing refers to go: first aside, where they are still found, later for good. */
export interface SweptFiles extends Files {
  /** What was last kept, or laid aside, longer ago than so many milliseconds; in batches. */
  idle(age: number): AsyncIterable<readonly IdleFile[]>;
  layAside(hash: string): Promise<void>;
  takeBack(hash: string): Promise<void>;
  /** Removes what was laid aside; what was kept anew since stays. */
  removeAside(hash: string): Promise<void>;
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

/** As `filesIn`; how old a file is goes by the disk's own clock, on which it was written. */
export const previewsIn = (folder: string): Previews => ({
  ...filesIn(folder),
  sweep: async (age) => {
    const before = Date.now() - age;
    let swept = 0;
    for (const place of await filesBelow(folder)) {
      const { mtimeMs } = await stat(place);
      if (mtimeMs >= before) continue;
      await rm(place, { force: true });
      swept += 1;
    }
    return swept;
  },
});

const shelf = /^[0-9a-f]{2}$/;

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** The files on the shelves of a folder that were last written before a moment (ms since 1970), shelf by shelf. */
async function* writtenBefore(folder: string, before: number): AsyncIterable<string[]> {
  for (const name of (await namesIn(folder)).filter((one) => shelf.test(one))) {
    const old: string[] = [];
    for (const hash of (await namesIn(join(folder, name))).filter((one) => hashPattern.test(one)))
      if ((await stat(join(folder, name, hash))).mtimeMs < before) old.push(hash);
    if (old.length > 0) yield old;
  }
}

const moved = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
};

/** As `filesIn`, with a folder beside them for what nothing refers to; how old a file is goes by the disk's own clock. */
export const sweptFilesIn = (folder: string): SweptFiles => {
  const asideFolder = join(folder, "aside");
  const [files, laidAside] = [filesIn(folder), filesIn(asideFolder)];
  const [placeOf, asideOf] = [placeIn(folder), placeIn(asideFolder)];
  return {
    keep: files.keep,
    read: async (hash) => (await files.read(hash)) ?? laidAside.read(hash),
    idle: async function* (age) {
      const before = Date.now() - age;
      for await (const hashes of writtenBefore(folder, before))
        yield hashes.map((hash) => ({ hash, aside: false }));
      for await (const hashes of writtenBefore(asideFolder, before))
        yield hashes.map((hash) => ({ hash, aside: true }));
    },
    layAside: async (hash) => {
      await moved(placeOf(hash), asideOf(hash));
      const now = new Date();
      await utimes(asideOf(hash), now, now);
    },
    takeBack: (hash) => moved(asideOf(hash), placeOf(hash)),
    removeAside: (hash) => rm(asideOf(hash), { force: true }),
  };
};
