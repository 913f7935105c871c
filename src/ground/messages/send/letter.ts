import { fullDay } from "../../look/format.ts";
import { type Lang, type Say, titled } from "../../texts.ts";
import type { Parcel } from "../words.ts";

/** A parcel as it is said in one language: a heading, and a line with its link for each message. */
export interface Letter {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly due: string | null; readonly href: string }[];
  /** What the reader is told at the end; null when there is nothing more. */
  readonly more: string | null;
  /** Where all of it is. */
  readonly all: { readonly text: string; readonly href: string };
}

/** So many lines are told; who owes more finds the rest at the desk. */
const mostLines = 30;

export const letterOf = (parcel: Parcel, lang: Lang, say: Say, url: string): Letter => {
  const { post, messages, urgency } = parcel;
  const title = titled(lang, post);
  const told = messages.slice(0, mostLines);
  const left = messages.length - told.length;
  return {
    title: say(`messages.title.${urgency}`, { post: title, count: messages.length }),
    lines: told.map(({ text, due, href }) => ({
      text: text[lang],
      due: due ? say("messages.due", { day: fullDay(due, lang) }) : null,
      href: url + href,
    })),
    more: left > 0 ? say("messages.more", { count: left }) : null,
    all: { text: say("messages.open"), href: `${url}/desk/reminders` },
  };
};
