import type { Db } from "../../ground/db/index.ts";
import type { AwardFact } from "./words.ts";

/** Who is commended for a year. */
export const awardsOf = async (_db: Db, _countyId: string, _year: number): Promise<AwardFact[]> => [];
