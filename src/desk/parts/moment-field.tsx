import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useToday } from "../dates.ts";
import { useDeskText } from "../theme.tsx";

/** As it is stored: on the wall clocks of the county, without a zone. */
const stored = "YYYY-MM-DDTHH:mm";

/** As it is shown, and other ways in which people type one. */
const written = ["YYYY-MM-DD HH:mm", stored, "YYYY/M/D H:mm", "YYYY.M.D H:mm"];

interface MomentFieldProps {
  /** `YYYY-MM-DDTHH:mm` on the county's clocks. */
  readonly value?: string | null;
  /** The moment chosen; undefined when emptied. */
  readonly onChange?: (moment: string | undefined) => void;
  readonly id?: string;
  readonly "aria-label"?: string;
}

/** A day and a time of day, typed or picked. What is typed counts when the field is left, without a button of its own. */
export const MomentField = ({ value, onChange, ...named }: MomentFieldProps) => {
  const [text, today] = [useDeskText(), useToday()];
  return (
    <DatePicker
      {...named}
      className="moment-field"
      format={written}
      placeholder={text("desk.moment")}
      showTime={{ format: "HH:mm", minuteStep: 5, defaultOpenValue: dayjs("09:00", "HH:mm") }}
      showNow={false}
      needConfirm={false}
      value={value ? dayjs(value) : null}
      defaultPickerValue={today.data ? dayjs(today.data.date) : undefined}
      onChange={(moment) => onChange?.(moment?.format(stored))}
    />
  );
};
