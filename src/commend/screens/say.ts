import { useLang } from "../../desk/theme.tsx";
import { type Lang, named, titled } from "../../ground/texts.ts";
import { useSay } from "../../desk/say.ts";

/** Says a text of this room's desk by its short key. */
export const useText = () => useSay("commend");

/** What a post is called. */
export const postName = (lang: Lang, post: { titleZh: string; titleEn: string | null }): string =>
  titled(lang, post);

/** A name in the reader's language. */
export const useNamed = () => {
  const lang = useLang();
  return (name: { nameZh: string; nameEn: string | null }): string => named(lang, name);
};
