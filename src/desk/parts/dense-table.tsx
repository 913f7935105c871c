import { Pagination, Table, type TableColumnType } from "antd";
import type { ReactNode } from "react";
import { usePhone } from "../media.ts";
import { Loading } from "./states.tsx";
import { useDeskText } from "../theme.tsx";

export interface DenseColumn<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** A figure or a date: right, on one edge. */
  num?: boolean;
  /** The first meaning of the row: its cell is a heading. */
  head?: boolean;
  width?: number;
  sort?: (a: Row, b: Row) => number;
  /**
   * Its part in the list that a phone shows: the `title`; a `line` with its name; `bare`, above the title
   * without its name (a light, a post); `acts`, below the lines without its name; or `hide`.
   */
  phone: "title" | "line" | "bare" | "acts" | "hide";
}

export interface Pages {
  current: number;
  size: number;
  total: number;
  onChange: (page: number) => void;
}

/** By column key. */
type Totals = Readonly<Record<string, ReactNode>>;

interface DenseTableProps<Row> {
  /** What the rows are, said aloud. */
  label: string;
  columns: readonly DenseColumn<Row>[];
  /** Undefined while they are fetched. */
  rows: readonly Row[] | undefined;
  keyOf: (row: Row) => string;
  /** Shown when there are no rows. */
  empty: ReactNode;
  /** At the foot, in bold. */
  totals?: Totals;
  pages?: Pages;
}

/** A dense table by the rules of the look; on a phone a list of the same facts. */
export function DenseTable<Row extends object>(props: DenseTableProps<Row>) {
  const phone = usePhone();
  if (!props.rows) return <Loading lines={6} />;
  if (props.rows.length === 0) return <>{props.empty}</>;
  return (
    <div className="dense">
      {phone ? <PhoneList {...props} rows={props.rows} /> : <WideTable {...props} rows={props.rows} />}
      {props.pages ? <Turn {...props.pages} /> : null}
    </div>
  );
}

type Filled<Row> = DenseTableProps<Row> & { rows: readonly Row[] };

function WideTable<Row extends object>({ label, columns, rows, keyOf, totals }: Filled<Row>) {
  return (
    <Table<Row>
      aria-label={label}
      size="small"
      pagination={false}
      scroll={{ x: true }}
      rowKey={keyOf}
      dataSource={[...rows]}
      columns={columns.map(asAntd)}
      summary={totals ? totalsRow(columns, totals) : undefined}
    />
  );
}

function asAntd<Row>(column: DenseColumn<Row>): TableColumnType<Row> {
  return {
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.num ? "right" : "left",
    className: column.num ? "num" : undefined,
    rowScope: column.head ? "row" : undefined,
    sorter: column.sort,
    render: (_, row) => column.cell(row),
  };
}

function totalsRow<Row>(columns: readonly DenseColumn<Row>[], totals: Totals) {
  return () => (
    <Table.Summary.Row>
      {columns.map(({ key, num }, index) => (
        <Table.Summary.Cell key={key} index={index} align={num ? "right" : "left"}>
          {totals[key]}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}

function PhoneList<Row>({ label, columns, rows, keyOf, totals }: Filled<Row>) {
  const as = (role: DenseColumn<Row>["phone"]) => columns.filter((column) => column.phone === role);
  return (
    <ul className="dense-list" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <PhoneRow row={row} bare={as("bare")} title={as("title")} lines={as("line")} acts={as("acts")} />
        </li>
      ))}
      {totals ? <PhoneTotals columns={columns} totals={totals} /> : null}
    </ul>
  );
}

function PhoneTotals<Row>({ columns, totals }: { columns: readonly DenseColumn<Row>[]; totals: Totals }) {
  return (
    <li className="totals">
      <dl>
        {columns
          .filter(({ key, phone }) => totals[key] !== undefined && phone !== "hide")
          .map(({ key, title, num }) => (
            <div key={key}>
              <dt>{num ? title : null}</dt>
              <dd>{totals[key]}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}

interface PhoneRowProps<Row> {
  row: Row;
  bare: DenseColumn<Row>[];
  title: DenseColumn<Row>[];
  lines: DenseColumn<Row>[];
  acts: DenseColumn<Row>[];
}

function PhoneRow<Row>({ row, bare, title, lines, acts }: PhoneRowProps<Row>) {
  return (
    <>
      <div className="bare">
        {bare.map((column) => (
          <span key={column.key}>{column.cell(row)}</span>
        ))}
      </div>
      <div className="t">
        {title.map((column) => (
          <span key={column.key}>{column.cell(row)}</span>
        ))}
      </div>
      <dl>
        {lines.map((column) => (
          <div key={column.key}>
            <dt>{column.title}</dt>
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
      {acts.map((column) => (
        <div key={column.key} className="acts">
          {column.cell(row)}
        </div>
      ))}
    </>
  );
}

function Turn({ current, size, total, onChange }: Pages) {
  const text = useDeskText();
  const phone = usePhone();
  return (
    <nav className="turn" aria-label={text("desk.pages")}>
      <Pagination
        simple={phone}
        size={phone ? "large" : "small"}
        current={current}
        pageSize={size}
        total={total}
        onChange={onChange}
        showSizeChanger={false}
        showTotal={(count) => text("desk.total", { count })}
      />
    </nav>
  );
}
