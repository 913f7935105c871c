import { type CSSProperties, useLayoutEffect, useMemo } from "react";
import { usePhone } from "../../../desk/media.ts";
import type { EntryColumn, EntryFinding, ReleaseBody, ReleaseShown } from "../words.ts";
import { isFigure, namingOf, widthOf } from "./columns.ts";
import { cellId, Row, WritingContext } from "./grid-row.tsx";
import type { InView } from "./in-view.ts";
import { useSay } from "../../../desk/say.ts";
import type { Place } from "./selection.ts";
import type { Grid } from "./use-grid.ts";
import type { Sheet } from "./use-sheet.ts";

interface GridProps {
  readonly body: ReleaseBody;
  readonly columns: readonly EntryColumn[];
  readonly findings: readonly EntryFinding[];
  readonly last: ReleaseShown["last"];
  readonly told: ReleaseShown["told"];
  readonly sheet: Sheet;
}

const noneFound: readonly EntryFinding[] = [];

/** What was found, by row; the same list for a row while its findings are the same, so that it is not drawn anew. */
const useFoundByRow = (findings: readonly EntryFinding[]) => {
  const byRow = useMemo(() => Map.groupBy(findings, ({ row }) => row), [findings]);
  return (row: number): readonly EntryFinding[] => byRow.get(row) ?? noneFound;
};

const Heads = ({ columns }: Pick<GridProps, "columns">) => {
  const say = useSay();
  const naming = namingOf(columns);
  const marks = (column: EntryColumn) =>
    [isFigure(column) ? "num" : "", column === naming ? "naming" : ""].filter(Boolean).join(" ") || undefined;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span className="sr">{say("release.row-number")}</span>
        </th>
        {columns.map((column) => (
          <th key={column} scope="col" className={marks(column)}>
            {say(`release.column.${column}`)}
          </th>
        ))}
        <th scope="col" className="num">
          {say("release.last-known")}
        </th>
      </tr>
    </thead>
  );
};

const Widths = ({ columns, phone }: Pick<GridProps, "columns"> & { readonly phone: boolean }) => (
  <colgroup>
    {(["row", ...columns, "last"] as const).map((column) => (
      <col key={column} style={{ width: widthOf(column, phone) }} />
    ))}
  </colgroup>
);

/** How far the number of a row reaches, and its name behind it: both stay while the rest is moved sideways. */
const reach = (columns: readonly EntryColumn[], phone: boolean): CSSProperties => {
  const [number, name] = [widthOf("row", phone), widthOf(namingOf(columns), phone)];
  return { "--number": `${number}px`, "--named": `${number + name}px` } as CSSProperties;
};

interface RowsProps extends Omit<GridProps, "sheet"> {
  readonly view: InView;
  readonly grid: Grid;
}

/** The rows in view, and no others. */
const Rows = ({ body, columns, findings, last, told, view, grid: { at, range } }: RowsProps) => {
  const foundIn = useFoundByRow(findings);
  const naming = namingOf(columns);
  const chosen = (row: number) => row >= range.top && row <= range.bottom;
  return (
    <tbody>
      {body.rows.slice(view.first, view.last).map((row, nth) => {
        const here = view.first + nth;
        return (
          <Row
            key={here}
            at={here}
            row={row}
            columns={columns}
            naming={naming}
            found={foundIn(here)}
            last={last[here] ?? null}
            told={told[here]}
            active={here === at.row ? at.column : null}
            left={chosen(here) ? range.left : -1}
            right={chosen(here) ? range.right : -1}
          />
        );
      })}
    </tbody>
  );
};

/** Brings the far corner of the selection into view, sideways too. */
const useCornerInView = ({ row, column }: Place) => {
  useLayoutEffect(() => {
    const corner = document.querySelector(`#${cellId({ row, column })}`);
    corner?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [row, column]);
};

/**
 * A grid like a spreadsheet. Of many rows only those in view stand in the page; it says how many there are, and which.
 */
export const GridTable = ({ sheet, ...given }: GridProps) => {
  const [say, phone] = [useSay(), usePhone()];
  const { box, grid, focus, high, seen, view, editable, follow } = sheet;
  const rows = given.body.rows.length;
  useCornerInView(grid.to);
  const writing = { editable, mode: grid.mode, type: grid.type, takesFocus: focus.takes };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it has the keys while the cell is out of view
    <div
      ref={box}
      className="release-scroll"
      style={reach(given.columns, phone)}
      role="group"
      tabIndex={seen ? -1 : 0}
      aria-label={say("release.grid")}
      onScroll={follow}
      {...grid.handlers}
      {...focus.handlers}
    >
      <div style={{ paddingTop: view.first * high, paddingBottom: (rows - view.last) * high }}>
        <WritingContext value={writing}>
          <table
            role="grid"
            className="release-grid"
            aria-label={say("release.grid")}
            aria-rowcount={rows + 1}
            aria-multiselectable="true"
            aria-readonly={!editable}
          >
            <Widths columns={given.columns} phone={phone} />
            <Heads columns={given.columns} />
            <Rows {...given} view={view} grid={grid} />
          </table>
        </WritingContext>
      </div>
    </div>
  );
};
