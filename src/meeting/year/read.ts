import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import type { LightReason } from "../../ground/lit.ts";
import { figuresOf, figuresOn, type PublicFigures } from "../../indicators/index.ts";
import { meetingOfYear } from "../store/meetings.ts";
import { decidedOf, heardOf } from "../summary/facts.ts";
import { promisedOf } from "../summary/promised.ts";
import { frozenSummary } from "../summary/store.ts";
import type { DecidedFact, HeardFact, PromiseFact, TaskFact } from "../summary/words.ts";
import type { Stage } from "../words.ts";
import { adoptedYears } from "./store.ts";

/** A year as everyone may read it. */
export interface PublicYear {
  readonly year: number;
  readonly adoptedOn: string | null;
  /** The day by which it is told. */
  readonly on: string;
  /** Whether the yearly meeting has closed the year: then it stays as it was told there. */
  readonly isClosed: boolean;
  readonly tasks: readonly TaskFact[];
  readonly promises: readonly PromiseFact[];
  /** Why the light of a promise is what it is, by its id. */
  readonly why: ReadonlyMap<string, LightReason>;
  readonly heard: HeardFact;
  readonly decided: DecidedFact;
  readonly figures: PublicFigures | null;
  readonly stages: readonly Stage[];
  /** The other years there are, the latest first; the latest of all is the one whose actions have pages. */
  readonly others: readonly number[];
  readonly isLatest: boolean;
}

const closedFacts = async (db: Db, countyId: string, year: number) => {
  const meeting = await meetingOfYear(db, countyId, year + 1);
  if (meeting?.state !== "closed") return null;
  return (await frozenSummary(db, countyId, meeting.id))?.facts ?? null;
};

const figuresIn = async (db: Db, countyId: string, year: number, on: string) => {
  const table = await figuresOn(db, countyId, `${year}`, on);
  const rows = table.rows.filter((row) => figuresOf(row).length > 0);
  return rows.length > 0 ? { ...table, rows } : null;
};

const factsIn = async (
  db: Db,
  countyId: string,
  asked: { year: number; on: string },
  now: Date,
  zone: string,
) => ({
  promised: await promisedOf(db, countyId, asked),
  heard: await heardOf(db, countyId, asked.year, now),
  decided: await decidedOf(db, countyId, asked, zone),
  stages: [],
  on: asked.on,
});

/** What was promised in a year and what became of it; null for a year whose plan was not adopted. */
export const publicYear = async (
  { db, clock, lightsOf }: Pick<House, "db" | "clock" | "lightsOf">,
  countyId: string,
  year: number,
  now: Date,
): Promise<PublicYear | null> => {
  const years = await adoptedYears(db, countyId);
  const plan = years.find((one) => one.year === year);
  if (!plan) return null;
  const today = localDate(now, clock.zone);
  const closed = await closedFacts(db, countyId, year);
  const facts = closed ?? (await factsIn(db, countyId, { year, on: today }, now, clock.zone));
  const lights = await lightsOf(db, countyId, plan.id, facts.on);
  const why = [...lights].flatMap(
    ([
      id,
      {
        reasons: [first],
      },
    ]) => (first ? [[id, first] as const] : []),
  );
  return {
    year,
    adoptedOn: plan.adoptedOn,
    on: facts.on,
    isClosed: closed !== null,
    tasks: facts.promised?.tasks ?? [],
    promises: facts.promised?.promises ?? [],
    why: new Map(why),
    heard: facts.heard,
    decided: facts.decided,
    figures: await figuresIn(db, countyId, year, today),
    stages: facts.stages,
    others: years.map((one) => one.year).filter((other) => other !== year),
    isLatest: years[0]?.year === year,
  };
};
