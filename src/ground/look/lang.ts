import type { Lang } from "../texts.ts";

export type { Lang };

/** What stands in the `lang` attribute of a page. */
export function htmlLang(lang: Lang): string {
  return lang === "zh" ? "zh-CN" : "en";
}
