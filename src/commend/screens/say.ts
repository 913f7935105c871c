import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import { useSay } from "../../desk/say.ts";

/** Says a text of this room's desk by its short key. */
export const useText = () => useSay("commend");

/** A name in the reader's language. */
export const useNamed = () => {
  const lang = useLang();
  return (name: { nameZh: string; nameEn: string | null }): string => named(lang, name);
};
