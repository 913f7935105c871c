import { createHmac, randomBytes } from "node:crypto";

const hmac = (key: string | Buffer, text: string): string =>
  createHmac("sha256", key).update(text, "utf8").digest("base64");

const prefix = "whsec_";

/** A new signing secret: 32 random bytes. */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString("base64");

/** The three headers of Standard Webhooks 1.0.0 with an HMAC-SHA256 signature (`v1`) over id, time and body. */
export const webhookHeaders = (
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> => {
  const seconds = Math.floor(at.getTime() / 1_000);
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${hmac(key, `${id}.${seconds}.${body}`)}`,
  };
};

/** A robot of DingTalk asks for milliseconds and, over them and its secret, a signature in the address. */
export const dingtalkAddress = (url: string, secret: string | null, at: Date): string => {
  if (secret === null) return url;
  const signed = new URL(url);
  const timestamp = String(at.getTime());
  signed.searchParams.set("timestamp", timestamp);
  signed.searchParams.set("sign", hmac(secret, `${timestamp}\n${secret}`));
  return signed.href;
};

/** A robot of Feishu asks for seconds and a signature in the body: the text to sign is the key, what it signs is empty. */
export const feishuSignature = (
  secret: string | null,
  at: Date,
): { timestamp: string; sign: string } | Record<string, never> => {
  if (secret === null) return {};
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return { timestamp, sign: hmac(`${timestamp}\n${secret}`, "") };
};
