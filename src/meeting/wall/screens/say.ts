import { useSay as useDeskSay } from "../../../desk/say.ts";
import { useLang } from "../../../desk/theme.tsx";
import type { Lang, Say } from "../../../ground/texts.ts";

/** How the wall speaks: the reader's language, and a text by its key. */
export const useSay = (): { readonly lang: Lang; readonly say: Say } => {
  const [say, lang] = [useDeskSay(), useLang()];
  return { lang, say };
};

const minute = 60_000;

/** Minutes until a moment, at the county's time; negative when it is past. */
export const minutesUntil = (due: string, now: number): number =>
  Math.floor((Date.parse(due) - now) / minute);
