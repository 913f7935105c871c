import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { operator } from "./ground/actor.ts";
import { localDate, plainDate } from "./ground/clock.ts";
import { execute } from "./ground/command.ts";
import { type County, countyByCode } from "./ground/county/store.ts";
import type { House } from "./ground/house.ts";
import { newId } from "./ground/id.ts";
import { type ImportCounts, type ImportKind, importKinds } from "./ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "./ground/refusal.ts";
import { createCounty } from "./people/index.ts";
import { adoptPlan, publicPlan } from "./plan/index.ts";
import { rooms } from "./rooms.ts";

/** What an example folder says of itself in `county.json`: the county, its files in order, the meeting that adopts its plan. */
const manifest = z.strictObject({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  zone: z.string(),
  files: z.array(z.strictObject({ kind: z.enum(importKinds), file: z.string() })),
  adopt: z.strictObject({ year: z.number().int(), on: plainDate }),
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

/** Reads a file of the example and saves it through its room's importer, as any county's own. */
const load = async (
  house: House,
  countyId: string,
  folder: string,
  { kind, file }: Manifest["files"][number],
): Promise<ImportCounts | Refusal> => {
  const importer = rooms.flatMap((room) => room.importers ?? []).find((one) => one.kind === kind);
  if (!importer) return refuse("route.not-there");
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const { hash } = await house.files.keep(bytes);
  return execute(house, importer.command, operator(countyId), { name: file, bytes, hash });
};

/** Adopts the plan on the day of the meeting; a clock set to before it has the meeting today. */
const hold = (house: House, county: County, { year, on }: Manifest["adopt"]) => {
  const today = localDate(house.clock.now(), county.zone);
  return execute(house, adoptPlan, operator(county.id), { year, on: on < today ? on : today });
};

const loadAll = async (
  house: House,
  county: County,
  folder: string,
  { files, adopt }: Manifest,
  told: (step: Step) => void,
): Promise<Refusal | null> => {
  for (const file of files) {
    const counts = await load(house, county.id, folder, file);
    if (isRefusal(counts)) return { ...counts, where: counts.where ?? file.file };
    told({ kind: file.kind, counts });
  }
  const adopted = await hold(house, county, adopt);
  if (isRefusal(adopted)) return adopted;
  told({ kind: "adopt" });
  return null;
};

/** Whether loading was cut off: the adopted plan comes last. */
export const isHalfLoaded = async (house: House, { id, example, zone }: County): Promise<boolean> =>
  example && (await publicPlan(house, id, localDate(house.clock.now(), zone))) === null;

/** The county to load into: a new one, or the one whose loading was cut off. */
const countyFor = async (
  house: House,
  { code, nameZh, nameEn, zone }: Manifest,
): Promise<County | Refusal> => {
  const known = await countyByCode(house.db, code);
  if (known && (await isHalfLoaded(house, known))) return known;
  if (known) return refuse("example.loaded.conflict", { county: nameZh });
  const draft = { code, nameZh, nameEn, zone, example: true };
  return execute(house, createCounty, operator(newId(house.clock.now())), draft);
};

/**
 * Makes an example county from the files of a folder, with the importers and commands every county uses, and goes on
 * where an earlier loading was cut off: what an importer knows already stays as it is. Refuses
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
  const county = await countyFor(house, read);
  if (isRefusal(county)) return county;
  told({ kind: "county" });
  return (await loadAll(house, county, folder, read, told)) ?? county;
};
