import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useToday } from "../dates.ts";
import { useDeskText } from "../theme.tsx";

/** As a day is shown and stored, and other ways in which people type one. */
const written = ["YYYY-MM-DD", "YYYY/M/D", "YYYY.M.D", "YYYYMMDD"];

interface DayFieldProps {
  /** `YYYY-MM-DD`. */
  readonly value?: string | null;
  /** The day chosen; undefined when emptied. */
  readonly onChange?: (day: string | undefined) => void;
  readonly min?: string;
  readonly max?: string;
  /** False where there is always a day. */
  readonly clearable?: boolean;
  readonly id?: string;
  readonly "aria-label"?: string;
}

const dayOf = (value: string | null | undefined) => (value ? dayjs(value) : null);

/** A day, typed or picked. It reads alike in every browser: a browser's own field follows its language, not the page's. */
export const DayField = ({ value, onChange, min, max, clearable = true, ...named }: DayFieldProps) => {
  const [text, today] = [useDeskText(), useToday()];
  return (
    <DatePicker
      {...named}
      className="day-field"
      format={written}
      placeholder={text("desk.day")}
      showNow={false}
      allowClear={clearable}
      value={dayOf(value)}
      defaultPickerValue={dayOf(today.data?.date) ?? undefined}
      minDate={dayOf(min) ?? undefined}
      maxDate={dayOf(max) ?? undefined}
      onChange={(day) => onChange?.(day?.format(written[0]))}
    />
  );
};
