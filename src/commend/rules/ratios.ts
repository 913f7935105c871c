import type { Category, Ceiling, Ratio } from "../words/programme.ts";
import type { Level, NomineeKind } from "../words/states.ts";

/** How a ratio stands: how many of the persons on the list have its level. */
export interface RatioStand extends Ratio {
  readonly part: number;
  readonly of: number;
  readonly held: boolean;
}

/** Shares are compared as whole numbers, so that 20 % of 15 is not lost in a fraction. Of nobody, every ratio holds. */
const holds = ({ bound, percent }: Ratio, part: number, of: number): boolean =>
  bound === "at-most" ? part * 100 <= percent * of : part * 100 >= percent * of;

/** How each ratio stands over the levels of the persons on a list. */
export const ratiosStand = (levels: readonly Level[], ratios: readonly Ratio[]): RatioStand[] =>
  ratios.map((ratio) => {
    const part = levels.filter((level) => level === ratio.level).length;
    return { ...ratio, part, of: levels.length, held: holds(ratio, part, levels.length) };
  });

interface Listed {
  readonly categoryId: string;
  readonly of: NomineeKind;
  readonly level: Level | null;
}

/** How many a place has been given to, of how many there are. */
export interface QuotaStand {
  readonly used: number;
  readonly quota: number;
  readonly held: boolean;
}

const stand = (used: number, quota: number): QuotaStand => ({ used, quota, held: used <= quota });

/** How a list stands against the quotas of its programme: category by category, and in all. */
export const quotasStand = (
  listed: readonly Listed[],
  categories: readonly Pick<Category, "id" | "quota">[],
  ceiling: Ceiling,
) => {
  const count = (fits: (one: Listed) => boolean) => listed.filter(fits).length;
  return {
    categories: categories.map(({ id, quota }) => ({
      categoryId: id,
      ...stand(
        count(({ categoryId }) => categoryId === id),
        quota,
      ),
    })),
    units: stand(
      count((one) => one.of === "unit"),
      ceiling.units,
    ),
    persons: stand(
      count((one) => one.of === "person"),
      ceiling.persons,
    ),
  };
};

/** A list held against everything its programme limits: what the screen shows while it is put together. */
export const listStands = (
  listed: readonly Listed[],
  programme: {
    readonly categories: readonly Pick<Category, "id" | "quota">[];
    readonly ceiling: Ceiling;
    readonly ratios: readonly Ratio[];
  },
) => {
  const quotas = quotasStand(listed, programme.categories, programme.ceiling);
  const levels = listed.flatMap(({ of, level }) => (of === "person" && level !== null ? [level] : []));
  const ratios = ratiosStand(levels, programme.ratios);
  const stands = [...quotas.categories, quotas.units, quotas.persons, ...ratios];
  return { ...quotas, ratios, held: stands.every(({ held }) => held) };
};
export type ListStand = ReturnType<typeof listStands>;

/** Whether a programme is at least as strict as the county about a ratio: it may ask for more, not for less. */
const asStrict = (own: readonly Ratio[], { level, bound, percent }: Ratio): boolean =>
  own.some(
    (ratio) =>
      ratio.level === level &&
      ratio.bound === bound &&
      (bound === "at-most" ? ratio.percent <= percent : ratio.percent >= percent),
  );

/** The county's ratios that a programme falls short of. */
export const ratiosLoosened = (own: readonly Ratio[], county: readonly Ratio[]): Ratio[] =>
  county.filter((ratio) => !asStrict(own, ratio));
