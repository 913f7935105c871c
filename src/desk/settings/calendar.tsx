import { Button, InputNumber } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import type { CalendarDay } from "../../ground/calendar/words.ts";
import { day, fullDay } from "../../ground/look/format.ts";
import { localeOf } from "../../ground/texts.ts";
import { useToday } from "../dates.ts";
import { type DenseColumn, DenseTable } from "../parts/dense-table.tsx";
import { Empty, Failed } from "../parts/states.tsx";
import { usePhone } from "../media.ts";
import { useLang } from "../theme.tsx";
import { DayForm } from "./day-form.tsx";
import { useCalendar } from "./queries.ts";

const useColumns = (change: ((day: CalendarDay) => void) | null): readonly DenseColumn<CalendarDay>[] => {
  const [intl, lang, phone] = [useIntl(), useLang(), usePhone()];
  const weekday = new Intl.DateTimeFormat(localeOf[lang], { weekday: "short", timeZone: "UTC" });
  const text = (id: string) => intl.formatMessage({ id });
  const columns: DenseColumn<CalendarDay>[] = [
    {
      key: "date",
      title: text("calendar.date"),
      head: true,
      phone: "title",
      cell: ({ date }) => `${day(date, lang)} ${weekday.format(new Date(date))}`,
    },
    {
      key: "kind",
      title: text("calendar.is"),
      phone: "bare",
      cell: ({ kind }) => text(`calendar.day.${kind}`),
    },
    {
      key: "name",
      title: text("calendar.festival"),
      phone: "bare",
      cell: ({ name_zh, name_en }) => (lang === "en" && name_en ? name_en : name_zh),
    },
  ];
  if (!change) return columns;
  const act: DenseColumn<CalendarDay> = {
    key: "change",
    title: text("calendar.change"),
    phone: "acts",
    cell: (one) => (
      <Button
        size={phone ? undefined : "small"}
        aria-label={intl.formatMessage({ id: "calendar.change-day" }, { day: fullDay(one.date, lang) })}
        onClick={() => change(one)}
      >
        {text("calendar.change")}
      </Button>
    ),
  };
  return [...columns, act];
};

interface YearProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

const Year = ({ year, onYear }: YearProps) => {
  const [intl, lang, calendar] = [useIntl(), useLang(), useCalendar(year)];
  const [draft, setDraft] = useState<CalendarDay | null>(null);
  const { data } = calendar;
  const columns = useColumns(data?.maySet ? setDraft : null);
  return (
    <>
      <div className="mid year-of">
        <label className="inline-field">
          <span>{intl.formatMessage({ id: "calendar.year" })}</span>
          <InputNumber min={2004} max={2100} value={year} onChange={(next) => next && onYear(next)} />
        </label>
        {data ? (
          <span>
            {intl.formatMessage({ id: "calendar.verified" }, { day: fullDay(data.verifiedThrough, lang) })}
          </span>
        ) : null}
      </div>
      {data?.maySet ? <DayForm key={draft?.date ?? "new"} draft={draft} done={() => setDraft(null)} /> : null}
      {calendar.isError ? (
        <Failed error={calendar.error} retry={() => void calendar.refetch()} />
      ) : (
        <DenseTable
          label={intl.formatMessage({ id: "settings.calendar" })}
          columns={columns}
          rows={data?.days}
          keyOf={({ date }) => date}
          empty={<Empty sentence={intl.formatMessage({ id: "calendar.none" }, { year })} />}
        />
      )}
    </>
  );
};

/** The working calendar of a year: what differs from the plain week, and how far it is published. */
export const CalendarPart = () => {
  const today = useToday();
  const [chosen, choose] = useState<number>();
  const year = chosen ?? Number(today.data?.date.slice(0, 4) ?? 0);
  return year > 0 ? <Year year={year} onYear={choose} /> : null;
};
