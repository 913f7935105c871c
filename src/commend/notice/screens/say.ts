import { type Lang, titled } from "../../../ground/texts.ts";

/** What a post is called. */
export const postName = (lang: Lang, post: { titleZh: string; titleEn: string | null }): string =>
  titled(lang, post);
