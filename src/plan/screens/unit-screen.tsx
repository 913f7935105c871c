import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred, Light } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { ActionInList } from "../words.ts";
import { deadlineSaid } from "../words/deadline.ts";
import { FeedsSection } from "./feeds-section.tsx";
import { kindOf, useLights } from "./lights.ts";
import { type ActionQuery, useActions, useUnits, useYear } from "./queries.ts";
import { planHref } from "./search.ts";
import "./plan.css";

const shown = 50;

/** What a unit owes, what it helps with, and what the units below it lead, shares among them. */
export const UnitPlanScreen = () => {
  const { unitId = "" } = useParams({ strict: false }) as { unitId?: string };
  const [intl, lang, units, year] = [useIntl(), useLang(), useUnits(), useYear(undefined)];
  const unit = units.data?.find(({ id }) => id === unitId);
  if (units.isError) return <Failed error={units.error} />;
  if (!units.data || year === undefined) return <Loading lines={8} />;
  const crumbs = [{ label: intl.formatMessage({ id: "plan.nav" }), href: "/desk/plan" }];
  return (
    <>
      <PageHead title={unit ? named(lang, unit) : unitId} crumbs={crumbs} link={DeskLink} />
      {year === null ? (
        <Empty sentence={intl.formatMessage({ id: "plan.empty" })} />
      ) : (
        <Parts year={year} unit={unitId} />
      )}
      <FeedsSection unitId={unitId} />
    </>
  );
};

const Parts = ({ year, unit }: { year: number; unit: string }) => {
  const own = { unit, below: "false", shares: "true", order: "due", limit: shown } as const;
  return (
    <>
      <Part part="lead" year={year} query={{ ...own, role: "lead" }} />
      <Part part="cooperating" year={year} query={{ ...own, role: "cooperating" }} />
      <Part part="below" year={year} query={{ ...own, role: "lead", below: "true" }} but={unit} />
    </>
  );
};

const useColumns = (year: number) => {
  const [intl, lang, lights] = [useIntl(), useLang(), useLights(year)];
  const text = (key: string) => intl.formatMessage({ id: `plan.column.${key}` });
  return [
    {
      key: "light",
      title: text("light"),
      width: 112,
      phone: "bare" as const,
      cell: (row: ActionInList) =>
        row.state === "draft" ? "—" : <Light kind={kindOf(lights, row)} lang={lang} />,
    },
    {
      key: "number",
      title: text("number"),
      width: 104,
      phone: "bare" as const,
      cell: (row: ActionInList) => row.number,
    },
    {
      key: "action",
      title: text("action"),
      head: true,
      phone: "title" as const,
      cell: (row: ActionInList) => <DeskLink href={`/desk/actions/${row.id}`}>{titled(lang, row)}</DeskLink>,
    },
    {
      key: "lead",
      title: text("lead"),
      width: 176,
      phone: "line" as const,
      cell: ({ lead }: ActionInList) => (lead ? named(lang, lead) : "—"),
    },
    {
      key: "due",
      title: text("due"),
      num: true,
      width: 120,
      phone: "bare" as const,
      cell: ({ deadline }: ActionInList) => deadlineSaid(deadline, lang),
    },
  ];
};

interface PartProps {
  readonly part: "lead" | "cooperating" | "below";
  readonly year: number;
  readonly query: ActionQuery;
  /** Leaves out what this unit itself leads. */
  readonly but?: string;
}

const Part = ({ part, year, query, but }: PartProps) => {
  const [intl, columns, actions] = [useIntl(), useColumns(year), useActions(year, query)];
  const title = intl.formatMessage({ id: `plan.unit-page.${part}` });
  const rows = actions.data?.actions.filter(({ lead }) => !but || lead?.id !== but);
  const total = actions.data?.total ?? 0;
  const { unit, role, below } = query as Record<string, string>;
  const all = {
    href: planHref({ year: String(year), unit, role, below, shares: "true" }),
    label: intl.formatMessage({ id: "plan.unit-page.more" }, { count: total }),
  };
  return (
    <section className="blk" aria-labelledby={`unit-${part}`}>
      <Barred
        id={`unit-${part}`}
        title={title}
        count={rows?.length}
        more={total > shown ? all : undefined}
        link={DeskLink}
      />
      {actions.isError ? (
        <Failed error={actions.error} />
      ) : (
        <DenseTable
          label={title}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          empty={<Empty sentence={intl.formatMessage({ id: "plan.unit-page.none" })} />}
        />
      )}
    </section>
  );
};
