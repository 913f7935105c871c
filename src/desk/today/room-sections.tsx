import { todaySections } from "../../sections.ts";
import { lazyPart } from "../parts/lazy-part.tsx";
import type { TodaySection } from "./section.ts";

const loaded = todaySections.map(({ load, ...section }) => ({
  ...section,
  Section: lazyPart(load),
}));

// All of them are shown at once: they are fetched beside who asks, not after. One that fails says so in its place.
for (const { load } of todaySections) void load().catch(() => undefined);

interface Wanted extends Pick<TodaySection, "column"> {
  /** What is shown instead of all else while there is no signal. */
  readonly withoutSignal?: boolean;
}

/** What the rooms bring to one column of Today. */
export const RoomSections = ({ column, withoutSignal = false }: Wanted) =>
  loaded
    .filter((section) => section.column === column)
    .filter((section) => (section.withoutSignal ?? false) === withoutSignal)
    .map(({ key, Section }) => <Section key={key} />);
