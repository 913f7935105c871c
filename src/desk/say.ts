import { useIntl } from "react-intl";
import type { Say } from "../ground/texts.ts";

/** Says the desk's texts by their keys; with an area, keys are below it: `useSay("burden")` says `burden.*`. */
export const useSay = (area?: string): Say => {
  const intl = useIntl();
  return (key, params) => intl.formatMessage({ id: area ? `${area}.${key}` : key }, params);
};
