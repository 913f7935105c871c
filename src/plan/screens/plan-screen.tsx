import { useIntl } from "react-intl";
import { BoardSections } from "../../desk/board-sections.tsx";
import { DeskLink } from "../../desk/link.tsx";
import { usePhone } from "../../desk/media.ts";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useToday } from "../../desk/dates.ts";
import { ActionsTable } from "./actions-table.tsx";
import { Board } from "./board.tsx";
import { LateList } from "./late-list.tsx";
import { planTitle } from "./open-year.tsx";
import { PillarFilter } from "./filters.tsx";
import { useCreatePlan, usePlanTree, usePlans, useYear } from "./queries.ts";
import { usePlanSearch } from "./search.ts";
import { YearHead } from "./year-head.tsx";
import "./plan.css";

/** The year's plan: what it holds, its tasks and areas as a board, and its actions as a table. */
export const PlanScreen = () => {
  const [{ year: asked }] = usePlanSearch();
  const [plans, year] = [usePlans(), useYear(asked)];
  if (plans.isError) return <Failed error={plans.error} retry={() => void plans.refetch()} />;
  if (year === undefined) return <Loading lines={6} />;
  return year === null ? <NoPlan /> : <Year year={year} />;
};

const Year = ({ year }: { year: number }) => {
  const tree = usePlanTree(year);
  const [[search], phone] = [usePlanSearch(), usePhone()];
  // Who narrowed the ledger wants the ledger, not what stands above it.
  const narrowed = [search.light, search.area, search.task, search.unit, search.head, search.q].some(Boolean);
  if (tree.isError) return <Failed error={tree.error} retry={() => void tree.refetch()} />;
  if (!tree.data) return <Loading lines={8} />;
  const late = narrowed ? null : <LateList tree={tree.data} pillar={search.pillar} />;
  return (
    <>
      <YearHead tree={tree.data} />
      <BoardSections />
      <PillarFilter tree={tree.data} />
      {phone ? late : null}
      <Board tree={tree.data} />
      {phone ? null : late}
      <ActionsTable tree={tree.data} />
    </>
  );
};

/** The first step: import the county's own table, or open the year by hand. */
const NoPlan = () => {
  const [intl, plans, today, create] = [useIntl(), usePlans(), useToday(), useCreatePlan()];
  const year = Number(today.data?.date.slice(0, 4));
  const acts = plans.data?.may.create ? (
    <>
      <DeskLink className="btn ink" href="/desk/import?kind=plan">
        {intl.formatMessage({ id: "plan.import" })}
      </DeskLink>
      <button
        type="button"
        className="btn"
        onClick={() => create.mutate({ year, titleZh: planTitle(year), carryFrom: null })}
      >
        {intl.formatMessage({ id: "plan.open-year" }, { year })}
      </button>
    </>
  ) : null;
  return (
    <>
      <h1 className="title">{intl.formatMessage({ id: "plan.title" }, { year })}</h1>
      <Empty sentence={intl.formatMessage({ id: "plan.none" }, { year })} next={acts} />
      {create.isError ? <Failed error={create.error} /> : null}
    </>
  );
};
