import { stat } from "node:fs/promises";
import { join } from "node:path";
import { localStamp } from "../ground/clock.ts";

/** An archive's name by the moment it was taken, in the house's zone: `dingge-20221008-023000.tar`. */
export const archiveName = (now: Date, zone: string): string =>
  `dingge-${localStamp(now, zone).replaceAll(/[-:]/g, "").replace(" ", "-")}.tar`;

/** The day and time in such a name; null for another name. */
export const takenAt = (name: string): string | null => /^dingge-(\d{8}-\d{6})\.tar$/.exec(name)?.[1] ?? null;

/** A path given for a backup: a folder means a file in it, named by the moment. */
export const archivePath = async (given: string, now: Date, zone: string): Promise<string> => {
  const found = await stat(given).catch(() => null);
  return found?.isDirectory() ? join(given, archiveName(now, zone)) : given;
};
