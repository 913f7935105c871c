import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { BoardSections } from "../board-sections.tsx";
import { isRefused } from "../client.ts";
import { useToday } from "../dates.ts";
import { DeskLink } from "../link.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Empty, Failed, Loading } from "../parts/states.tsx";
import { type ActingPost, useMyPost } from "../session.ts";
import { type ActionQuery, usePlanOfYear, usePlans } from "../today/actions.ts";
import { useDayLine } from "../today/day-line.ts";
import { CountsProvider } from "../today/counts.tsx";
import { DueList, type Part } from "../today/due-list.tsx";
import { NothingWaits, TodaySum } from "../today/head.tsx";
import { useLineKeys } from "../today/line-keys.ts";
import { RoomSections } from "../today/room-sections.tsx";
import { SetUpSteps } from "../today/set-up-steps.tsx";
import { YearSoFar } from "../today/year-so-far.tsx";

// Asked for once, by those who want to know.
const KeysHelp = lazy(async () => ({ default: (await import("../today/keys-help.tsx")).KeysHelp }));

/** What waits for this post today, from every room; then what it owes this year and what it helps with. */
export const TodayScreen = () => (
  <CountsProvider>
    <Today />
  </CountsProvider>
);

/** The keys of the lines, and what shows them. */
const Keys = () => {
  const [shown, setShown] = useState(false);
  useLineKeys(() => setShown(true));
  return <Suspense>{shown ? <KeysHelp onClose={() => setShown(false)} /> : null}</Suspense>;
};

const Today = () => {
  const [intl, line, post, today] = [useIntl(), useDayLine(), useMyPost(), useToday()];
  const [plans, plan] = [usePlans(), usePlanOfYear()];
  const date = today.data?.date;
  if (plans.isError && !isRefused(plans.error)) return <WithoutSignal retry={() => void plans.refetch()} />;
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "today.title" })} note={line} acts={<TodaySum />} />
      <Keys />
      <BoardSections />
      {post?.role === "admin" ? <SetUpSteps /> : null}
      {plan && post && date ? null : (
        <>
          <RoomSections column="main" />
          <RoomSections column="side" />
        </>
      )}
      {plans.isError ? <Failed error={plans.error} retry={() => void plans.refetch()} /> : null}
      {plan === undefined && !plans.isError ? <Loading lines={6} /> : null}
      {plan === null ? <NoPlan /> : null}
      {plan && post && date ? <Owed year={plan.year} post={post} today={date} /> : null}
    </>
  );
};

/** What can be done without a signal; the rest is said to need one. */
const WithoutSignal = ({ retry }: { retry: () => void }) => {
  const [intl, line] = [useIntl(), useDayLine()];
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "today.title" })} note={line} />
      <RoomSections column="main" withoutSignal />
      <Empty
        sentence={intl.formatMessage({ id: "today.without-signal" })}
        next={<Button onClick={retry}>{intl.formatMessage({ id: "desk.retry" })}</Button>}
      />
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
}

/** Which actions are whose, from the post outwards. */
const partsOf = ({ postId, unitId }: ActingPost): readonly ListOfToday[] => {
  const lead = { unit: unitId, role: "lead", below: "false" } as const;
  return [
    { part: "led-by", query: { ledBy: postId } },
    { part: "lead", query: lead },
    { part: "cooperating", query: { ...lead, role: "cooperating" } },
  ];
};

const Owed = ({ year, post, today }: OwedProps) => (
  <div className="cols today">
    <div>
      <RoomSections column="main" />
      <NothingWaits />
    </div>
    <div className="side">
      <RoomSections column="side" />
      <YearSoFar year={year} />
      <p>
        <MyUnit unitId={post.unitId} />
      </p>
    </div>
    <div>
      {partsOf(post).map((list) => (
        <DueList key={list.part} {...list} year={year} today={today} />
      ))}
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
