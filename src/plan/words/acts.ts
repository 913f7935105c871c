/** What can be done to an action, as the commands and the rooms above name it. */
export const actionActs = [
  "change",
  "adopt",
  "amend",
  "divide",
  "pace",
  "start",
  "report-done",
  "send-back",
  "verify",
  "close",
  "suspend",
  "resume",
  "withdraw",
] as const;
export type ActionAct = (typeof actionActs)[number];
