import type { TableSpec } from "../../ground/db/index.ts";

export type ThemeTables = {
  /** A theme that was made a matter: once in a month. */
  appealTheme: {
    countyId: string;
    id: string;
    /** `YYYY-MM`, of the county's own clock. */
    month: string;
    categoryId: string | null;
    /** The word all of its appeals say; with the category it tells a theme from every other. */
    lead: string;
    words: string[];
    territoryId: string | null;
    /** Null only within the transaction that opens the matter. */
    matterId: string | null;
    openedAt: Date;
    openedByPostId: string | null;
  };
};

export const themeTableSpecs: readonly TableSpec[] = [{ name: "appeal_theme", spread: "county" }];
