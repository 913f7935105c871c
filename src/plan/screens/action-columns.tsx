import { DeskLink } from "../../desk/link.tsx";
import type { DenseColumn } from "../../desk/parts/dense-table.tsx";
import { useSay } from "../../desk/say.ts";
import { useLang } from "../../desk/theme.tsx";
import { Light } from "../../ground/look/marks.tsx";
import { reasonSaid } from "../../ground/look/reasons.ts";
import { named, titled } from "../../ground/texts.ts";
import { deadlineSaid } from "../words/deadline.ts";
import type { ActionInList, ActionState } from "../words.ts";
import type { ColumnKey } from "./columns.ts";
import { kindOf, useLights } from "./lights.ts";

/** The columns of a list of actions that are asked for by key. */
export const useColumns = (
  year: number,
  keys: readonly ColumnKey[],
): readonly DenseColumn<ActionInList>[] => {
  const all = useAllColumns(year);
  return all.filter(({ key }) => keys.some((asked) => asked === key));
};

/** What the light says already needs no word beside it. */
const lightSays: ReadonlySet<ActionState> = new Set(["adopted", "under-way", "reported-done", "verified"]);

const useAllColumns = (year: number): readonly DenseColumn<ActionInList>[] => {
  const [say, lang, lights] = [useSay(), useLang(), useLights(year)];
  const text = (key: string) => say(`plan.${key}`);
  return [
    {
      key: "light",
      title: text("light"),
      width: 104,
      phone: "bare",
      cell: (row) => (row.state === "draft" ? "—" : <Light kind={kindOf(lights, row)} lang={lang} />),
    },
    {
      key: "number",
      title: text("number"),
      width: 88,
      phone: "bare",
      cell: ({ number }) => <span className="nw">{number}</span>,
    },
    {
      key: "action",
      title: text("action"),
      head: true,
      phone: "title",
      cell: (row) => (
        <>
          <DeskLink href={`/desk/actions/${row.id}`}>{titled(lang, row)}</DeskLink>{" "}
          {lightSays.has(row.state) ? null : <span className="tag">{text(`state.${row.state}`)}</span>}
        </>
      ),
    },
    { key: "area", title: text("area"), width: 168, phone: "line", cell: ({ area }) => named(lang, area) },
    {
      key: "task",
      title: text("column.task"),
      width: 136,
      phone: "line",
      cell: ({ task }) => named(lang, task),
    },
    {
      key: "lead",
      title: text("lead"),
      width: 176,
      phone: "line",
      cell: ({ lead }) => (lead ? named(lang, lead) : "—"),
    },
    {
      key: "accountable",
      title: text("accountable"),
      width: 176,
      phone: "line",
      cell: ({ accountable }) => (accountable ? titled(lang, accountable) : "—"),
    },
    {
      key: "led-by",
      title: text("led-by"),
      width: 160,
      phone: "line",
      cell: ({ ledBy }) => (ledBy ? titled(lang, ledBy) : "—"),
    },
    {
      key: "why",
      title: text("column.why"),
      width: 320,
      phone: "line",
      cell: ({ id }) => {
        const reason = lights.get(id)?.reasons[0];
        return reason ? reasonSaid(reason, lang, say) : "—";
      },
    },
    {
      key: "state",
      title: text("state"),
      width: 96,
      phone: "line",
      cell: (row) => text(`state.${row.state}`),
    },
    {
      key: "due",
      title: text("deadline"),
      num: true,
      width: 112,
      phone: "bare",
      cell: ({ deadline }) => deadlineSaid(deadline, lang),
    },
  ];
};
