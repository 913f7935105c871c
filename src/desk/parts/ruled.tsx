interface RuledTable {
  readonly columns: readonly { readonly title: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly string[])[];
}

/** A table as it is printed: ruled, in the paper's own face. */
export const Ruled = ({ table, label }: { readonly table: RuledTable; readonly label: string }) => (
  <div className="ruled">
    <table aria-label={label}>
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={`${at} ${row[0]}`}>
            {row.map((cell, column) => (
              <td
                key={table.columns[column]?.title}
                className={table.columns[column]?.align === "end" ? "num" : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
