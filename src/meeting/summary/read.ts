import type { Db } from "../../ground/db/index.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import type { MeetingRow } from "../store/meetings.ts";
import { dayOf, factsOf } from "./facts.ts";
import { correctionsOf } from "./rules.ts";
import { frozenSummary } from "./store.ts";
import type { Correction, SummaryFacts } from "./words.ts";

export interface Summary {
  readonly facts: SummaryFacts;
  readonly frozenAt: string | null;
  readonly corrections: readonly Correction[];
}

const always = "9999-12-31";

/**
 * A meeting's summary: read anew until it closes, then as it was frozen, with what is known otherwise since. Promises are
 * judged by the frozen day; only figures are asked for as they are known now.
 */
export const summaryOf = async (
  db: Db,
  row: MeetingRow,
  { now, say }: { readonly now: Date; readonly say: Readonly<Record<Lang, Say>> },
): Promise<Summary> => {
  const frozen = await frozenSummary(db, row.countyId, row.id);
  const on = frozen?.facts.on ?? dayOf(row, now, await zoneOfCounty(db, row.countyId));
  if (!frozen) return { facts: await factsOf(db, row, { on, now, say }), frozenAt: null, corrections: [] };
  const since = await factsOf(db, row, { on, now, say, figuresKnownOn: always });
  const corrections = correctionsOf(frozen.facts, since, say);
  return { facts: frozen.facts, frozenAt: frozen.frozenAt.toISOString(), corrections };
};
