import type { ScreenRoute } from "../../desk/screen.ts";

export const meetingScreens: readonly ScreenRoute[] = [
  {
    path: "/meetings",
    load: async () => (await import("./meetings.tsx")).MeetingsScreen,
    nav: { key: "meetings", label: "meeting.nav", icon: "calendar", order: 55 },
  },
  {
    path: "/meetings/$meetingId",
    load: async () => (await import("./meeting.tsx")).MeetingScreen,
    under: "meetings",
  },
  {
    path: "/meetings/$meetingId/report",
    load: async () => (await import("./report.tsx")).ReportScreen,
    under: "meetings",
  },
  {
    path: "/meetings/$meetingId/attendees",
    load: async () => (await import("./attendees.tsx")).AttendeesScreen,
    under: "meetings",
  },
  {
    path: "/meetings/$meetingId/present",
    load: async () => (await import("./present.tsx")).PresentScreen,
    under: "meetings",
  },
  {
    path: "/check-in/$seal",
    load: async () => (await import("./check-in.tsx")).CheckInScreen,
    under: "meetings",
  },
];
