import type { Room } from "../../ground/http/index.ts";
import { translators } from "../../ground/intl.ts";
import { lightsOf } from "../lights.ts";
import { reasonTexts } from "../texts/reasons.ts";
import { bulletinRoutes } from "./routes.ts";
import { bulletinsToSign } from "./sign/waiting.ts";
import { bulletinMigrations, bulletinTableSpecs } from "./tables.ts";
import { bulletinTexts } from "./texts.ts";

/** Bulletins, as the room they belong to brings them to the house. What the top decided is not known here yet. */
export const bulletins: Pick<Room, "migrations" | "tables" | "texts" | "routes" | "toSign"> = {
  migrations: bulletinMigrations,
  tables: bulletinTableSpecs,
  texts: bulletinTexts,
  toSign: bulletinsToSign,
  routes: bulletinRoutes({
    lightsOf,
    decidedIn: async () => null,
    say: translators({ ...bulletinTexts, ...reasonTexts }),
  }),
};
