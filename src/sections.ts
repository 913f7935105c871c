import type { ActionSection, BoardSection } from "./desk/section.ts";
import type { SignAct, TodaySection } from "./desk/today/section.ts";

/** What rooms add to an action's page, in this order. */
export const actionSections: readonly ActionSection[] = [
  {
    key: "report",
    at: "acts",
    load: async () => (await import("./advance/screens/report-link.tsx")).ReportLink,
  },
  { key: "why", at: "top", load: async () => (await import("./advance/screens/why.tsx")).Why },
  {
    key: "course",
    at: "course",
    load: async () => (await import("./advance/screens/course-section.tsx")).CourseSection,
  },
  {
    key: "matters",
    at: "main",
    load: async () => (await import("./coordinate/screens/of-action.tsx")).MattersOfAction,
  },
  {
    key: "judge",
    at: "main",
    load: async () => (await import("./advance/screens/judge-form.tsx")).JudgeSection,
  },
  {
    key: "reports",
    at: "main",
    load: async () => (await import("./advance/screens/reports.tsx")).Reports,
  },
  {
    key: "lights",
    at: "main",
    load: async () => (await import("./advance/screens/light-history.tsx")).LightHistory,
  },
];

/** What rooms show above every board: the plan, and Today. */
export const boardSections: readonly BoardSection[] = [
  { key: "red", load: async () => (await import("./coordinate/screens/red.tsx")).RedMatters },
];

/** What the rooms bring to Today, in the order in which it is read. */
export const todaySections: readonly TodaySection[] = [
  {
    key: "decide",
    column: "main",
    load: async () => (await import("./coordinate/screens/today.tsx")).ToDecide,
  },
  {
    key: "kept-forms",
    column: "main",
    load: async () => (await import("./advance/screens/kept-forms.tsx")).KeptForms,
    withoutSignal: true,
  },
  {
    key: "sessions",
    column: "side",
    load: async () => (await import("./coordinate/screens/session/today.tsx")).SessionsAhead,
  },
  {
    key: "sign",
    column: "side",
    load: async () => (await import("./desk/today/sign.tsx")).ToSign,
  },
  {
    key: "report",
    column: "main",
    load: async () => (await import("./advance/screens/today/report.tsx")).ToReport,
  },
  {
    key: "answer",
    column: "main",
    load: async () => (await import("./coordinate/screens/today-asks.tsx")).ToAnswer,
  },
  {
    key: "appeals",
    column: "main",
    load: async () => (await import("./listen/screens/today.tsx")).AppealsToday,
  },
  {
    key: "verify",
    column: "main",
    load: async () => (await import("./advance/screens/today/verify.tsx")).ToVerify,
  },
  {
    key: "chase",
    column: "main",
    load: async () => (await import("./advance/screens/today/chase.tsx")).ToChase,
  },
  {
    key: "see",
    column: "main",
    load: async () => (await import("./advance/screens/today/see.tsx")).ToSee,
  },
  {
    key: "own-record",
    column: "side",
    load: async () => (await import("./coordinate/screens/own-record.tsx")).OwnRecord,
  },
];

/** The acts that rooms bring to what waits for a signature, by its kind; others are opened and signed there. */
export const signActs: readonly SignAct[] = [
  {
    kind: "action-change",
    load: async () => (await import("./plan/screens/asks/sign.tsx")).SignChange,
  },
  {
    kind: "nominee",
    load: async () => (await import("./commend/screens/sign-nomination.tsx")).SignNomination,
  },
  {
    kind: "letter",
    load: async () => (await import("./meeting/letters/screens/sign-letter.tsx")).SignLetter,
  },
];
