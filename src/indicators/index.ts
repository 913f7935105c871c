import type { Room } from "../ground/http/index.ts";
import { indicatorImporter } from "./import/importer.ts";
import { indicatorMigrations, indicatorTableSpecs } from "./tables.ts";
import { indicatorTexts } from "./texts.ts";

export { publishObservations, reviseObservation } from "./commands.ts";
export { indicatorImporter } from "./import/importer.ts";
export { may as mayFigures } from "./may.ts";

export const indicators: Room = {
  name: "indicators",
  migrations: indicatorMigrations,
  tables: indicatorTableSpecs,
  texts: indicatorTexts,
  routes: [],
  importers: [indicatorImporter],
};
