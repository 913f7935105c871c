import { Input } from "antd";

interface WritingLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** At least so many rows; without it a single line. */
  readonly rows?: number;
}

/** Rows enough for the text, at about 50 Chinese characters a row: sizing by measuring would need inline styles. */
const rowsOf = (value: string, least: number): number =>
  Math.max(
    least,
    value.split("\n").reduce((rows, line) => rows + 1 + Math.floor(line.length / 50), 0),
  );

/** A line, or some lines, of a document under someone's hands. */
export const WritingLine = ({ label, value, onChange, rows }: WritingLineProps) => (
  <label className="line">
    <span>{label}</span>
    {rows ? (
      <Input.TextArea
        rows={rowsOf(value, rows)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    ) : (
      <Input value={value} onChange={({ target }) => onChange(target.value)} />
    )}
  </label>
);
