import type { Room } from "../ground/http/index.ts";
import { commendMigrations } from "./migrations.ts";
import { commendTableSpecs } from "./tables.ts";
import { commendTexts } from "./texts.ts";

export type { CommendTables } from "./tables.ts";
export { commendedOf, type NomineeRead } from "./store/nominees.ts";
export { programmeById, type ProgrammeRow } from "./store/programmes.ts";

export const commend: Room = {
  name: "commend",
  migrations: commendMigrations,
  tables: commendTableSpecs,
  texts: commendTexts,
  routes: [],
};
