import { coreKey, likeness, nameKey } from "./naming.ts";

/** A thing with what it is called. */
export interface Named<T> {
  readonly thing: T;
  readonly names: readonly string[];
}

export type Found<T> = { readonly found: readonly T[] } | { readonly near: readonly T[] };

/** Suggestions compare with every name: a text longer than any name, or one of very many unknown ones, gets none. */
const suggested = { most: 3, least: 0.45, longest: 60, texts: 200 } as const;

const indexBy = <T>(named: readonly Named<T>[], keyOf: (name: string) => string): Map<string, Set<T>> => {
  const index = new Map<string, Set<T>>();
  for (const { thing, names } of named)
    for (const key of names.map(keyOf).filter(Boolean))
      index.set(key, (index.get(key) ?? new Set<T>()).add(thing));
  return index;
};

const nearest = <T>(index: ReadonlyMap<string, ReadonlySet<T>>, key: string): T[] => {
  const scored = [...index]
    .map(([name, things]) => ({ things, score: likeness(key, name) }))
    .filter(({ score }) => score >= suggested.least)
    .sort((a, b) => b.score - a.score);
  return [...new Set(scored.flatMap(({ things }) => [...things]))].slice(0, suggested.most);
};

/** Tries each way of naming in turn: the first that knows the text answers; what none knows gets suggestions. */
export const finder = <T>(ways: readonly (readonly Named<T>[])[], prefixes: readonly string[]) => {
  const core = (name: string) => coreKey(name, prefixes);
  const indexes = ways.flatMap((named) => [
    { keyOf: nameKey, index: indexBy(named, nameKey) },
    { keyOf: core, index: indexBy(named, core) },
  ]);
  const suggestible = indexes[1]?.index ?? new Map<string, Set<T>>();
  const asked = new Map<string, Found<T>>();
  let unknown = 0;
  const near = (key: string): T[] => {
    unknown += 1;
    return key.length > suggested.longest || unknown > suggested.texts ? [] : nearest(suggestible, key);
  };
  const look = (text: string): Found<T> => {
    for (const { keyOf, index } of indexes) {
      const found = index.get(keyOf(text));
      if (found) return { found: [...found] };
    }
    return { near: near(core(text)) };
  };
  return (text: string): Found<T> => {
    const answer = asked.get(text) ?? look(text);
    asked.set(text, answer);
    return answer;
  };
};
