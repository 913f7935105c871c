import type { ScreenRoute } from "../../desk/screen.ts";

/** The desk of commending: programmes, their quotas, what units nominate, the panel, what the offices found. */
export const commendScreens: readonly ScreenRoute[] = [
  {
    path: "/commend",
    load: async () => (await import("./programmes.tsx")).ProgrammesScreen,
    nav: { key: "commend", label: "commend.nav", icon: "award", order: 47 },
  },
  { path: "/commend/new", load: async () => (await import("./programme-form.tsx")).NewProgrammeScreen },
  { path: "/commend/findings", load: async () => (await import("./findings.tsx")).FindingsScreen },
  {
    path: "/commend/$programmeId",
    load: async () => (await import("./programme.tsx")).ProgrammeScreen,
  },
  {
    path: "/commend/$programmeId/edit",
    load: async () => (await import("./programme-form.tsx")).EditProgrammeScreen,
  },
  {
    path: "/commend/$programmeId/quotas",
    load: async () => (await import("./quotas.tsx")).QuotasScreen,
  },
  {
    path: "/commend/$programmeId/nominate",
    load: async () => (await import("./nominate.tsx")).NominateScreen,
  },
  {
    path: "/commend/$programmeId/panel",
    load: async () => (await import("./panel.tsx")).PanelScreen,
  },
  {
    path: "/commend/$programmeId/nominees/$nomineeId",
    load: async () => (await import("./nominee.tsx")).NomineeScreen,
  },
];
