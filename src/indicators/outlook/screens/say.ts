import { useIntl } from "react-intl";

export const useSay = () => {
  const intl = useIntl();
  return (key: string, params: Record<string, string | number> = {}) =>
    intl.formatMessage({ id: key }, params);
};
