import { createContext, useContext, useState } from "react";
import type { Lang } from "../ground/texts.ts";
import { fetchMessages, keepLang } from "./document.ts";

export interface Spoken {
  readonly lang: Lang;
  readonly messages: Readonly<Record<string, string>>;
}

const Speak = createContext<(lang: Lang) => Promise<void>>(async () => undefined);
export const SpeakProvider = Speak.Provider;

/** Changes the language of the desk, without loading the page again. */
export const useSpeak = () => useContext(Speak);

/** The language spoken now, and how to change it: the texts are there before the screen changes. */
export const useSpoken = (first: Spoken): [Spoken, (lang: Lang) => Promise<void>] => {
  const [spoken, setSpoken] = useState(first);
  const speak = async (lang: Lang) => {
    const messages = await fetchMessages(lang);
    keepLang(lang);
    // The page that opens without a signal is the last one fetched: it is to speak this language too.
    void fetch("/desk").catch(() => undefined);
    setSpoken({ lang, messages });
  };
  return [spoken, speak];
};
