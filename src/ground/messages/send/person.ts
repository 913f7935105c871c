import type { MailReach, Sent, SmsReach } from "../words.ts";
import { mailOut } from "./mail.ts";
import type { Sending } from "./sending.ts";
import { webhookHeaders } from "./sign.ts";
import { answerOf } from "./webhook.ts";

/** A word to somebody who holds no post. */
export interface Word {
  /** The same in every attempt, so that a receiver knows a repetition. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where it leads, whole. */
  readonly href: string;
}

/** By mail, as plain text. */
export const mailWord = (
  reach: MailReach,
  { id, title, text, href }: Word,
  to: string,
  { outside }: Pick<Sending, "outside">,
): Promise<Sent> => mailOut(reach, { id, to, subject: title, text: `${text}\n\n${href}\n` }, outside);

/** The body a county's service gets for one text message, signed as Standard Webhooks says. */
export const smsBody = ({ id, text, href }: Word, phone: string, at: Date): string =>
  JSON.stringify({ type: "sms", timestamp: at.toISOString(), data: { id, phone, text: `${text} ${href}` } });

/** By the county's own text message service. */
export const textWord = async (
  { url, secret }: SmsReach,
  word: Word,
  phone: string,
  { now, outside, post }: Pick<Sending, "now" | "outside" | "post">,
): Promise<Sent> => {
  const body = smsBody(word, phone, now);
  return answerOf(
    await post(url, body, webhookHeaders(secret ?? "", { id: word.id, at: now, body }), outside),
  );
};
