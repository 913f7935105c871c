import { lazy, Suspense } from "react";
import { boardSections } from "../sections.ts";

const parts = boardSections.map(({ key, load }) => ({
  key,
  Part: lazy(async () => ({ default: await load() })),
}));

/** What the rooms show above a board. */
export const BoardSections = () => (
  <Suspense fallback={null}>
    {parts.map(({ key, Part }) => (
      <Part key={key} />
    ))}
  </Suspense>
);
