import { Input, Select } from "antd";
import type { ClipboardEvent } from "react";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import type { Line, SchemeShown } from "../words.ts";
import { columnsOf, type GridColumn, type GridRow, isWrong, pastedRows, withPasted } from "./grid.ts";
import { useSay } from "../../../desk/say.ts";

interface RowProps {
  readonly line: Line;
  readonly name: string;
  readonly row: GridRow;
  readonly common: string;
  readonly onChange: (change: Partial<GridRow>) => void;
  readonly onPaste: (column: GridColumn | "source") => (event: ClipboardEvent) => void;
}

const BandCell = ({ line: { method }, name, row, onChange }: RowProps) => {
  const [say, lang] = [useSay(), useLang()];
  if (method.kind !== "bands") return null;
  return (
    <td>
      <Select
        allowClear
        value={row.band}
        aria-label={`${name} ${say("scoring.column.band")}`}
        options={method.bands.map((band) => ({ value: band.key, label: named(lang, band) }))}
        onChange={(band: string | undefined) => onChange({ band: band ?? null })}
      />
    </td>
  );
};

const Row = (props: RowProps) => {
  const { line, name, row, common, onChange, onPaste } = props;
  const say = useSay();
  return (
    <tr>
      <th scope="row">{name}</th>
      {columnsOf(line).map((column) => (
        <td key={column}>
          <Input
            inputMode="decimal"
            value={row[column]}
            status={isWrong(row, column) ? "error" : undefined}
            aria-label={`${name} ${say(`scoring.column.${column}`)}`}
            aria-invalid={isWrong(row, column)}
            onChange={({ target }) => onChange({ [column]: target.value })}
            onPaste={onPaste(column)}
          />
        </td>
      ))}
      <BandCell {...props} />
      <td>
        <Input
          value={row.source}
          maxLength={200}
          placeholder={common}
          aria-label={`${name} ${say("scoring.source")}`}
          onChange={({ target }) => onChange({ source: target.value })}
          onPaste={onPaste("source")}
        />
      </td>
    </tr>
  );
};

interface GridTableProps {
  readonly line: Line;
  readonly units: SchemeShown["units"];
  readonly rows: readonly GridRow[];
  readonly common: string;
  readonly onChange: (rows: GridRow[]) => void;
}

/** A unit a row; a block copied from a spreadsheet may be pasted at any cell. */
export const GridTable = ({ line, units, rows, common, onChange }: GridTableProps) => {
  const [say, lang] = [useSay(), useLang()];
  const columns = columnsOf(line);
  const names = new Map(units.map((unit) => [unit.id, named(lang, unit)]));
  const paste = (row: number) => (column: GridColumn | "source") => (event: ClipboardEvent) => {
    const block = pastedRows(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0]!.length === 1) return;
    event.preventDefault();
    onChange(withPasted(rows, [...columns, "source"], { row, column }, block));
  };
  return (
    <table className="entry-grid">
      <thead>
        <tr>
          <th>{say("scoring.unit")}</th>
          {columns.map((column) => (
            <th key={column}>{say(`scoring.column.${column}`)}</th>
          ))}
          {line.method.kind === "bands" ? <th>{say("scoring.column.band")}</th> : null}
          <th>{say("scoring.source")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row
            key={row.unitId}
            line={line}
            name={names.get(row.unitId) ?? ""}
            row={row}
            common={common}
            onChange={(change) =>
              onChange(rows.map((each, index) => (index === at ? { ...each, ...change } : each)))
            }
            onPaste={paste(at)}
          />
        ))}
      </tbody>
    </table>
  );
};
