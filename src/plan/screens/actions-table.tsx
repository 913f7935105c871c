import type { KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import { usePhone } from "../../desk/media.ts";
import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { actionFilter, type PlanTree } from "../words.ts";
import { useColumns } from "./action-columns.tsx";
import { columnsIn, rowAfter } from "./columns.ts";
import { TableFilters } from "./filters.tsx";
import { type ActionQuery, useActions } from "./queries.ts";
import { type PlanSearch, planHref, usePlanSearch } from "./search.ts";

/** How many stand on a page: on a phone each is a card. */
const onDesktop = 50;
const onPhone = 20;

/** What the address asks, as far as the list can be asked it; a wrong part of it is left out, not refused. */
const queryOf = ({ year: _year, columns: _columns, ...search }: PlanSearch, size: number): ActionQuery => {
  const kept = Object.entries(search).filter(
    ([key, value]) => value !== undefined && actionFilter.safeParse({ [key]: value }).success,
  );
  return { ...Object.fromEntries(kept), limit: size };
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
  const intl = useIntl();
  const [search, change] = usePlanSearch();
  const columns = useColumns(tree.plan.year, columnsIn(search.columns));
  const size = usePhone() ? onPhone : onDesktop;
  const query = queryOf(search, size);
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
