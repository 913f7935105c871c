import type { TodaySection } from "./desk/today/section.ts";

/** What the rooms bring to Today, in the order in which it is read. */
export const sections: readonly TodaySection[] = [
  {
    key: "decide",
    column: "main",
    load: async () => (await import("./coordinate/screens/today.tsx")).ToDecide,
  },
  {
    key: "own-record",
    column: "side",
    load: async () => (await import("./coordinate/screens/own-record.tsx")).OwnRecord,
  },
];
