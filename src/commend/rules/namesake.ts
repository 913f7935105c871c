/** Somebody who holds or held a post of a unit. */
export interface Seated {
  readonly personId: string;
  readonly unitId: string;
  readonly nameZh: string;
  readonly titleZh: string;
  readonly from: string;
  readonly to: string | null;
}

/** Whom a name on a list means: nobody who is known, one, or one of several. */
export type Namesake =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly personId: string; readonly title: string }
  | { readonly kind: "several"; readonly titles: readonly string[] };

/**
 * Who of a unit is meant by a name: whoever bears it, letter for letter, and held a post there in the year judged or up to
 * the day of the decision. Of several nobody is taken.
 */
export const namesakeOf = (
  { name, unitId, year, on }: { name: string; unitId: string; year: number; on: string },
  seated: readonly Seated[],
): Namesake => {
  const found = seated.filter(
    (one) =>
      one.unitId === unitId &&
      one.nameZh === name &&
      one.from <= on &&
      (one.to === null || one.to >= `${year}-01-01`),
  );
  const persons = new Set(found.map(({ personId }) => personId));
  const [first] = found;
  if (!first) return { kind: "none" };
  if (persons.size > 1) return { kind: "several", titles: found.map(({ titleZh }) => titleZh) };
  return { kind: "one", personId: first.personId, title: found.at(-1)!.titleZh };
};
