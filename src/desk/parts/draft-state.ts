import type { UseMutationResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isRefused } from "../client.ts";

/** Spaces at the ends are not kept, so they are no difference; else a draft that ends in one would be saved for ever. */
const words = (typed: object): string =>
  JSON.stringify(typed, (_, value: unknown) => (typeof value === "string" ? value.trim() : value));

export const sameWords = (one: object, other: object): boolean => words(one) === words(other);

/** How long after the last key the draft is saved, in milliseconds. */
const pause = 1200;

interface Drafting<W, T> {
  readonly whole: W;
  /** What of it is typed. */
  readonly typedOf: (whole: W) => T;
  readonly edit: UseMutationResult<W, unknown, T & { version: number }>;
  /** The refusal that says that another saved meanwhile. */
  readonly conflict: string;
}

/**
 * A draft under someone's hands: saved a moment after they stop typing. When another saved meanwhile, nothing is sent
 * until the writer has chosen whose words stay.
 */
export const useDraftState = <W extends { readonly version: number }, T extends object>({
  whole,
  typedOf,
  edit,
  conflict: refusal,
}: Drafting<W, T>) => {
  const [base, setBase] = useState(whole);
  const [typed, setTyped] = useState(() => typedOf(whole));
  const changed = !sameWords(typed, typedOf(base));
  const conflict = isRefused(edit.error) && edit.error.refusal === refusal;
  const take = (newer: W) => {
    setBase(newer);
    setTyped(typedOf(newer));
    edit.reset();
  };
  if (whole.version > base.version && !changed && !edit.isPending) take(whole);
  const save = () => edit.mutate({ ...typed, version: base.version }, { onSuccess: setBase });
  useEffect(() => {
    if (!changed || edit.isPending || edit.isError) return undefined;
    const timer = setTimeout(save, pause);
    return () => clearTimeout(timer);
  });
  const change = (part: Partial<T>) => {
    // A save under way is let finish: forgetting it would forget its version too.
    if (edit.isError && !conflict) edit.reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const keepMine = (theirs: W) => {
    setBase(theirs);
    edit.reset();
  };
  const error = conflict ? null : edit.error;
  return { base, typed, changed, conflict, error, saving: edit.isPending, change, take, keepMine };
};
