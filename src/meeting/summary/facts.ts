import { localDate } from "../../ground/clock.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { figuresOn } from "../../indicators/index.ts";
import { ratesOfYear } from "../../listen/index.ts";
import { countLevels } from "../rules.ts";
import { attendeeRows } from "../store/attendees.ts";
import type { MeetingRow } from "../store/meetings.ts";
import { awardsOf } from "./awards.ts";
import { figureFact, isShown } from "./figures.ts";
import { planOf, promisedOf } from "./promised.ts";
import { decisionsMade, mattersRaised } from "./store.ts";
import type { DecidedFact, HeardFact, SummaryFacts } from "./words.ts";

type SayIn = Readonly<Record<Lang, Say>>;

const shown = (rate: { value: number; n: number } | null) => rate && { value: rate.value, n: rate.n };

/** What was heard in a year and how it was answered. */
export const heardOf = async (db: Db, countyId: string, year: number, now: Date): Promise<HeardFact> => {
  const { rates, ...counts } = await ratesOfYear(db, countyId, year, now);
  return {
    ...counts,
    response: shown(rates.response),
    solution: shown(rates.solution),
    satisfaction: shown(rates.satisfaction),
  };
};

/** The matters of a year, and of the decisions due by a day how many were carried out. */
export const decidedOf = async (
  db: Db,
  countyId: string,
  { year, on }: { year: number; on: string },
  zone: string,
): Promise<DecidedFact> => {
  const days = { from: `${year}-01-01`, to: `${year}-12-31`, zone };
  return { ...(await mattersRaised(db, countyId, days)), ...(await decisionsMade(db, countyId, days, on)) };
};

/** The day whose knowledge a meeting goes by: its own, or today while that is to come. */
export const dayOf = (row: Pick<MeetingRow, "startsAt">, now: Date, zone: string): string =>
  localDate(row.startsAt < now ? row.startsAt : now, zone);

interface Asked {
  /** The day by which promises and decisions are judged. */
  readonly on: string;
  readonly now: Date;
  readonly say: SayIn;
  /** The last day whose publications are taken into account; left out, the same day. */
  readonly figuresKnownOn?: string;
}

/**
 * Everything a meeting's summary says, as known on a day: the figures of the year that closes, what became of its
 * promises, what was heard and decided, the stages as people wrote them, who is commended, the plan that opens.
 */
export const factsOf = async (
  db: Db,
  row: MeetingRow,
  { on, now, say, figuresKnownOn = on }: Asked,
): Promise<SummaryFacts> => {
  const { countyId, id, stages } = row;
  const year = row.year - 1;
  const zone = await zoneOfCounty(db, countyId);
  const table = await figuresOn(db, countyId, `${year}`, figuresKnownOn);
  return {
    year,
    opens: row.year,
    on,
    attendance: countLevels(await attendeeRows(db, countyId, id)),
    figures: table.rows.map((one) => figureFact(one, say)).filter(isShown),
    promised: await promisedOf(db, countyId, { year, on }),
    heard: await heardOf(db, countyId, year, now),
    decided: await decidedOf(db, countyId, { year, on }, zone),
    stages: [...stages],
    awards: await awardsOf(db, countyId, year),
    plan: await planOf(db, countyId, row.year),
  };
};
