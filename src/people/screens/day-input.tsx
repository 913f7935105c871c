import { Input } from "antd";

interface DayInputProps {
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  readonly id?: string;
}

/** A day, picked as the browser lets its reader pick days. */
export const DayInput = ({ onChange, ...props }: DayInputProps) => (
  <Input {...props} type="date" onChange={({ target }) => onChange?.(target.value)} />
);
