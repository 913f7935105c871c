import { useIntl } from "react-intl";
import { named, type Lang, type Params } from "../../../ground/texts.ts";

/** Says a text by its whole key. */
export const useSay = () => {
  const intl = useIntl();
  return (key: string, params?: Params): string => intl.formatMessage({ id: key }, params);
};

/** What a post is called. */
export const postName = (lang: Lang, post: { titleZh: string; titleEn: string | null }): string =>
  named(lang, { nameZh: post.titleZh, nameEn: post.titleEn });
