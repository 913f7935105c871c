import type { KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred, Light } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { deadlineSaid } from "../words/deadline.ts";
import { type ActionInList, actionFilter, type PlanTree } from "../words.ts";
import { columnsIn, rowAfter } from "./columns.ts";
import { TableFilters } from "./filters.tsx";
import { kindOf, useLights } from "./lights.ts";
import { type ActionQuery, useActions } from "./queries.ts";
import { type PlanSearch, planHref, usePlanSearch } from "./search.ts";

const size = 50;

/** What the address asks, as far as the list can be asked it; a wrong part of it is left out, not refused. */
const queryOf = ({ year: _year, columns: _columns, ...search }: PlanSearch): ActionQuery => {
  const kept = Object.entries(search).filter(
    ([key, value]) => value !== undefined && actionFilter.safeParse({ [key]: value }).success,
  );
  return { ...Object.fromEntries(kept), limit: size };
};

const useColumns = (year: number): readonly DenseColumn<ActionInList>[] => {
  const [intl, lang] = [useIntl(), useLang()];
  const lights = useLights(year);
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  return [
    {
      key: "light",
      title: text("light"),
      width: 104,
      phone: "bare",
      cell: (row) => (row.state === "draft" ? "—" : <Light kind={kindOf(lights, row)} lang={lang} />),
    },
    { key: "number", title: text("number"), width: 88, phone: "bare", cell: ({ number }) => number },
    {
      key: "action",
      title: text("action"),
      head: true,
      phone: "title",
      cell: (row) => (
        <>
          <DeskLink href={`/desk/actions/${row.id}`}>{titled(lang, row)}</DeskLink>{" "}
          {row.state === "adopted" ? null : <span className="tag">{text(`state.${row.state}`)}</span>}
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

/** The arrows go from action to action; Enter opens the one at hand, as it is a link. */
const moveByArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".dense th a, .dense-list .t a")];
  const at = links.indexOf(event.target as HTMLElement);
  const to = at < 0 ? null : rowAfter(event.key, at, links.length);
  if (to === null) return;
  event.preventDefault();
  links[to]?.focus();
};

/** The year's actions as a table that can be searched and narrowed, a page at a time. */
export const ActionsTable = ({ tree }: { tree: PlanTree }) => {
  const [intl, all] = [useIntl(), useColumns(tree.plan.year)];
  const [search, change] = usePlanSearch();
  const shown = columnsIn(search.columns);
  const columns = shown.flatMap((key) => all.filter((column) => column.key === key));
  const query = queryOf(search);
  const actions = useActions(tree.plan.year, query);
  const title = intl.formatMessage({ id: "plan.actions" });
  const narrowed = Object.keys(query).some((key) => key !== "limit" && key !== "page");
  const everything = {
    href: planHref({ year: search.year }),
    label: intl.formatMessage({ id: "plan.show-all" }),
  };
  return (
    <section className="blk" aria-labelledby="actions" onKeyDown={moveByArrows}>
      <Barred
        id="actions"
        title={title}
        count={actions.data?.total}
        more={narrowed ? everything : undefined}
        link={DeskLink}
      />
      <TableFilters tree={tree} />
      {actions.isError ? (
        <Failed error={actions.error} retry={() => void actions.refetch()} />
      ) : (
        <DenseTable
          label={title}
          columns={columns}
          rows={actions.data?.actions}
          keyOf={({ id }) => id}
          empty={<Empty sentence={intl.formatMessage({ id: narrowed ? "plan.none-fits" : "plan.empty" })} />}
          pages={{
            current: Number(query.page ?? 1),
            size,
            total: actions.data?.total ?? 0,
            onChange: (page) => change({ page: String(page) }),
          }}
        />
      )}
    </section>
  );
};
