import { useIntl } from "react-intl";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import type { Params } from "../../../ground/texts.ts";
import type { QuestionInList } from "../words.ts";

/** Says a text of questions by its short key. */
export const usePhrase = () => {
  const intl = useIntl();
  return (key: string, params?: Params): string => intl.formatMessage({ id: `question.${key}` }, params);
};

/** By when, and how that stands: days left, days over, answered in time or late. */
export const useClock = () => {
  const [phrase, lang] = [usePhrase(), useLang()];
  return ({ state, dueOn, left, late }: QuestionInList): string => {
    if (state === "withdrawn") return phrase("state.withdrawn");
    if (state === "answered") return phrase(late ? "late" : "in-time");
    const stands = late ? phrase("over", { over: -(left ?? 0) }) : phrase("left", { left: left ?? 0 });
    return `${day(dueOn, lang)} · ${stands}`;
  };
};
