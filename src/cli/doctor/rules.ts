import { type DatabaseFacts, oldestPostgres } from "../../ground/db/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import type { Signer } from "../../ground/signing/index.ts";
import { type Finding, found } from "./words.ts";

const oldestNode = 24;
const builtWithPostgres = 180_000;
const gigabyte = 1024 ** 3;

/** Node as `process.version` says it. */
export const judgeRuntime = (version: string): Finding => {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
  return major >= oldestNode
    ? found("ok", "runtime.fine", { version })
    : found("fail", "runtime.old", { version, oldest: oldestNode });
};

/** PostgreSQL numbers 180004 for 18.4. */
export const judgeDatabase = ({ version, ltree }: DatabaseFacts): Finding => {
  const named = `${Math.floor(version / 10_000)}.${version % 10_000}`;
  if (!ltree) return found("fail", "database.no-ltree", { version: named });
  if (version < oldestPostgres) return found("fail", "database.old", { version: named });
  return version < builtWithPostgres
    ? found("note", "database.older", { version: named })
    : found("ok", "database.fine", { version: named });
};

/** Room on the disk of the data, in bytes: below 1 GB it is time, below 100 MB writing stops soon. */
export const judgeDisk = (free: number, dir: string): Finding => {
  const params = { dir, gb: (free / gigabyte).toFixed(1) };
  if (free < gigabyte / 10) return found("fail", "disk.full", params);
  return free < gigabyte ? found("note", "disk.low", params) : found("ok", "disk.fine", params);
};

/** A clock of before the program was made is a clock that is wrong. */
export const judgeClock = (now: Date, zone: string): Finding => {
  const params = { now: now.toISOString(), zone };
  return now.getTime() < Date.UTC(2026, 0, 1)
    ? found("fail", "clock.behind", params)
    : found("ok", "clock.fine", params);
};

/** The key that signs the log: there, not there, or none. `place` says where it is looked for. */
export const judgeLogKey = (signer: Signer | Refusal | null, place: string): Finding => {
  if (signer === null) return found("note", "log-key.none", { place });
  return isRefusal(signer)
    ? found("fail", "log-key.wrong", { place })
    : found("ok", "log-key.fine", { place });
};

/** Families that can write Chinese, as fontconfig lists them; null where there is no fontconfig. */
export const judgeFonts = (families: readonly string[] | null): Finding => {
  if (families === null) return found("note", "fonts.unknown");
  return families.length > 0
    ? found("ok", "fonts.fine", { count: families.length, first: families[0] ?? "" })
    : found("note", "fonts.none");
};
