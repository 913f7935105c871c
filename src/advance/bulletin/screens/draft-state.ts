import { useEffect, useState } from "react";
import { isRefused } from "../../../desk/client.ts";
import type { BulletinEdit, BulletinWhole } from "../words.ts";
import { useEdit } from "./queries.ts";

/** What is typed, without the version it was made from. */
export type Typed = Omit<BulletinEdit, "version">;

export const typedOf = ({ draft: { title, addressee, imprint, sections } }: BulletinWhole): Typed => ({
  title,
  addressee,
  imprint,
  sections: sections.map(({ key, heading, lead, text }) => ({ key, heading, lead, text })),
});

/** Spaces at the ends are not kept, so they are no difference; else a draft that ends in one would be saved for ever. */
const words = (typed: Typed): string =>
  JSON.stringify(typed, (_, value: unknown) => (typeof value === "string" ? value.trim() : value));

export const sameWords = (one: Typed, other: Typed): boolean => words(one) === words(other);

/** How long after the last key the draft is saved, in milliseconds. */
const pause = 1200;

/**
 * A draft under someone's hands: saved a moment after they stop typing. When another saved meanwhile, nothing is sent
 * until the writer has chosen whose words stay.
 */
export const useDraftState = (whole: BulletinWhole) => {
  const [base, setBase] = useState(whole);
  const [typed, setTyped] = useState(() => typedOf(whole));
  const edit = useEdit(whole.id);
  const changed = !sameWords(typed, typedOf(base));
  const conflict = isRefused(edit.error) && edit.error.refusal === "bulletin.changed.conflict";
  const take = (newer: BulletinWhole) => {
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
  const change = (part: Partial<Typed>) => {
    // A save under way is let finish: forgetting it would forget its version too.
    if (edit.isError && !conflict) edit.reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const keepMine = (theirs: BulletinWhole) => {
    setBase(theirs);
    edit.reset();
  };
  return {
    base,
    typed,
    changed,
    conflict,
    error: conflict ? null : edit.error,
    saving: edit.isPending,
    change,
    take,
    keepMine,
  };
};
export type DraftState = ReturnType<typeof useDraftState>;
