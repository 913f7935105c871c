export * from "./words.ts";
export * from "./rules.ts";
export * from "./state-council.ts";
export * from "./texts.ts";
export { calendarOf, loadStateCouncilDays } from "./store.ts";
