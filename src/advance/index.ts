import type { Room } from "../ground/http/index.ts";
import { translators } from "../ground/intl.ts";
import { bulletinMigrations, bulletinRoutes, bulletinTableSpecs, bulletinTexts } from "./bulletin/index.ts";
import { lightsOf } from "./lights.ts";
import { advanceMigrations } from "./migrations.ts";
import { advanceTableSpecs } from "./tables.ts";

const texts = { ...bulletinTexts };
const say = translators(texts);

export const advance: Room = {
  name: "advance",
  migrations: [...advanceMigrations, ...bulletinMigrations],
  tables: [...advanceTableSpecs, ...bulletinTableSpecs],
  texts,
  routes: [...bulletinRoutes({ lightsOf, decidedIn: async () => null, say })],
};
