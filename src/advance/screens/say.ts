import { useIntl } from "react-intl";
import type { Params, Say } from "../../ground/texts.ts";

/** Says a text of the desk by its key. */
export const useSay = (): Say => {
  const intl = useIntl();
  return (id: string, params?: Params) => intl.formatMessage({ id }, params);
};
