import { addDays, atLocal } from "../ground/clock.ts";
import { anyoneSignedIn, type Route, route } from "../ground/http/index.ts";
import { refuse } from "../ground/refusal.ts";
import { exportEntries, listEntries, readEntry, readSealState } from "./api.ts";
import { csvOf } from "./export.ts";
import { presentEntry } from "./present.ts";
import { mayExport, readingOf } from "./rules.ts";
import { entriesAnswering, entryById, type EntryQuestion } from "./store.ts";
import { sealState } from "./tree/state.ts";
import type { EntryFilter } from "./words.ts";

/** The days of a filter as instants of the county's zone: `to` is the last day included. */
const questionOf = ({ from, to, ...rest }: EntryFilter, zone: string): EntryQuestion => ({
  ...rest,
  from: from ? atLocal(from, "00:00", zone) : undefined,
  until: to ? atLocal(addDays(to, 1), "00:00", zone) : undefined,
});

export const logRoutes: readonly Route[] = [
  route(listEntries, anyoneSignedIn, async ({ house, actor, countyId, query }) => {
    const { after, limit, ...filter } = query;
    const question = questionOf(filter, house.clock.zone);
    const page = { after, limit: limit + 1 };
    const rows = await entriesAnswering(house.db, countyId, readingOf(actor), question, page);
    const entries = rows.slice(0, limit).map(presentEntry);
    const next = rows.length > limit ? (entries.at(-1)?.id ?? null) : null;
    return { entries, next, mayExport: mayExport(actor) };
  }),
  route(exportEntries, mayExport, async ({ house, actor, countyId, query, say }) => {
    const question = questionOf(query, house.clock.zone);
    const bytes = await csvOf(house, countyId, readingOf(actor), question, say);
    return { name: "log.csv", type: "text/csv; charset=utf-8", bytes };
  }),
  route(readSealState, mayExport, ({ house, countyId }) => sealState(house, countyId)),
  route(readEntry, anyoneSignedIn, async ({ house, actor, countyId, params }) => {
    const reading = readingOf(actor);
    const row = await entryById(house.db, countyId, reading, params.id);
    if (!row) return refuse("entry.not-there");
    return { ...presentEntry(row), fromAddress: reading.everything ? row.fromAddress : null };
  }),
];
