export * from "./words/file.ts";
export * from "./words/nominee.ts";
export * from "./words/programme.ts";
export * from "./words/states.ts";
