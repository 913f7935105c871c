import { createIntl, createIntlCache } from "@formatjs/intl";
import { type Lang, langs, localeOf, messagesIn, paramsIn, type Say, type Texts } from "./texts.ts";

/** A translator for each language over all texts of the house. An unknown key is a fault and says so in the page. */
export const translators = (texts: Texts): Record<Lang, Say> => {
  const cache = createIntlCache();
  const make = (lang: Lang): Say => {
    const intl = createIntl({ locale: localeOf[lang], messages: messagesIn(lang, texts) }, cache);
    return (key, params) => intl.formatMessage({ id: key }, paramsIn(lang, params));
  };
  return { zh: make("zh"), en: make("en") };
};

const isLang = (value: string | undefined): value is Lang => langs.some((lang) => lang === value);

/**
 * The reader's language: what the address asks (`?lang=`), else what was chosen before (cookie), else the browser's
 * first acceptable of ours, else Chinese.
 */
export const langOf = (asked?: string, kept?: string, accepts?: string): Lang => {
  if (isLang(asked)) return asked;
  if (isLang(kept)) return kept;
  const wanted = (accepts ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLang) ?? "zh";
};
