import { useIntl } from "react-intl";

/** Why something did not arrive: our own reasons in the reader's words, the other side's as it gave them. */
export const useWhy = () => {
  const intl = useIntl();
  return (why: string): string => {
    const id = `why.${why}`;
    return id in intl.messages ? intl.formatMessage({ id }) : why;
  };
};
