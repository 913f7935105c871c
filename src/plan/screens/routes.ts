import type { ScreenRoute } from "../../desk/screen.ts";
import { planSearch } from "./search.ts";

/** The screens of the plan. */
export const planScreens: readonly ScreenRoute[] = [
  {
    path: "/plan",
    load: async () => (await import("./plan-screen.tsx")).PlanScreen,
    search: planSearch,
    nav: { key: "plan", label: "plan.nav", icon: "layout-grid", order: 10 },
  },
  {
    path: "/plan/$year/new",
    load: async () => (await import("./action-form-screen.tsx")).NewActionScreen,
  },
  {
    path: "/actions/$actionId",
    load: async () => (await import("./action-screen.tsx")).ActionScreen,
    under: "plan",
  },
  {
    path: "/actions/$actionId/edit",
    load: async () => (await import("./action-form-screen.tsx")).ChangeActionScreen,
    under: "plan",
  },
  {
    path: "/actions/$actionId/amend",
    load: async () => (await import("./action-form-screen.tsx")).AmendActionScreen,
    under: "plan",
  },
  {
    path: "/actions/$actionId/divide",
    load: async () => (await import("./divide-screen.tsx")).DivideScreen,
    under: "plan",
  },
  {
    path: "/actions/$actionId/pace",
    load: async () => (await import("./pace-screen.tsx")).PaceScreen,
    under: "plan",
  },
  {
    path: "/plan/$year/outline",
    load: async () => (await import("./outline-screen.tsx")).OutlineScreen,
    under: "plan",
  },
  {
    path: "/plan/$year/timeline",
    load: async () => (await import("./timeline-screen.tsx")).TimelineScreen,
    under: "plan",
  },
  {
    path: "/plan/units/$unitId",
    load: async () => (await import("./unit-screen.tsx")).UnitPlanScreen,
    under: "plan",
  },
];
