export * from "./words/states.ts";
export * from "./words/drafts.ts";
export * from "./words/setup.ts";
export * from "./words/queue.ts";
export * from "./words/shown.ts";
export * from "./words/board.ts";
export * from "./words/appellant.ts";
export * from "./together/words.ts";
