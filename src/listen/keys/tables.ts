import type { TableSpec } from "../../ground/db/index.ts";
import type { Scope } from "./words.ts";

export type KeyTables = {
  apiKey: {
    countyId: string;
    id: string;
    name: string;
    hash: string;
    begins: string;
    scopes: Scope[];
    perMinute: number;
    madeAt: Date;
    madeByPostId: string | null;
    revokedAt: Date | null;
  };
  /** Calls by the minute: of a key by its id, of those without one under `public`. */
  apiCall: { countyId: string; caller: string; minute: Date; asked: number };
};

export const keyTableSpecs: readonly TableSpec[] = ["api_key", "api_call"].map((name) => ({
  name,
  spread: "county",
}));
