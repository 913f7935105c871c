import { Input } from "antd";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";

interface DayPickerProps {
  /** The day shown as chosen; today when none is. */
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** Chooses the day as of which figures are shown. Emptied, it is today again. */
export const DayPicker = ({ day, onChange }: DayPickerProps) => {
  const [intl, today] = [useIntl(), useToday().data?.date];
  return (
    <label className="inline-field">
      <span>{intl.formatMessage({ id: "indicators.as-known-on" })}</span>
      <Input
        type="date"
        value={day ?? today ?? ""}
        max={today}
        onChange={({ target }) => onChange(target.value === today ? undefined : target.value || undefined)}
      />
    </label>
  );
};
