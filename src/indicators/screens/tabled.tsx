import { useLang } from "../../desk/theme.tsx";
import { Dash } from "../../ground/look/marks.tsx";
import type { ChartTable } from "./charts/drawing.ts";

/** What a chart shows as a table; what was not published is a dash, spoken as such. */
export const Tabled = ({ table: { head, rows } }: { table: ChartTable }) => {
  const lang = useLang();
  return (
    <table className="tbl">
      <thead>
        <tr>
          {head.map((title, at) => (
            <th key={title} scope="col" className={at > 0 ? "num" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([of, ...cells]) => (
          <tr key={of}>
            <th scope="row">{of}</th>
            {cells.map((cell, at) => (
              <td key={head[at + 1]} className="num">
                {cell ?? <Dash lang={lang} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
