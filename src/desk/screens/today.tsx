import { useIntl } from "react-intl";
import { figure } from "../../ground/look/format.ts";
import { useToday } from "../dates.ts";
import { DeskLink } from "../link.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Empty, Failed, Loading } from "../parts/states.tsx";
import { type ActingPost, useMyPost } from "../session.ts";
import { type ActionQuery, useActions, usePlanOfYear, usePlans } from "../today/actions.ts";
import { useDayLine } from "../today/day-line.ts";
import { daysOn } from "../today/days.ts";
import { DueList, type Part } from "../today/due-list.tsx";
import { RoomSections } from "../today/room-sections.tsx";
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
      {plan && post && date ? null : <RoomSections column="main" />}
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

interface ListOfToday {
  readonly part: Part;
  readonly query: ActionQuery;
  readonly beyond?: ActionQuery;
}

/** Which actions are whose, from the post outwards. */
const partsOf = ({ postId, unitId }: ActingPost): readonly ListOfToday[] => {
  const lead = { unit: unitId, role: "lead", below: "false" } as const;
  return [
    { part: "led-by", query: { ledBy: postId } },
    { part: "lead", query: lead },
    { part: "cooperating", query: { ...lead, role: "cooperating" } },
    { part: "below", query: { ...lead, below: "true" }, beyond: lead },
  ];
};

const Owed = ({ year, post, today }: OwedProps) => (
  <div className="cols">
    <div>
      <RoomSections column="main" />
      <Nothing year={year} post={post} />
      {partsOf(post).map((list) => (
        <DueList key={list.part} {...list} year={year} today={today} />
      ))}
    </div>
    <div>
      <RoomSections column="side" />
      <YearSoFar year={year} today={today} />
      <p>
        <MyUnit unitId={post.unitId} />
      </p>
    </div>
  </div>
);

/** The way to everything that this post's unit owes, and to its calendar. */
const MyUnit = ({ unitId }: { unitId: string }) => {
  const intl = useIntl();
  return (
    <DeskLink className="btn" href={`/desk/plan/units/${unitId}`}>
      {intl.formatMessage({ id: "today.my-unit" })}
    </DeskLink>
  );
};

/** Said when the plan asks nothing of this post nor of anyone below it. */
const Nothing = ({ year, post: { postId, unitId } }: Omit<OwedProps, "today">) => {
  const intl = useIntl();
  const [led, any] = [
    useActions(year, { ledBy: postId, limit: 1 }),
    useActions(year, { unit: unitId, below: "true", limit: 1 }),
  ];
  const none = led.data?.total === 0 && any.data?.total === 0;
  return none ? <Empty sentence={intl.formatMessage({ id: "today.nothing" }, { year })} /> : null;
};

const soonDays = 30;

/** The counts that a head reads first: all that their unit and those below it owe. */
const Sum = ({ year, post: { unitId }, today }: OwedProps) => {
  const intl = useIntl();
  const lead = { unit: unitId, below: "true", role: "lead" as const, limit: 1 };
  const counts = [
    { key: "past", query: useActions(year, { ...lead, to: daysOn(today, -1) }) },
    { key: "soon", query: useActions(year, { ...lead, from: today, to: daysOn(today, soonDays) }) },
    { key: "lead", query: useActions(year, lead) },
  ];
  if (counts.every(({ query }) => query.data?.total === 0)) return null;
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
