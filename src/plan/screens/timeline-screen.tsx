import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day, shortDay } from "../../ground/look/format.ts";
import { Barred, Light } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { PlanTree, TimelineAction } from "../words.ts";
import { taskCount } from "../words/naming.ts";
import { kindOf, useLights } from "./lights.ts";
import { usePlanTree, useTimeline } from "./queries.ts";
import { planHref } from "./search.ts";
import { barOf, monthStarts, placeInYear } from "./span.ts";
import "./plan.css";

const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;

/** A year's actions as bars over its months, task by task, with their milestones and today. */
export const TimelineScreen = () => {
  const { year: asked = "" } = useParams({ strict: false }) as { year?: string };
  const [tree, actions] = [usePlanTree(Number(asked)), useTimeline(Number(asked))];
  const error = tree.error ?? actions.error;
  if (error) return <Failed error={error} />;
  if (!tree.data || !actions.data) return <Loading lines={8} />;
  return <Timeline tree={tree.data} actions={actions.data} />;
};

const Timeline = ({ tree, actions }: { tree: PlanTree; actions: readonly TimelineAction[] }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const year = String(tree.plan.year);
  const crumbs = [
    { label: intl.formatMessage({ id: "plan.nav" }), href: planHref({ year }) },
    { label: year },
  ];
  const byTask = Map.groupBy(actions, ({ taskId }) => taskId);
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "plan.timeline" })} crumbs={crumbs} link={DeskLink} />
      {actions.length === 0 ? <Empty sentence={intl.formatMessage({ id: "plan.timeline.none" })} /> : null}
      {tree.tasks.map((task) => {
        const own = byTask.get(task.id) ?? [];
        if (own.length === 0) return null;
        return (
          <section key={task.id} className="blk gantt" aria-labelledby={`gantt-${task.number}`}>
            <Barred
              id={`gantt-${task.number}`}
              title={`${taskCount(task.number, lang)} ${named(lang, task)}`}
              count={own.length}
            />
            <Months year={tree.plan.year} />
            <ul>
              {own.map((action) => (
                <Row key={action.id} action={action} year={tree.plan.year} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};

/** The names of the months over the bars. */
const Months = ({ year }: { year: number }) => {
  const lang = useLang();
  return (
    <svg className="gantt-months" aria-hidden="true" width="100%" height="18">
      {monthStarts(year).map(({ date, x }, at) => (
        <text key={date} x={percent(x)} y="13">
          {lang === "zh" ? `${at + 1} 月` : shortDay(date, lang).replace(/\d+/g, "").trim() || String(at + 1)}
        </text>
      ))}
    </svg>
  );
};

const useSaid = () => {
  const [intl, lang] = [useIntl(), useLang()];
  return ({ number, startsOn, dueOn, milestones, ...action }: TimelineAction): string => {
    const params = { number, title: titled(lang, action), from: day(startsOn, lang), to: day(dueOn, lang) };
    const said = intl.formatMessage({ id: "plan.timeline.said" }, params);
    const reached = milestones.map((one) => `${day(one.dueOn, lang)} ${named(lang, one)}`);
    return [said, ...reached].join(lang === "zh" ? "；" : "; ");
  };
};

/** One action: its name, and its bar with a tick for each milestone. What it draws it also says. */
const Row = ({ action, year }: { action: TimelineAction; year: number }) => {
  const [lang, lights, said, today] = [useLang(), useLights(year), useSaid(), useToday()];
  const { x, width } = barOf(action, year);
  return (
    <li>
      <DeskLink href={`/desk/actions/${action.id}`}>
        {action.state === "draft" ? null : <Light kind={kindOf(lights, action)} lang={lang} short />}{" "}
        {`${action.number} ${titled(lang, action)}`}
      </DeskLink>
      <svg role="img" aria-label={said(action)} width="100%" height="20">
        {monthStarts(year).map((month) => (
          <line
            key={month.date}
            className="grid"
            x1={percent(month.x)}
            x2={percent(month.x)}
            y1="0"
            y2="20"
          />
        ))}
        <rect className={`bar ${action.state}`} x={percent(x)} width={percent(width)} y="6" height="8" />
        {action.milestones.map((milestone) => (
          <circle
            key={`${milestone.dueOn} ${milestone.nameZh}`}
            className="node"
            cx={percent(placeInYear(milestone.dueOn, year))}
            cy="10"
            r="4"
          >
            <title>{`${day(milestone.dueOn, lang)} ${named(lang, milestone)}`}</title>
          </circle>
        ))}
        {today.data?.date.startsWith(String(year)) ? (
          <line
            className="today"
            x1={percent(placeInYear(today.data.date, year))}
            x2={percent(placeInYear(today.data.date, year))}
            y1="0"
            y2="20"
          />
        ) : null}
      </svg>
    </li>
  );
};
