import type { Room } from "../../ground/http/index.ts";
import { translators } from "../../ground/intl.ts";
import { lightsOf } from "../lights.ts";
import { reasonTexts } from "../texts/reasons.ts";
import { decidedIn } from "./decided.ts";
import { bulletinRoutes } from "./routes.ts";
import { bulletinsToSign } from "./sign/waiting.ts";
import { bulletinMigrations, bulletinTableSpecs } from "./tables.ts";
import { bulletinTexts } from "./texts.ts";

/** Bulletins, as the room they belong to brings them to the house. */
export const bulletins: Pick<Room, "migrations" | "tables" | "texts" | "routes" | "toSign"> = {
  migrations: bulletinMigrations,
  tables: bulletinTableSpecs,
  texts: bulletinTexts,
  toSign: bulletinsToSign,
  routes: bulletinRoutes({
    lightsOf,
    decidedIn,
    say: translators({ ...bulletinTexts, ...reasonTexts }),
  }),
};
