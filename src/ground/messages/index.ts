export { afterAttempt } from "./rules.ts";
export { type Contact, tellPerson, type Word } from "./person.ts";
export { messageJobs } from "./jobs.ts";
export { messageRoutes } from "./routes.ts";
export type { Outside } from "./send/index.ts";
export { digestHour } from "./settings.ts";
export { stillUnsent, takeBackMessage, writeMessages } from "./store/messages.ts";
export type { DueItem, DueItemsOf, Holder, HoldersOf, MessageDraft } from "./words.ts";
