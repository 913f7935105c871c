import type { FastifyRequest } from "fastify";
import { type County, countyAtHost, countyByCode } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { callerOf } from "../keys/caller.ts";
import type { KeyRow } from "../keys/store.ts";
import type { Posted } from "./form.ts";
import { postedIn } from "./form.ts";
import type { Given } from "./query.ts";

/** A call, read as far as every call is: the county, who calls, the parts of the question. */
export interface Asked {
  readonly house: House;
  readonly county: County;
  readonly key: KeyRow | null;
  /** What the address names, in its order. */
  readonly named: readonly string[];
  readonly given: Given;
  readonly posted: Posted;
  readonly lang: Lang;
  readonly say: Say;
  readonly now: Date;
  readonly zone: string;
  readonly from: string;
  /** Where this interface is found, without a stroke at the end. */
  readonly base: string;
}

/** What came once; of what came several times, the parts together, as lists may be said. */
const queryOf = (query: unknown): Given =>
  Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, string | string[]>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(",") : value,
    ]),
  );

/** The county that is meant: by its code or its host, or the one this host is of. */
const countyOf = async (
  db: Db,
  host: string,
  jurisdiction: string | undefined,
): Promise<County | Refusal> => {
  if (!jurisdiction) return (await countyAtHost(db, host)) ?? refuse("open311.no-jurisdiction");
  const at = await countyAtHost(db, jurisdiction);
  const found = (await countyByCode(db, jurisdiction)) ?? (at?.host === jurisdiction ? at : undefined);
  return found ?? refuse("open311.jurisdiction.not-there", { given: jurisdiction.slice(0, 60) });
};

const storable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");
const allStorable = (given: Given, { fields, attributes }: Posted): boolean =>
  [...Object.values(given), ...Object.values(fields), ...[...attributes.values()].flat()].every(
    (text) => text === undefined || storable(text),
  );

/** Reads a call. Refuses as the county and the key do, and `text.not-storable`. */
export const readCall = async (
  house: House,
  request: FastifyRequest,
  named: readonly string[],
  lang: Lang,
): Promise<Asked | Refusal> => {
  const given = queryOf(request.query);
  const posted = postedIn(typeof request.body === "string" ? request.body : "");
  if (!allStorable(given, posted) || !named.every(storable)) return refuse("text.not-storable");
  const jurisdiction = posted.fields.jurisdiction_id ?? given.jurisdiction_id;
  const county = await countyOf(house.db, request.hostname, jurisdiction?.trim());
  if (isRefusal(county)) return county;
  const now = house.clock.now();
  const key = await callerOf(house, county.id, posted.fields.api_key ?? given.api_key, now);
  if (isRefusal(key)) return key;
  const base = `${request.protocol}://${request.host}/open311/v2`;
  const { zone } = county;
  return {
    house,
    county,
    key,
    named,
    given,
    posted,
    lang,
    say: house.say[lang],
    now,
    zone,
    from: request.ip,
    base,
  };
};
