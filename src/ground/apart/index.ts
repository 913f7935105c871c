export { answerApart, type Works } from "./answer.ts";
export { type Apart, apart } from "./apart.ts";
export type { Bounds, Reached } from "./words.ts";
