import type { Reach, Sent } from "../words.ts";
import { sendMail } from "./mail.ts";
import { sendToRobot } from "./robots.ts";
import type { Sending } from "./sending.ts";
import { sendWebhook } from "./webhook.ts";

export type { Outside } from "./outside.ts";
export { postJson } from "./post.ts";
export type { Sending } from "./sending.ts";
export { newWebhookSecret } from "./sign.ts";

const through = (reach: Reach, sending: Sending): Promise<Sent> => {
  if (reach.kind === "mail") return sendMail(reach, sending);
  // It carries words to people only; no post is ever sent anything through it.
  if (reach.kind === "sms") return Promise.resolve({ ok: false, why: "other-kind", final: "letter" });
  if (reach.kind === "webhook") return sendWebhook({ url: reach.url, secret: reach.secret ?? "" }, sending);
  return sendToRobot(reach, sending);
};

/** An answer that did not come in time is ours to name; all else is said as the system says it. */
const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error).slice(0, 300);
  return ["AbortError", "TimeoutError"].includes(error.name) ? "timeout" : error.message.slice(0, 300);
};

/** What goes wrong on the way is an answer like any other. */
export const attempted = async (attempt: () => Promise<Sent>): Promise<Sent> => {
  try {
    return await attempt();
  } catch (error) {
    return { ok: false, why: whyOf(error) };
  }
};

/** One attempt through one channel; it does not throw. */
export const send = (reach: Reach, sending: Sending): Promise<Sent> =>
  attempted(() => through(reach, sending));
