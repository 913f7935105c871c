import { system } from "../actor.ts";
import { execute } from "../command.ts";
import { allCounties } from "../county/store.ts";
import type { House } from "../house.ts";
import type { Job } from "../jobs/index.ts";
import { attachable } from "./attach.ts";
import { recordSweep } from "./commands.ts";
import { type FileColumn, type IdleFile, typeOf } from "./index.ts";
import { heldHashes } from "./store.ts";

const day = 86_400_000;

/**
 * So long a file waits for what it came with: a form in a browser is good for a day, a report may wait on a telephone until
 * there is a signal again. What is laid aside then is still read for as long once more, and taken back if anything refers
 * to it.
 */
export const idleFor = 30 * day;

/** What one night goes through of what no column holds; the rest waits for the next. */
const mostSwept = 5_000;

const heldAnywhere = async (
  { db }: House,
  columns: readonly FileColumn[],
  files: readonly IdleFile[],
): Promise<ReadonlySet<string>> => {
  const held = new Set<string>();
  for (const { id } of await allCounties(db)) {
    const asked = files.map(({ hash }) => hash).filter((hash) => !held.has(hash));
    if (asked.length > 0) for (const hash of await heldHashes(db, id, columns, asked)) held.add(hash);
  }
  return held;
};

/** Whether a file is of a kind that forms take; spreadsheets that were imported and what was issued in Word are not. */
const isOfForms = async ({ files }: House, hash: string): Promise<boolean> => {
  const bytes = await files.read(hash);
  return bytes !== null && (await typeOf(bytes)) in attachable;
};

interface Sorted {
  readonly held: readonly IdleFile[];
  readonly free: readonly IdleFile[];
}

const sortedBy = (files: readonly IdleFile[], held: ReadonlySet<string>): Sorted => ({
  held: files.filter(({ hash }) => held.has(hash)),
  free: files.filter(({ hash }) => !held.has(hash)),
});

/** The idle files by whether a room holds them: by the columns an index finds first, the documents only for what is left. */
const sorted = async (house: House, age: number): Promise<Sorted> => {
  const alone = house.holds.filter(({ within }) => !within);
  const [held, free]: [IdleFile[], IdleFile[]] = [[], []];
  for await (const batch of house.files.idle(age)) {
    const found = sortedBy(batch, await heldAnywhere(house, alone, batch));
    held.push(...found.held.filter(({ aside }) => aside));
    for (const file of found.free) if (file.aside || (await isOfForms(house, file.hash))) free.push(file);
    if (free.length >= mostSwept) break;
  }
  const documents = house.holds.filter(({ within }) => within);
  const last = sortedBy(free, await heldAnywhere(house, documents, free));
  return { held: [...held, ...last.held.filter(({ aside }) => aside)], free: last.free };
};

/**
 * Lays aside the files of forms that nothing refers to and nobody has kept for `age` milliseconds; removes what has lain
 * aside for as long and is still referred to by nothing; takes back what is. The counts are an entry in every county's
 * log before anything is moved: a file belongs to the house, not to a county.
 */
export const sweepFiles = async (house: House, age = idleFor): Promise<void> => {
  const { files, db } = house;
  const { held, free } = await sorted(house, age);
  const [gone, toAside] = [free.filter(({ aside }) => aside), free.filter(({ aside }) => !aside)];
  if (held.length + free.length === 0) return;
  const counts = { aside: toAside.length, removed: gone.length, back: held.length };
  for (const { id } of await allCounties(db)) await execute(house, recordSweep, system(id), counts);
  for (const { hash } of held) await files.takeBack(hash);
  for (const { hash } of toAside) await files.layAside(hash);
  for (const { hash } of gone) await files.removeAside(hash);
};

export const sweepFilesJob: Job = {
  name: "ground.sweep-files",
  cron: "23 2 * * *",
  run: (house) => sweepFiles(house),
};
