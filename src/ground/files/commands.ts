import { command, type Outcome } from "../command.ts";

/** How many files a night's sweep lays aside, removes for good, and takes back because something refers to them again. */
export interface Swept {
  readonly aside: number;
  readonly removed: number;
  readonly back: number;
}

/** Puts a night's sweep on the record before it is done: nothing goes that no entry tells of. */
export const recordSweep = command(
  "files.sweep",
  async (_tx, { countyId }, counts: Swept): Promise<Outcome<null>> => ({
    value: null,
    entry: { kind: "files", id: countyId, after: { ...counts } },
  }),
);
