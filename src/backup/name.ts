import { stat } from "node:fs/promises";
import { join } from "node:path";
import { localStamp } from "../ground/clock.ts";

const stampOf = (now: Date, zone: string): string =>
  localStamp(now, zone).replaceAll(/[-:]/g, "").replace(" ", "-");

/** An archive's name by the moment it was taken, in the house's zone: `dingge-20221008-103000.tar`. */
export const archiveName = (now: Date, zone: string): string => `dingge-${stampOf(now, zone)}.tar`;

/** The same for one that the house takes by itself: `dingge-nightly-20221008-024000.tar`. */
export const nightlyName = (now: Date, zone: string): string => `dingge-nightly-${stampOf(now, zone)}.tar`;

/** The moment in such a name, `20221008-024000`; null for another name. */
export const nightlyTaken = (name: string): string | null =>
  /^dingge-nightly-(\d{8}-\d{6})\.tar$/.exec(name)?.[1] ?? null;

/** A path given for a backup: a folder means a file in it, named by the moment. */
export const archivePath = async (given: string, now: Date, zone: string): Promise<string> => {
  const found = await stat(given).catch(() => null);
  return found?.isDirectory() ? join(given, archiveName(now, zone)) : given;
};
