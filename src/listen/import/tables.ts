import type { TableSpec } from "../../ground/db/index.ts";
import type { AppealState } from "../words.ts";

/** What the import of tickets keeps beside the appeals. */
export type TicketTables = {
  /** A ticket of another desk and the appeal that it became. */
  appealTicket: {
    countyId: string;
    /** Its number at that desk: not a receipt, it opens nothing. */
    number: string;
    appealId: string;
    /** SHA-256 of the row it was last read from. */
    hash: string;
    /** The state in which the import left the appeal, and when. */
    leftIn: AppealState;
    importedAt: Date;
  };
  /** What a word in the county's tickets means. */
  appealSynonym: { countyId: string; kind: "column" | "category"; said: string; means: string };
};

export const ticketTableSpecs: readonly TableSpec[] = ["appeal_ticket", "appeal_synonym"].map((name) => ({
  name,
  spread: "county",
}));
