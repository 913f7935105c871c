import { useIntl } from "react-intl";
import { figure } from "../../ground/look/format.ts";
import { useToday } from "../dates.ts";
import { DeskLink } from "../link.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Empty, Failed, Loading } from "../parts/states.tsx";
import { type ActingPost, useMyPost } from "../session.ts";
import { useActions, usePlanOfYear, usePlans } from "../today/actions.ts";
import { useDayLine } from "../today/day-line.ts";
import { daysOn } from "../today/days.ts";
import { DueList } from "../today/due-list.tsx";
import { SetUpSteps } from "../today/set-up-steps.tsx";
import { YearSoFar } from "../today/year-so-far.tsx";

/** What this post owes today, what it helps with, and what is owed below it. */
export const TodayScreen = () => {
  const [intl, line, post, today] = [useIntl(), useDayLine(), useMyPost(), useToday()];
  const [plans, plan] = [usePlans(), usePlanOfYear()];
  const date = today.data?.date;
  return (
    <>
      <PageHead
        title={intl.formatMessage({ id: "today.title" })}
        note={line}
        acts={plan && post && date ? <Sum year={plan.year} post={post} today={date} /> : null}
      />
      {post?.role === "admin" ? <SetUpSteps /> : null}
      {plans.isError ? <Failed error={plans.error} retry={() => void plans.refetch()} /> : null}
      {plan === undefined && !plans.isError ? <Loading lines={6} /> : null}
      {plan === null ? <NoPlan /> : null}
      {plan && post && date ? <Owed year={plan.year} post={post} today={date} /> : null}
    </>
  );
};

const NoPlan = () => {
  const [intl, plans, today] = [useIntl(), usePlans(), useToday()];
  const year = today.data?.date.slice(0, 4);
  const mayCreate = plans.data?.may.create;
  return (
    <Empty
      sentence={intl.formatMessage({ id: "today.no-plan" }, { year })}
      next={
        mayCreate ? (
          <DeskLink className="btn" href="/desk/plan">
            {intl.formatMessage({ id: "today.make-plan" })}
          </DeskLink>
        ) : null
      }
    />
  );
};

interface OwedProps {
  readonly year: number;
  readonly post: ActingPost;
  readonly today: string;
}

const Owed = ({ year, post: { postId, unitId }, today }: OwedProps) => {
  const list = { year, today };
  const mine = { unit: unitId, below: "false" };
  return (
    <div className="cols">
      <div>
        <DueList {...list} what="led-by" query={{ ledBy: postId }} quiet />
        <DueList {...list} what="lead" query={{ ...mine, role: "lead" }} />
        <DueList {...list} what="cooperating" query={{ ...mine, role: "cooperating" }} />
        <DueList {...list} what="below" query={{ unit: unitId, role: "lead", below: "true" }} quiet />
      </div>
      <div>
        <YearSoFar year={year} today={today} />
      </div>
    </div>
  );
};

const soonDays = 30;

/** The counts that a head reads first. */
const Sum = ({ year, post: { unitId }, today }: OwedProps) => {
  const intl = useIntl();
  const lead = { unit: unitId, below: "false", role: "lead" as const, limit: 1 };
  const counts = [
    { key: "soon", query: useActions(year, { ...lead, from: today, to: daysOn(today, soonDays) }) },
    { key: "lead", query: useActions(year, lead) },
    { key: "cooperating", query: useActions(year, { ...lead, role: "cooperating" }) },
  ];
  return (
    <ul className="sum">
      {counts.map(({ key, query }) => (
        <li key={key}>
          <b>{query.data ? figure(query.data.total) : "·"}</b>{" "}
          {intl.formatMessage({ id: `today.sum.${key}` })}
        </li>
      ))}
    </ul>
  );
};
