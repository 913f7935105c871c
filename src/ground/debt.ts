import { z } from "zod";
import type { Db } from "./db/index.ts";

/** Something a post owes, as any room may say it: shown when the post is handed over, and kept in the log then. */
export const debt = z.object({
  /** The kind of thing, for example `action`; its text is `kind.<kind>`. */
  kind: z.string(),
  id: z.uuid(),
  title: z.string(),
  due: z.iso.date().nullable(),
  /** Where the desk shows it. */
  href: z.string(),
});
export type Debt = z.output<typeof debt>;

/** What a post owes, over one room or over all of them. */
export type DebtsOf = (db: Db, countyId: string, postId: string) => Promise<readonly Debt[]>;
