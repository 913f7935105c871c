import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";

interface Titled {
  readonly titleZh: string;
  readonly titleEn: string | null;
}

/** Names of units and titles of posts in the reader's language. */
export const useNames = () => {
  const lang = useLang();
  return {
    unit: (unit: { nameZh: string; nameEn: string | null }): string => named(lang, unit),
    title: ({ titleZh, titleEn }: Titled): string => titled(lang, { titleZh, titleEn }),
  };
};

export const unitHref = (id: string): string => `/desk/units/${id}`;
export const personHref = (id: string): string => `/desk/units/people/${id}`;
