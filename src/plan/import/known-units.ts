import type { Db } from "../../ground/db/index.ts";
import { type UnitDirectory, unitDirectory } from "../../people/index.ts";
import { synonymsOf } from "../store/synonyms.ts";
import { learntFrom } from "./learnt.ts";

/** The county's units, to be found also by the names that its tables have taught. */
export const learntUnits = async (db: Db, countyId: string): Promise<UnitDirectory> =>
  learntFrom(await synonymsOf(db, countyId)).unitsOver(await unitDirectory(db, countyId));
