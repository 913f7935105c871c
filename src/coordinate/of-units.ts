import { localDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { countsOf, zoneIn } from "./record.ts";
import { recordOf } from "./rules/measure.ts";
import type { HeldRow } from "./store/record.ts";

interface Share {
  readonly part: number;
  readonly of: number;
}

/** How a unit's posts answered what came to them, and how what they decided was carried out. */
export interface UnitRecord {
  readonly answeredInTime: Share;
  readonly carriedOut: Share;
  /** What was passed on over their silence, or still waits for a first answer after its time; the latest first. */
  readonly unanswered: readonly {
    readonly matterId: string;
    readonly number: string;
    readonly title: string;
    readonly on: string;
  }[];
}

const isUnanswered = ({ silent, respondedAt, respondBy }: HeldRow, now: Date): boolean =>
  silent || (respondedAt === null && respondBy <= now);

/** The records of units over some days, from the first up to, not including, the last; units that were asked nothing are not among them. */
export const unitRecords = async (
  db: Db,
  countyId: string,
  days: { readonly from: string; readonly to: string },
  now: Date,
): Promise<ReadonlyMap<string, UnitRecord>> => {
  const zone = await zoneIn(db, countyId);
  const { held, decisions } = await countsOf(db, countyId, days, { postId: null, zone, now });
  const byUnit = [
    Map.groupBy(held, ({ unitId }) => unitId),
    Map.groupBy(decisions, ({ unitId }) => unitId),
  ] as const;
  const ids = new Set([...byUnit[0].keys(), ...byUnit[1].keys()]);
  const recordFor = (id: string): UnitRecord => {
    const own = byUnit[0].get(id) ?? [];
    const { respondedInTime, carriedOut } = recordOf(own, byUnit[1].get(id) ?? [], now);
    const unanswered = own.filter((one) => isUnanswered(one, now));
    return {
      answeredInTime: respondedInTime,
      carriedOut,
      unanswered: unanswered.map(({ matterId, number, title, respondBy }) => ({
        matterId,
        number,
        title,
        on: localDate(respondBy, zone),
      })),
    };
  };
  return new Map([...ids].map((id) => [id, recordFor(id)]));
};
