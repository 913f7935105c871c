import { z } from "zod";

const id = z.uuid();
const named = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
export type Named = z.output<typeof named>;

/**
 * Why a unit is suggested, as data. `table`: the county's own routing, in a territory or (null) everywhere. `words`:
 * appeals with these words went there. `similar`: of the similar ones of the last 90 days it has had so many, closed so
 * many, and sent back so many. `place`: it is the territory's own.
 */
export const unitReason = z.discriminatedUnion("by", [
  z.object({ by: z.literal("table"), category: named, territory: named.nullable() }),
  z.object({ by: z.literal("words"), words: z.array(z.string()) }),
  z.object({ by: z.literal("similar"), of: z.int(), had: z.int(), closed: z.int(), returned: z.int() }),
  z.object({ by: z.literal("place"), territory: named }),
]);
export type UnitReason = z.output<typeof unitReason>;

/** `confidence`: how often such a guess was right on appeals not learned from, 0 to 1; null where it is no guess. */
const confidence = z.number().nullable();

export const unitSuggestion = z.object({ unit: named, confidence, reasons: z.array(unitReason) });
export type UnitSuggestion = z.output<typeof unitSuggestion>;

/** `keywords`: the category's own keywords stand in the text; `words`: appeals with these words were put there. */
export const categorySuggestion = z.object({
  category: named,
  confidence,
  reasons: z.array(z.object({ by: z.enum(["keywords", "words"]), words: z.array(z.string()) })),
});
export type CategorySuggestion = z.output<typeof categorySuggestion>;

/**
 * How well the guesses do: of the latest `held` closed appeals, a fifth, `right` went where it was guessed before they
 * were learned from; guessing the most frequent each time `common` would have. With the interval of 95 %.
 */
export const learnedView = z.object({
  learnedAt: z.iso.datetime(),
  examples: z.int(),
  held: z.int(),
  right: z.int(),
  common: z.int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type LearnedView = z.output<typeof learnedView>;

/** Null while the county has too few closed appeals to learn from. */
const learned = z.object({ unit: learnedView.nullable(), category: learnedView.nullable() });

export const suggestions = z.object({
  units: z.array(unitSuggestion),
  categories: z.array(categorySuggestion),
  learned,
});
export type Suggestions = z.output<typeof suggestions>;

/** `giveOutFrom`: percent; 0 where a person gives everything out. */
export const learnedShown = learned.extend({ giveOutFrom: z.int() });
export type LearnedShown = z.output<typeof learnedShown>;
