import { useCallback } from "react";
import { useIntl } from "react-intl";
import { useLang } from "../../desk/theme.tsx";
import { paramsIn, type Say } from "../../ground/texts.ts";

/** A text of the room's screens in the reader's language; the same function until the language changes. */
export const useSay = (): Say => {
  const [intl, lang] = [useIntl(), useLang()];
  return useCallback((key, params) => intl.formatMessage({ id: key }, paramsIn(lang, params)), [intl, lang]);
};
