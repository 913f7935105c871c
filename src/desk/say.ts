import { useIntl } from "react-intl";
import { paramsIn, type Say } from "../ground/texts.ts";
import { useLang } from "./theme.tsx";

/** Says a text of the desk by its key, in the reader's language. */
export const useSay = (): Say => {
  const [intl, lang] = [useIntl(), useLang()];
  return (id, params) => intl.formatMessage({ id }, paramsIn(lang, params));
};
