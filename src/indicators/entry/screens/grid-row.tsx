import { createContext, memo, type Ref, useContext, useLayoutEffect, useRef } from "react";
import type { EntryColumn, EntryFinding, EntryRow, ReleaseShown } from "../words.ts";
import { isFigure, keysFor } from "./columns.ts";
import type { Mode, Place } from "./selection.ts";
import { usePeriodSaid } from "./period-said.ts";
import { useSay } from "../../../desk/say.ts";

export const cellId = ({ row, column }: Place): string => `cell-${row}-${column}`;
export const foundId = ({ row, column }: Place): string => `found-${row}-${column}`;

/** How the active cell is written, told to it alone, so that the other rows need not be drawn anew. */
export interface Writing {
  readonly editable: boolean;
  readonly mode: Mode;
  readonly type: (text: string) => void;
  /** Whether the cell takes the focus as it comes into the page. */
  readonly takesFocus: () => boolean;
}
export const WritingContext = createContext<Writing | null>(null);

const severityOf = (found: readonly EntryFinding[]): string | undefined => {
  if (found.some(({ severity }) => severity === "error")) return "error";
  return found.some(({ answered }) => !answered) ? "question" : found.length > 0 ? "answered" : undefined;
};

/** Takes the focus when the reader came here by key or pointer, and holds all of its text ready to be written over. */
const useTaken = <T extends HTMLElement>(): Ref<T> => {
  const field = useRef<T>(null);
  const writing = useContext(WritingContext);
  useLayoutEffect(() => {
    if (writing?.takesFocus()) field.current?.focus({ preventScroll: true });
    if (writing?.mode === "ready" && field.current instanceof HTMLInputElement) field.current.select();
  });
  return field;
};

interface ActiveProps {
  readonly text: string;
  readonly label: string;
  readonly keys: ReturnType<typeof keysFor>;
  readonly found: string | undefined;
  readonly wrong: boolean;
}

/** The one cell that is written; ready, it looks like any other and its text is chosen. */
const Field = ({ text, label, keys, found, wrong }: ActiveProps) => {
  const writing = useContext(WritingContext);
  const field = useTaken<HTMLInputElement>();
  return (
    <input
      ref={field}
      className={writing?.mode === "ready" ? "cell ready" : "cell"}
      autoComplete="off"
      inputMode={keys}
      value={text}
      maxLength={500}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={found}
      onChange={({ target }) => writing?.type(target.value)}
    />
  );
};

/** The active cell of a release that is only read. */
const Looked = ({ text }: Pick<ActiveProps, "text">) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the grid's one stop for the keyboard
  <div ref={useTaken<HTMLDivElement>()} className="looked" tabIndex={0}>
    {text}
  </div>
);

interface CellProps {
  readonly place: Place;
  readonly text: string;
  /** What it says in the reader's language. */
  readonly told: string | null;
  readonly row: string;
  readonly found: readonly EntryFinding[];
  /** Whether it says what the row is of. */
  readonly naming: boolean;
  readonly active: boolean;
  readonly chosen: boolean;
}

const Cell = ({ place, text, told, row, found, naming, active, chosen }: CellProps) => {
  const [say, writing] = [useSay(), useContext(WritingContext)];
  const severity = severityOf(found);
  const marks = [
    isFigure(place.column) ? "num" : "",
    naming ? "naming" : "",
    severity ?? "",
    chosen ? "chosen" : "",
  ];
  const shown = told ?? text;
  return (
    <td
      id={cellId(place)}
      className={marks.filter(Boolean).join(" ") || undefined}
      data-row={place.row}
      data-column={place.column}
      aria-selected={chosen}
      title={shown.length > 12 ? shown : undefined}
    >
      {active && writing?.editable ? (
        <Field
          text={text}
          label={`${row} ${say(`release.column.${place.column}`)}`}
          keys={keysFor(place.column)}
          found={severity ? foundId(place) : undefined}
          wrong={severity === "error"}
        />
      ) : active ? (
        <Looked text={shown} />
      ) : naming ? (
        <span className="name">{shown}</span>
      ) : (
        shown
      )}
    </td>
  );
};

const Last = ({ last }: { last: ReleaseShown["last"][number] }) => {
  const periodSaid = usePeriodSaid();
  return (
    <td className="num last">
      {last ? (
        <>
          {last.value}
          {"\u00a0"}
          {last.unit} <span className="mid">{periodSaid(last.period)}</span>
        </>
      ) : null}
    </td>
  );
};

export interface RowProps {
  readonly at: number;
  readonly row: EntryRow;
  readonly columns: readonly EntryColumn[];
  readonly naming: EntryColumn;
  readonly found: readonly EntryFinding[];
  readonly last: ReleaseShown["last"][number];
  /** What cells say in the reader's language, where that is not as they were typed. */
  readonly told: ReleaseShown["told"][number] | undefined;
  /** The column of the active cell, where it stands in this row. */
  readonly active: EntryColumn | null;
  /** The columns chosen in this row, by number; -1 where none is. */
  readonly left: number;
  readonly right: number;
}

/** One row, drawn anew only when something of it changed. */
export const Row = memo(({ at, row, columns, naming, found, last, told, active, left, right }: RowProps) => {
  const say = useSay();
  const name =
    [told?.area ?? row.cells.area, told?.nameZh ?? row.cells.nameZh].filter(Boolean).join(" ") ||
    say("release.row", { row: at + 1 });
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">{at + 1}</th>
      {columns.map((column, nth) => (
        <Cell
          key={column}
          place={{ row: at, column }}
          text={row.cells[column] ?? ""}
          told={told?.[column] ?? null}
          row={name}
          found={found.filter((one) => one.column === column)}
          naming={column === naming}
          active={column === active}
          chosen={nth >= left && nth <= right}
        />
      ))}
      <Last last={last} />
    </tr>
  );
});
