import type { Room } from "../ground/http/index.ts";
import { entry } from "./entry/index.ts";
import { indicatorImporter } from "./import/importer.ts";
import { peerImporter } from "./outlook/peers/importer.ts";
import { outlook } from "./outlook/index.ts";
import { targetImporter } from "./outlook/targets/importer.ts";
import { figuresPage } from "./pages.tsx";
import { seriesPage } from "./outlook/series-page.tsx";
import { indicatorRoutes } from "./routes.ts";
import { schemeImporter } from "./scoring/import/importer.ts";
import { scoring } from "./scoring/index.ts";
import { indicatorMigrations, indicatorTableSpecs } from "./tables.ts";
import { indicatorTexts } from "./texts.ts";

export { publishObservations } from "./commands.ts";
export { indicatorImporter } from "./import/importer.ts";
export { FiguresSection } from "./figures-table.tsx";
export { may as mayFigures } from "./may.ts";
export { figuresOn, type PublicFigures, publicFigures, seriesKnown } from "./read.ts";
export { forbiddenIn } from "./scoring/forbidden.ts";
export { scoresOfYear, type YearScores } from "./scoring/of-year.ts";
export { figureSaid } from "./said.ts";
export { figuresOf, originsOf, ranksShown, sizeShown } from "./words/shown.ts";

export const indicators: Room = {
  name: "indicators",
  migrations: [...indicatorMigrations, ...entry.migrations, ...scoring.migrations, ...outlook.migrations],
  tables: [...indicatorTableSpecs, ...entry.tables, ...scoring.tables, ...outlook.tables],
  texts: { ...indicatorTexts, ...entry.texts, ...scoring.texts, ...outlook.texts },
  routes: [...indicatorRoutes, ...entry.routes, ...scoring.routes, ...outlook.routes],
  pages: [figuresPage, seriesPage],
  importers: [indicatorImporter, peerImporter, targetImporter, schemeImporter],
  toSign: entry.toSign,
  waiting: entry.waiting,
};
