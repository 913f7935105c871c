/** The two languages every string exists in. */
export const langs = ["zh", "en"] as const;
export type Lang = (typeof langs)[number];

/** One string in both languages, side by side, so that neither can be forgotten. ICU MessageFormat. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
export type Texts = Readonly<Record<string, Text>>;
export type Params = Readonly<Record<string, string | number>>;
/** The values of a text before its language is known: figures, words, and what each language has its own words for. */
export type TextParams = Readonly<Record<string, string | number | Text>>;
/** Says a text by its key in the language at hand. */
export type Say = (key: string, params?: TextParams) => string;

export const localeOf = { zh: "zh-CN", en: "en" } as const satisfies Record<Lang, string>;

/** The messages of one language, as FormatJS takes them. */
export const messagesIn = (lang: Lang, texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[lang]]));

/** The values of a text as one language says them. */
export const paramsIn = (lang: Lang, params: TextParams = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "object" ? value[lang] : value]),
  );

/** A name in both languages, in the reader's: English falls back to Chinese, as most names have only that. */
export const named = (lang: Lang, name: { nameZh: string; nameEn?: string | null }): string =>
  (lang === "en" && name.nameEn) || name.nameZh;

/** The name for a text that is said before its reader's language is known. */
export const namedInBoth = (name: { nameZh: string; nameEn?: string | null }): Text => ({
  zh: named("zh", name),
  en: named("en", name),
});

/** The same for what has a title instead of a name: posts, actions, meetings. */
export const titled = (
  lang: Lang,
  { titleZh, titleEn }: { titleZh: string; titleEn?: string | null },
): string => named(lang, { nameZh: titleZh, nameEn: titleEn });
