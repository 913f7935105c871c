import { useLang } from "../../../desk/theme.tsx";
import { parsePeriod, periodName } from "../../words/period.ts";

/** A period as it was typed, read where it is one. */
export const usePeriodSaid = () => {
  const lang = useLang();
  return (typed: string): string => {
    const read = parsePeriod(typed);
    return typeof read === "string" ? periodName(read, lang) : typed;
  };
};
