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
  if (reach.kind === "webhook") return sendWebhook({ url: reach.url, secret: reach.secret ?? "" }, sending);
  return sendToRobot(reach, sending);
};

/** One attempt through one channel. What goes wrong on the way is an answer like any other; it does not throw. */
export const send = async (reach: Reach, sending: Sending): Promise<Sent> => {
  try {
    return await through(reach, sending);
  } catch (error) {
    return { ok: false, why: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : "?" };
  }
};
