import { lazy, Suspense } from "react";
import { todaySections } from "../../sections.ts";
import type { TodaySection } from "./section.ts";

const loaded = todaySections.map(({ load, ...section }) => ({
  ...section,
  Section: lazy(async () => ({ default: await load() })),
}));

/** What the rooms bring to one column of Today. */
export const RoomSections = ({ column }: Pick<TodaySection, "column">) =>
  loaded
    .filter((section) => section.column === column)
    .map(({ key, Section }) => (
      <Suspense key={key} fallback={null}>
        <Section />
      </Suspense>
    ));
