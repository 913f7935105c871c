import { createHash } from "node:crypto";

/** Something that may be drawn, in its stratum: an action's number, and its lead unit's code. */
export interface Drawable {
  readonly number: string;
  readonly stratum: string;
}

/**
 * The ticket of a thing in a draw: SHA-256 of `<seed>/<number>` in UTF-8, as hex. The lowest tickets are drawn. There is
 * no hidden state: with the seed and the numbers anyone draws the same again, with `sha256sum` and `sort`.
 */
export const ticket = (seed: string, number: string): string =>
  createHash("sha256").update(`${seed}/${number}`, "utf8").digest("hex");

const textOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * How many are drawn from each stratum, in proportion to its size by the largest remainder; equal remainders go to
 * the stratum whose name comes first. Each stratum gives at least one while the size allows it.
 */
export const shares = (sizes: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> => {
  const total = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  const wanted = Math.min(size, total);
  const names = [...sizes.keys()].toSorted(textOrder);
  const least = wanted >= names.length ? 1 : 0;
  const given = new Map(
    names.map((name) => [name, Math.max(least, Math.floor((wanted * sizes.get(name)!) / total))]),
  );
  const remainder = (name: string): number => (wanted * sizes.get(name)!) / total - given.get(name)!;
  const sum = () => [...given.values()].reduce((all, count) => all + count, 0);
  while (sum() !== wanted) {
    const more = sum() < wanted;
    const able = names.filter((name) =>
      more ? given.get(name)! < sizes.get(name)! : given.get(name)! > least,
    );
    const [next] = able.toSorted(
      (a, b) => (more ? 1 : -1) * (remainder(b) - remainder(a)) || textOrder(a, b),
    );
    given.set(next!, given.get(next!)! + (more ? 1 : -1));
  }
  return given;
};

/** The seed, the size and the things that can be drawn decide the sample; stratum by stratum, in the order of tickets. */
export const draw = <T extends Drawable>(things: readonly T[], size: number, seed: string): T[] => {
  const strata = Map.groupBy(things, ({ stratum }) => stratum);
  const counts = shares(new Map([...strata].map(([name, all]) => [name, all.length])), size);
  return [...counts].flatMap(([name, count]) =>
    strata
      .get(name)!
      .map((thing) => ({ thing, at: ticket(seed, thing.number) }))
      .toSorted((a, b) => textOrder(a.at, b.at))
      .slice(0, count)
      .map(({ thing }) => thing),
  );
};
