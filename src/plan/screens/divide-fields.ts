import type { ActionWhole } from "../words.ts";
import { type Amount, equalShares } from "../words/division.ts";

/** A division as the form holds it: who gets a share, and for each unit what. */
export interface DivideFields {
  readonly unitIds: readonly string[];
  /** The whole list, one item a line; empty when it is not divided by list. */
  readonly list: string;
  /** By unit. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, readonly string[]>>;
}

export const linesOf = (list: string): string[] => [
  ...new Set(
    list
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The form filled from what is divided already. */
export const divideFieldsOf = ({ items, shares }: ActionWhole): DivideFields => ({
  unitIds: shares.map(({ unit }) => unit.id),
  list: (items ?? []).join("\n"),
  quantities: Object.fromEntries(
    shares.flatMap(({ unit, quantity }) => (quantity === null ? [] : [[unit.id, quantity] as const])),
  ),
  items: Object.fromEntries(
    shares.flatMap((share) => (share.items ? [[share.unit.id, share.items] as const] : [])),
  ),
});

/** The same quantity for every unit, the rest to the first. */
export const divideEqually = (quantity: string, unitIds: readonly string[]): Record<string, string> =>
  Object.fromEntries(equalShares(quantity, unitIds.length).map((share, at) => [unitIds[at]!, share]));

/** What is sent: a share for each unit chosen, with its quantity or its part of the list. */
export const divisionOf = ({ unitIds, list, quantities, items }: DivideFields) => {
  const whole = linesOf(list);
  const byList = whole.length > 0;
  return {
    items: byList ? whole : null,
    shares: unitIds.map((unitId) => ({
      unitId,
      quantity: quantities[unitId]?.trim() || null,
      items: byList ? [...(items[unitId] ?? [])] : null,
    })),
  };
};

/** A number as it may be sent; null while it is only half typed. */
const numberIn = (typed: string | null): string | null =>
  typed !== null && /^\d{1,15}(\.\d{1,6})?$/.test(typed) ? typed : null;

/** The whole and its shares as the form has them now; a quantity that is no number yet counts as none. */
export const amountsOf = (quantity: string | null, fields: DivideFields) => {
  const { items, shares } = divisionOf(fields);
  return {
    whole: { quantity, items } satisfies Amount,
    shares: shares.map((share): Amount => ({ ...share, quantity: numberIn(share.quantity) })),
  };
};
