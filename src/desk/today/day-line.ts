import { useIntl } from "react-intl";
import { dayReason } from "../../ground/calendar/texts.ts";
import { day as sayDay, weekday } from "../../ground/look/format.ts";
import { useToday } from "../dates.ts";
import { useLang } from "../theme.tsx";

/** 10 月 8 日 星期六，调休上班: the day, and why it is worked or not. */
export const useDayLine = (): string | undefined => {
  const [intl, lang, { data }] = [useIntl(), useLang(), useToday()];
  if (!data) return undefined;
  const said = { day: sayDay(data.date, lang), weekday: weekday(data.date, lang) };
  const reason = data.kind === "weekend" ? null : dayReason(data, lang);
  if (!reason) return intl.formatMessage({ id: "today.line" }, said);
  const kind = intl.formatMessage({ id: reason.id }, reason.params);
  return intl.formatMessage({ id: "today.line-with" }, { ...said, kind });
};
