export * from "./words/drafts.ts";
export * from "./words/shown.ts";
export * from "./words/record.ts";
export * from "./words/minutes.ts";
