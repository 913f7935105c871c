import { Input } from "antd";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { Icon } from "../../../ground/look/marks.tsx";
import type { EntryColumn, EntryFinding, EntryRow, ReleaseBody, ReleaseShown } from "../words.ts";
import {
  foundAt,
  isFigure,
  moveTo,
  type Place,
  withCell,
  withoutRow,
  withPasted,
  withReason,
} from "./grid.ts";
import { usePeriodSaid } from "./period-said.ts";
import { useSay } from "../../../desk/say.ts";

interface GridProps {
  readonly body: ReleaseBody;
  readonly columns: readonly EntryColumn[];
  readonly findings: readonly EntryFinding[];
  readonly last: ReleaseShown["last"];
  /** Null where the release is only read. */
  readonly onChange: ((body: ReleaseBody) => void) | null;
}

const idOf = ({ row, column }: Place): string => `cell-${row}-${column}`;
const foundId = ({ row, column }: Place): string => `found-${row}-${column}`;

const severityOf = (found: readonly EntryFinding[]): string | undefined => {
  if (found.some(({ severity }) => severity === "error")) return "error";
  return found.some(({ answered }) => !answered) ? "question" : found.length > 0 ? "answered" : undefined;
};

const edgeOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement) => ({
  atStart: selectionStart === 0 && selectionEnd === 0,
  atEnd: selectionStart === value.length,
});

interface CellProps extends GridProps {
  readonly place: Place;
  readonly text: string;
  readonly name: string;
}

const Cell = ({ place, text, name, body, columns, findings, onChange }: CellProps) => {
  const say = useSay();
  const found = foundAt(findings, place);
  const severity = severityOf(found);
  const marks = `${isFigure(place.column) ? "num " : ""}${severity ?? ""}`;
  if (!onChange) return <td className={marks}>{text}</td>;
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const to = moveTo(event.key, place, body.rows.length, columns, edgeOf(event.currentTarget));
    if (!to || event.nativeEvent.isComposing) return;
    event.preventDefault();
    document.querySelector<HTMLInputElement>(`#${idOf(to)}`)?.select();
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(pasted.trimEnd())) return;
    event.preventDefault();
    onChange(withPasted(body, columns, place, pasted));
  };
  return (
    <td className={marks}>
      <input
        id={idOf(place)}
        className="cell"
        autoComplete="off"
        value={text}
        maxLength={500}
        aria-label={`${name} ${say(`release.column.${place.column}`)}`}
        aria-invalid={severity === "error"}
        aria-describedby={severity ? foundId(place) : undefined}
        onChange={({ target }) => onChange(withCell(body, place, target.value))}
        onKeyDown={keyDown}
        onPaste={paste}
      />
    </td>
  );
};

/** A finding under its row, with the field for the reason where one is asked. */
const Found = ({ one, body, onChange }: { one: EntryFinding } & Pick<GridProps, "body" | "onChange">) => {
  const say = useSay();
  const place = { row: one.row, column: one.column };
  const reason = body.rows[one.row]?.reasons[one.column] ?? "";
  const label = say("release.reason-of", { column: say(`release.column.${one.column}`) });
  return (
    <div className={`found ${one.severity}`} id={foundId(place)}>
      <p>
        <Icon name="alert" /> <b>{say(`release.column.${one.column}`)}</b> {one.sentence}
      </p>
      {one.severity === "question" && onChange ? (
        <Input
          value={reason}
          maxLength={500}
          aria-label={label}
          placeholder={say("release.reason-hint")}
          onChange={({ target }) => onChange(withReason(body, place, target.value))}
        />
      ) : null}
      {one.severity === "question" && !onChange ? (
        <p className="mid">{say("release.reason-is", { reason })}</p>
      ) : null}
    </div>
  );
};

const Last = ({ last }: { last: ReleaseShown["last"][number] }) => {
  const periodSaid = usePeriodSaid();
  return (
    <td className="last">
      {last ? (
        <>
          <span>
            {last.value}
            {"\u00a0"}
            {last.unit}
          </span>
          <span className="mid">{periodSaid(last.period)}</span>
        </>
      ) : null}
    </td>
  );
};

interface RowProps extends GridProps {
  readonly at: number;
  readonly row: EntryRow;
}

const Row = (props: RowProps) => {
  const { at, row, columns, findings, last, body, onChange } = props;
  const say = useSay();
  const name =
    [row.cells.area, row.cells.nameZh].filter(Boolean).join(" ") || say("release.row", { row: at + 1 });
  const own = findings.filter((one) => one.row === at);
  return (
    <>
      <tr>
        <th scope="row">{at + 1}</th>
        {columns.map((column) => (
          <Cell
            {...props}
            key={column}
            place={{ row: at, column }}
            text={row.cells[column] ?? ""}
            name={name}
          />
        ))}
        <Last last={last[at] ?? null} />
        {onChange ? (
          <td>
            <button
              type="button"
              className="drop"
              aria-label={say("release.drop-row", { row: at + 1 })}
              onClick={() => onChange(withoutRow(body, at))}
            >
              <Icon name="x" />
            </button>
          </td>
        ) : null}
      </tr>
      {own.length > 0 ? (
        <tr className="found-row">
          <td />
          <td colSpan={columns.length + 2}>
            {own.map((one) => (
              <Found key={`${one.column} ${one.check}`} one={one} body={body} onChange={onChange} />
            ))}
          </td>
        </tr>
      ) : null}
    </>
  );
};

/** A grid like a spreadsheet: arrows and Enter move, a block from a spreadsheet may be pasted at any cell. */
export const GridTable = (props: GridProps) => {
  const { body, columns, onChange } = props;
  const say = useSay();
  return (
    <div className="release-scroll">
      <table className="release-grid">
        <caption className="sr">{say("release.grid")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{say("release.row-number")}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={`${isFigure(column) ? "num " : ""}is-${column}`}>
                {say(`release.column.${column}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {say("release.last-known")}
            </th>
            {onChange ? (
              <th scope="col">
                <span className="sr">{say("release.drop")}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {body.rows.map((row, at) => (
            <Row key={at} {...props} at={at} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
