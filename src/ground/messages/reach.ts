import type { House } from "../house.ts";
import { newWebhookSecret } from "./send/index.ts";
import type { ChannelRow } from "./store/channels.ts";
import { type Reach, reach } from "./words.ts";

/** What may be shown of an address: a mail server with its sender; of a hook its host, and the end by which one knows it. */
export const shownAddress = (reach: Reach): string => {
  if (reach.kind === "mail") return `${reach.from} (${reach.host}:${reach.port})`;
  const { host, pathname, search } = new URL(reach.url);
  return `${host}/…${(pathname + search).slice(1).slice(-4)}`;
};

interface Sealed {
  readonly reached: Pick<ChannelRow, "kind" | "reach" | "shownAddress">;
  /** A secret that was made here: to be shown once. */
  readonly secret: string | null;
}

/** Whether what is sent there is signed by Standard Webhooks. */
const signs = (given: Reach) => given.kind === "webhook" || given.kind === "sms";

/** An address with its secrets as it is kept; a webhook that has no secret is given one. */
export const sealReach = ({ vault }: Pick<House, "vault">, given: Reach): Sealed => {
  const secret = signs(given) && given.secret === null ? newWebhookSecret() : null;
  const whole = secret === null ? given : { ...given, secret };
  return {
    reached: {
      kind: given.kind,
      reach: vault.seal(JSON.stringify(whole)),
      shownAddress: shownAddress(given),
    },
    secret,
  };
};

/** How a channel is reached; null when it was sealed with a key that this installation no longer has. */
export const openReach = (
  { vault }: Pick<House, "vault">,
  channel: Pick<ChannelRow, "reach">,
): Reach | null => {
  try {
    return reach.parse(JSON.parse(vault.open(channel.reach)));
  } catch {
    return null;
  }
};
