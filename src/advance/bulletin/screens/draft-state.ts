import { useDraftState as useDraft } from "../../../desk/parts/draft-state.ts";
import type { BulletinEdit, BulletinWhole } from "../words.ts";
import { useEdit } from "./queries.ts";

export { sameWords } from "../../../desk/parts/draft-state.ts";

/** What is typed, without the version it was made from. */
export type Typed = Omit<BulletinEdit, "version">;

export const typedOf = ({ draft: { title, addressee, imprint, sections } }: BulletinWhole): Typed => ({
  title,
  addressee,
  imprint,
  sections: sections.map(({ key, heading, lead, text }) => ({ key, heading, lead, text })),
});

/** A bulletin's draft under someone's hands. */
export const useDraftState = (whole: BulletinWhole) =>
  useDraft({ whole, typedOf, edit: useEdit(whole.id), conflict: "bulletin.changed.conflict" });
export type DraftState = ReturnType<typeof useDraftState>;
