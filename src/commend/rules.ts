export * from "./rules/states.ts";
