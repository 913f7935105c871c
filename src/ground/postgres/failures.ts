import { refuse, type Refusal } from "../refusal.ts";

const codes: Readonly<Record<string, string>> = {
  EACCES: "postgres.no-permission",
  EPERM: "postgres.no-permission",
  EROFS: "postgres.no-permission",
  ENOENT: "postgres.no-permission",
  ENOSPC: "postgres.disk-full",
  EDQUOT: "postgres.disk-full",
  ENOTDIR: "postgres.not-a-directory",
  EEXIST: "postgres.not-a-directory",
};

/** The refusal for an error of the file system on `dir`; any other error is a fault of ours and is thrown on. */
export const refusalOfError = (error: unknown, dir: string): Refusal => {
  const { code = "" } = error as NodeJS.ErrnoException;
  const id = codes[code];
  if (id === undefined) throw error;
  return refuse(id, { dir });
};

/** PostgreSQL is run with English messages, so that its words can be recognised. */
const words: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|Disk quota exceeded/, "postgres.disk-full"],
  [
    /Permission denied|Operation not permitted|wrong ownership|Read-only file system/,
    "postgres.no-permission",
  ],
  [/pre-existing shared memory block/, "postgres.still-held"],
  [/Address already in use/, "postgres.port-taken"],
];

/** The line that says why: the last FATAL or PANIC, else the last error, else the last line. */
const reasonIn = (log: string): string => {
  const lines = log.trim().split("\n");
  const line =
    lines.findLast((line) => /FATAL|PANIC/.test(line)) ??
    lines.findLast((line) => /error:/.test(line)) ??
    lines.at(-1);
  return (line ?? "").replace(/^.*?(?:FATAL|PANIC|error):\s*/, "").trim() || "?";
};

/** The refusal for what initdb or postgres wrote before it gave up. `params` name the place for the sentence. */
export const refusalOfLog = (log: string, params: { dir: string; log: string; port?: number }): Refusal => {
  const { dir, port = 0 } = params;
  const known = words.find(([pattern]) => pattern.test(log));
  if (known) return refuse(known[1], known[1] === "postgres.port-taken" ? { port } : { dir });
  return refuse("postgres.did-not-start", { dir, log: params.log, reason: reasonIn(log) });
};
