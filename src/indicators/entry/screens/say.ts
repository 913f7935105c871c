import { useIntl } from "react-intl";

/** A text of these screens in the reader's language. */
export const useSay = () => {
  const intl = useIntl();
  return (key: string, params: Record<string, string | number> = {}): string =>
    intl.formatMessage({ id: key }, params);
};
