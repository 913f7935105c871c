import { type DatabaseFacts, oldestPostgres } from "./ground/db/index.ts";
import { type Refusal, refuse } from "./ground/refusal.ts";

const kinds: Readonly<Record<string, string>> = {
  ECONNREFUSED: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  ETIMEDOUT: "unreachable",
  "28P01": "password",
  "28000": "password",
  "3D000": "missing",
  "42501": "rights",
  "53100": "full",
};

/** Which database a connection string means, without its user and password. */
export const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return "DATABASE_URL";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

/** Why a database cannot be opened, from what its client threw: `house.no-database`. */
export const refusalOfDatabase = (error: unknown, url: string): Refusal => {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  return refuse("house.no-database", { where: placeOf(url), kind: kinds[code] ?? "other", why: message });
};

/** Refuses `house.old-database` and `house.no-ltree`: what the migrations need is not there. */
export const unfit = ({ version, ltree }: DatabaseFacts, url: string): Refusal | null => {
  const where = placeOf(url);
  if (version < oldestPostgres)
    return refuse("house.old-database", { where, version: Math.floor(version / 10_000) });
  return ltree ? null : refuse("house.no-ltree", { where });
};
