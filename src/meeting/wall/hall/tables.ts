import type { TableSpec } from "../../../ground/db/index.ts";

/** A screen in a hall that shows the wall by itself, as a post sees it, and nothing else. */
export type HallRow = {
  countyId: string;
  id: string;
  name: string;
  /** The post that gave it, whose matters it shows: it lives no longer than the post. */
  postId: string;
  givenAt: Date;
  /** The last day on which it shows the wall. */
  endsOn: string;
  /** The vault's mark of the code that opens it, once; null from then on. */
  codeMark: string | null;
  codeUntil: Date;
  /** What is kept of its cookie; null until it was opened. */
  tokenHash: string | null;
  openedAt: Date | null;
  openedFrom: string | null;
  seenAt: Date | null;
  revokedAt: Date | null;
};

export type HallTables = { hallScreen: HallRow };

export const hallTableSpecs: readonly TableSpec[] = [{ name: "hall_screen", spread: "county" }];
