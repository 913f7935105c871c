import { useIntl } from "react-intl";
import type { Params } from "../../../ground/texts.ts";

/** Says a text by its whole key. */
export const useSay = () => {
  const intl = useIntl();
  return (key: string, params?: Params): string => intl.formatMessage({ id: key }, params);
};
