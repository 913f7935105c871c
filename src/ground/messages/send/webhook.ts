import type { Parcel, Sent } from "../words.ts";
import type { Answered } from "./post.ts";
import type { Sending } from "./sending.ts";
import { webhookHeaders } from "./sign.ts";

/** The body of a webhook: type, time and data as Standard Webhooks recommends, in both languages. */
export const webhookBody = ({ id, urgency, post, messages }: Parcel, at: Date, url: string): string =>
  JSON.stringify({
    type: `messages.${urgency}`,
    timestamp: at.toISOString(),
    data: {
      id,
      post: { id: post.postId, titleZh: post.titleZh, titleEn: post.titleEn },
      messages: messages.map(({ id: messageId, kind, text, href, due, writtenAt }) => ({
        id: messageId,
        kind,
        text,
        href: url + href,
        due,
        writtenAt: writtenAt.toISOString(),
      })),
    },
  });

/** What an answer means, by the table of Standard Webhooks: 2xx is taken, 410 is gone for good, all else is a failure. */
export const answerOf = ({ status, wait }: Answered): Sent => {
  if (status >= 200 && status < 300) return { ok: true };
  const why = `HTTP ${status}`;
  return status === 410 ? { ok: false, why, final: "channel" } : { ok: false, why, wait };
};

export const sendWebhook = async (
  { url, secret }: { url: string; secret: string },
  { parcel, now, outside, post }: Sending,
): Promise<Sent> => {
  const written = parcel.messages[0]?.writtenAt ?? now;
  const body = webhookBody(parcel, written, outside.url);
  return answerOf(await post(url, body, webhookHeaders(secret, { id: parcel.id, at: now, body }), outside));
};
