import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DayField } from "../../desk/parts/day-field.tsx";

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
      <DayField
        value={day ?? today}
        max={today}
        clearable={day !== undefined}
        onChange={(chosen) => onChange(chosen === today ? undefined : chosen)}
      />
    </label>
  );
};
