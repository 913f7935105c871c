import { useIntl } from "react-intl";
import { paramsIn, type Say } from "../ground/texts.ts";
import { useLang } from "./theme.tsx";

/**
 * Says the desk's texts by their keys, in the reader's language; with an area, keys are below it: `useSay("burden")`
 * says `burden.*`.
 */
export const useSay = (area?: string): Say => {
  const [intl, lang] = [useIntl(), useLang()];
  return (key, params) => intl.formatMessage({ id: area ? `${area}.${key}` : key }, paramsIn(lang, params));
};
