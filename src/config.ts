import { join, resolve } from "node:path";
import { z } from "zod";
import type { Tiles } from "./ground/look/map/words.ts";
import { type Refusal, refuse } from "./ground/refusal.ts";

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
};

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(7311),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DINGGE_DATA: z.string().min(1).default("data"),
  DINGGE_NOW: z.string().optional(),
  DINGGE_ZONE: z.string().refine(isZone).default("Asia/Shanghai"),
  DINGGE_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  /** Where readers find this installation: `https://dingge.example.gov.cn`. */
  DINGGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the pictures of maps come from: `https://tiles.example.gov.cn/{z}/{x}/{y}.png`, in Web Mercator. */
  DINGGE_TILES: z
    .url({ protocol: /^https?$/ })
    .refine((url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)))
    .optional(),
  /** Whose maps they are, said on them, with the number under which they were approved. */
  DINGGE_TILES_BY: z.string().max(200).default(""),
  DINGGE_HOOKS_PRIVATE: z.enum(["0", "1"]).default("0"),
  DINGGE_KEY: z.string().optional(),
  /** Where the key lies, such as a secret that is mounted. */
  DINGGE_KEY_FILE: z.string().min(1).optional(),
  DINGGE_LOG_KEY: z.string().optional(),
  /** Where the house puts its backups by itself, every night. */
  DINGGE_BACKUP: z.string().min(1).optional(),
  /** How many of them stay: the last of so many days, and of so many weeks. */
  DINGGE_BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,2},\d{1,3}$/)
    .default("7,4"),
  DINGGE_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What the installation decides, as read from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** A PostgreSQL of one's own; without it the embedded one is run in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly filesDir: string;
  /** Where the example's clock starts; undefined: the real time. */
  readonly now: string | undefined;
  readonly zone: string;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Where readers find this installation, without a slash at its end. */
  readonly url: string;
  /** Where the pictures of maps come from; without it there are no maps. */
  readonly tiles: Tiles | undefined;
  /** Whether mail servers and hooks within one's own network may be called. */
  readonly hooksPrivate: boolean;
  /** The key that seals secrets, in base64; without it one is kept in `keyFile`. */
  readonly key: string | undefined;
  readonly keyFile: string;
  /** The key that signs the log, in base64; without it the one in `logKeyFile`. */
  readonly logKey: string | undefined;
  readonly logKeyFile: string;
  /** The folder for backups by night, and how many days and weeks of them stay; without it there are none. */
  readonly backup: { readonly folder: string; readonly keep: { days: number; weeks: number } } | undefined;
}

const backupOf = (folder: string | undefined, keep: string): Config["backup"] => {
  const [days = 7, weeks = 4] = keep.split(",").map(Number);
  return folder === undefined ? undefined : { folder: resolve(folder), keep: { days, weeks } };
};

const from = (values: z.output<typeof schema>): Config => {
  const dataDir = resolve(values.DINGGE_DATA);
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir,
    filesDir: join(dataDir, "files"),
    now: values.DINGGE_NOW,
    zone: values.DINGGE_ZONE,
    trustProxy: values.DINGGE_TRUST_PROXY === "1",
    logLevel: values.DINGGE_LOG,
    url: (values.DINGGE_URL ?? `http://${values.HOST}:${values.PORT}`).replace(/\/+$/, ""),
    tiles: values.DINGGE_TILES ? { url: values.DINGGE_TILES, by: values.DINGGE_TILES_BY } : undefined,
    hooksPrivate: values.DINGGE_HOOKS_PRIVATE === "1",
    key: values.DINGGE_KEY,
    keyFile: resolve(values.DINGGE_KEY_FILE ?? join(dataDir, "key")),
    logKey: values.DINGGE_LOG_KEY,
    logKeyFile: join(dataDir, "log-key"),
    backup: backupOf(values.DINGGE_BACKUP, values.DINGGE_BACKUP_KEEP),
  };
};

/** Reads the configuration; the only place that looks at environment variables. Refuses with the variable's name. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config | Refusal => {
  const result = schema.safeParse(env);
  if (result.success) return from(result.data);
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "");
  return refuse("config.wrong", { name, value: env[name] ?? "" }, { field: name });
};
