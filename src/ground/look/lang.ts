/** The two languages of every screen. */
export type Lang = "zh" | "en";

/** What stands in the `lang` attribute of a page. */
export function htmlLang(lang: Lang): string {
  return lang === "zh" ? "zh-CN" : "en";
}
