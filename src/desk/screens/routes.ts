import { importSearch } from "../imports/search.ts";
import { reminderSearch } from "../reminders/search.ts";
import type { ScreenRoute } from "../screen.ts";

/** The desk's own screens: what stands above all rooms. */
export const deskScreens: readonly ScreenRoute[] = [
  {
    path: "/",
    load: async () => (await import("./today.tsx")).TodayScreen,
    nav: { key: "today", label: "desk.nav.today", icon: "house", order: 0 },
  },
  {
    path: "/settings",
    load: async () => (await import("./settings.tsx")).SettingsScreen,
    nav: { key: "settings", label: "settings.title", icon: "settings", order: 90 },
  },
  {
    path: "/reminders",
    load: async () => (await import("./reminders.tsx")).RemindersScreen,
    search: reminderSearch,
  },
  {
    path: "/import",
    load: async () => (await import("./import.tsx")).ImportSpreadsheetScreen,
    search: importSearch,
  },
  { path: "/unsent", load: async () => (await import("./unsent.tsx")).UnsentScreen },
  { path: "/account", load: async () => (await import("./account.tsx")).AccountScreen },
  { path: "/set-up", load: async () => (await import("./set-up.tsx")).SetUpScreen, outside: true },
];
