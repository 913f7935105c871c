import { useIntl } from "react-intl";
import { useLang } from "../../desk/theme.tsx";
import { named, type Lang, type Params } from "../../ground/texts.ts";

/** Says a text of this room's desk by its short key. */
export const useText = () => {
  const intl = useIntl();
  return (key: string, params?: Params): string => intl.formatMessage({ id: `commend.${key}` }, params);
};

/** What a post is called. */
export const postName = (lang: Lang, post: { titleZh: string; titleEn: string | null }): string =>
  named(lang, { nameZh: post.titleZh, nameEn: post.titleEn });

/** A name in the reader's language. */
export const useNamed = () => {
  const lang = useLang();
  return (name: { nameZh: string; nameEn: string | null }): string => named(lang, name);
};
