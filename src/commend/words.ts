export * from "./words/file.ts";
export * from "./words/nominee.ts";
export * from "./words/panel.ts";
export * from "./words/programme.ts";
export * from "./words/quota.ts";
export * from "./words/shown.ts";
export * from "./words/states.ts";
