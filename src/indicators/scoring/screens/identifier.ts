import type { Group } from "../words.ts";

type Identity = Pick<Group, "key" | "nameZh" | "nameEn">;

/**
 * Gives each name its key: the key and the English name that one of this name had before, so that what was given by it
 * stays its; else a key that is free. To be asked for each name in turn.
 */
export const identifier = (stem: string, before: readonly Identity[]): ((nameZh: string) => Identity) => {
  const used = new Set(before.map(({ key }) => key));
  const kept = new Set<string>();
  const fresh = (at = 1): string => (used.has(`${stem}-${at}`) ? fresh(at + 1) : `${stem}-${at}`);
  return (nameZh) => {
    const same = before.find((each) => each.nameZh === nameZh && !kept.has(each.key));
    const key = same?.key ?? fresh();
    used.add(key);
    kept.add(key);
    return { key, nameZh, nameEn: same?.nameEn ?? null };
  };
};
