import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { operator } from "./ground/actor.ts";
import { localDate, plainDate } from "./ground/clock.ts";
import { execute } from "./ground/command.ts";
import { type County, countyByCode } from "./ground/county/store.ts";
import type { House } from "./ground/house.ts";
import { newId } from "./ground/id.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  type ImportKind,
  importKinds,
} from "./ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "./ground/refusal.ts";
import { setSetting } from "./ground/settings/commands.ts";
import { createCounty } from "./people/index.ts";
import { beginCategories } from "./listen/index.ts";
import { wasDone } from "./log/index.ts";
import { exampleMeeting, holdExampleMeeting, isHeld } from "./example-meeting.ts";
import { adoptPlan } from "./plan/index.ts";
import { rooms } from "./rooms.ts";

const file = z.strictObject({ kind: z.enum(importKinds), file: z.string() });

/** What an example folder says of itself in `county.json`: the county, its files in order, the meeting that adopts its plan. */
const manifest = z.strictObject({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  zone: z.string(),
  files: z.array(file),
  adopt: z.strictObject({ year: z.number().int(), on: plainDate }),
  meeting: exampleMeeting,
  /** What comes in once the plan is adopted; a clock set to before `from` leaves it out. */
  after: z.array(z.strictObject({ ...file.shape, from: plainDate })),
  /** What the county sets for itself, by the names of the settings. */
  settings: z.record(z.string(), z.json()).default({}),
  /** The day on which the example's clock begins, in the middle of its year. */
  begins: plainDate,
});
type Manifest = z.output<typeof manifest>;

/** Where the example lies beside the program. */
export const exampleFolder = (home: string): string => join(home, "examples/zhecheng-2022");

export const manifestIn = async (folder: string): Promise<Manifest | Refusal> => {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, "county.json"), "utf8")));
  } catch {
    return refuse("example.not-there", { folder });
  }
};

/** One step of loading, for who waits at the terminal. */
export interface Step {
  readonly kind: ImportKind | "county" | "adopt";
  readonly counts?: ImportCounts;
}

type FileOfExample = z.output<typeof file>;

const importerOf = (kind: ImportKind): Importer | undefined =>
  rooms.flatMap((room) => room.importers ?? []).find((one) => one.kind === kind);

const kept = async (house: House, folder: string, name: string): Promise<ImportFile> => {
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  return { name, bytes, hash: (await house.files.keep(bytes)).hash };
};

/** Reads a file of the example and saves it through its room's importer, as any county's own. */
const load = async (
  house: House,
  countyId: string,
  folder: string,
  { kind, file }: FileOfExample,
): Promise<ImportCounts | Refusal> => {
  const importer = importerOf(kind);
  if (!importer) return refuse("route.not-there");
  return execute(house, importer.command, operator(countyId), await kept(house, folder, file));
};

const todayIn = (house: House, { zone }: County): string => localDate(house.clock.now(), zone);

/** The files that come after the adoption, as far as the clock has got. */
const afterIn = (house: House, county: County, { after }: Manifest): FileOfExample[] =>
  after.flatMap(({ from, ...one }) => (from <= todayIn(house, county) ? [one] : []));

const isAdopted = (house: House, county: County): Promise<boolean> =>
  wasDone(house.db, county.id, adoptPlan.act);

/** Adopts the plan on the day of the meeting; a clock set to before it has the meeting today. */
const hold = async (house: House, county: County, { year, on }: Manifest["adopt"]) => {
  if (await isAdopted(house, county)) return null;
  const today = todayIn(house, county);
  return execute(house, adoptPlan, operator(county.id), { year, on: on < today ? on : today });
};

const setOne = setSetting(rooms.flatMap((room) => room.settings ?? []));

/** Sets what the county has set for itself, and begins with the usual categories of appeals; once. */
const begin = async (house: House, county: County, { settings }: Manifest): Promise<Refusal | null> => {
  if (await wasDone(house.db, county.id, beginCategories.act)) return null;
  const validFrom = todayIn(house, county);
  for (const [name, value] of Object.entries(settings)) {
    const set = await execute(house, setOne, operator(county.id), { name, value, validFrom });
    if (isRefusal(set)) return set;
  }
  const begun = await execute(house, beginCategories, operator(county.id), {});
  return isRefusal(begun) ? begun : null;
};

interface Loading {
  readonly house: House;
  readonly county: County;
  readonly folder: string;
  readonly told: (step: Step) => void;
}

const loadFiles = async (
  { house, county, folder, told }: Loading,
  files: readonly FileOfExample[],
): Promise<Refusal | null> => {
  for (const one of files) {
    const counts = await load(house, county.id, folder, one);
    if (isRefusal(counts)) return { ...counts, where: counts.where ?? one.file };
    told({ kind: one.kind, counts });
  }
  return null;
};

const loadAll = async (loading: Loading, read: Manifest): Promise<Refusal | null> => {
  const { house, county, told } = loading;
  const refusal = await loadFiles(loading, read.files);
  if (refusal) return refusal;
  const adopted = await hold(house, county, read.adopt);
  if (isRefusal(adopted)) return adopted;
  told({ kind: "adopt" });
  const later =
    (await begin(house, county, read)) ?? (await loadFiles(loading, afterIn(house, county, read)));
  // The meeting commends: whoever was commended comes in before it is held.
  return later ?? holdExampleMeeting({ house, county, given: read.meeting });
};

/** Whether loading was cut off, as the log tells: before the plan was adopted, what comes after it, or the meeting's end. */
export const isHalfLoaded = async (house: House, county: County, folder: string): Promise<boolean> => {
  if (!county.example) return false;
  const read = await manifestIn(folder);
  const files = isRefusal(read) ? [] : afterIn(house, county, read);
  const acts = [adoptPlan.act, ...files.flatMap(({ kind }) => importerOf(kind)?.command.act ?? [])];
  const done = await Promise.all(acts.map((act) => wasDone(house.db, county.id, act)));
  if (isRefusal(read) || done.includes(false)) return done.includes(false);
  return !(await isHeld({ house, county, given: read.meeting }));
};

/** The county to load into: a new one, or the one whose loading was cut off. */
const countyFor = async (
  house: House,
  folder: string,
  { code, nameZh, nameEn, zone }: Manifest,
): Promise<County | Refusal> => {
  const known = await countyByCode(house.db, code);
  if (known && (await isHalfLoaded(house, known, folder))) return known;
  if (known) return refuse("example.loaded.conflict", { county: nameZh });
  const draft = { code, nameZh, nameEn, zone, example: true };
  return execute(house, createCounty, operator(newId(house.clock.now())), draft);
};

/**
 * Makes an example county from the files of a folder, with the importers and commands every county uses, and goes on
 * where an earlier loading was cut off: what is there already stays as it is. Refuses
 * `example.loaded.conflict` when the county is there whole, `example.not-there` when the files are not, and whatever
 * an importer refuses.
 */
export const loadExample = async (
  house: House,
  folder: string,
  told: (step: Step) => void,
): Promise<County | Refusal> => {
  const read = await manifestIn(folder);
  if (isRefusal(read)) return read;
  const county = await countyFor(house, folder, read);
  if (isRefusal(county)) return county;
  told({ kind: "county" });
  return (await loadAll({ house, county, folder, told }, read)) ?? county;
};
