import { type Lang, localeOf } from "../ground/texts.ts";

/** What the page that the desk starts in was given by the server. */

const meta = (name: string): HTMLMetaElement | null => document.querySelector(`meta[name="${name}"]`);

export const langOfPage = (): Lang => (document.documentElement.dataset.lang === "en" ? "en" : "zh");

/** Browsers hide the attribute once the page is read; the property keeps it. */
export const nonceOfPage = (): string | undefined => meta("csp-nonce")?.nonce || undefined;

/** Fetches the desk's texts in one language. */
export const fetchMessages = async (lang: Lang): Promise<Record<string, string>> => {
  const response = await fetch(meta(`texts-${lang}`)?.content ?? "");
  if (!response.ok) throw new TypeError(`texts ${lang}: ${response.status}`);
  return (await response.json()) as Record<string, string>;
};

/** Moves the page to a language and keeps it for the next visit. */
export const keepLang = (lang: Lang): void => {
  document.documentElement.lang = localeOf[lang];
  document.documentElement.dataset.lang = lang;
  document.cookie = `dingge_lang=${lang}; path=/; max-age=31536000; samesite=lax`;
};
