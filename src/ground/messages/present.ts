import type { Lang, Say } from "../texts.ts";
import type { ChannelRow } from "./store/channels.ts";
import type { MessageRow } from "./store/messages.ts";
import type { ChannelView, Holder, MessageView, Parcel, Urgency } from "./words.ts";

export type Saying = Readonly<Record<Lang, Say>>;

const textOf = (say: Saying, { textKey, params }: Pick<MessageRow, "textKey" | "params">) => ({
  zh: say.zh(textKey, params),
  en: say.en(textKey, params),
});

export const presentMessage = (say: Saying, row: MessageRow): MessageView => ({
  id: row.id,
  kind: row.kind,
  text: textOf(say, row),
  href: row.href,
  due: row.due,
  writtenAt: row.writtenAt.toISOString(),
  read: row.readAt !== null,
});

export const presentChannel = ({
  id,
  kind,
  name,
  lang,
  unitId,
  on,
  shownAddress,
}: ChannelRow): ChannelView => ({ id, kind, name, lang, unitId, on, shownAddress });

export const parcelOf = (
  say: Saying,
  { id, urgency }: { id: string; urgency: Urgency },
  { postId, titleZh, titleEn }: Pick<Holder, "postId" | "titleZh" | "titleEn">,
  rows: readonly MessageRow[],
): Parcel => ({
  id,
  urgency,
  post: { postId, titleZh, titleEn },
  messages: rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    href: row.href,
    due: row.due,
    writtenAt: row.writtenAt,
    text: textOf(say, row),
  })),
});
