import { useCallback } from "react";
import { useIntl } from "react-intl";
import { paramsIn, type Say } from "../ground/texts.ts";
import { useLang } from "./theme.tsx";

/**
 * Says the desk's texts by their keys, in the reader's language; with an area, keys are below it: `useSay("burden")`
 * says `burden.*`. The same function until the language changes, so that what is made with it can be kept.
 */
export const useSay = (area?: string): Say => {
  const [intl, lang] = [useIntl(), useLang()];
  return useCallback(
    (key, params) => intl.formatMessage({ id: area ? `${area}.${key}` : key }, paramsIn(lang, params)),
    [intl, lang, area],
  );
};
