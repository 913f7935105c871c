import { useCallback } from "react";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { Chart } from "../../desk/parts/chart.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, month, shortDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { ActionWhole } from "../../plan/words.ts";
import { expectedAt } from "../../plan/words/trajectory.ts";
import { gapOn, monthsTold, reportedOf, stoodOn, verifiedOf } from "./told.ts";
import type { Progress } from "../words.ts";
import { type Course, courseHeight, courseOption } from "./charts/course.ts";
import { useAction, useProgress } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

type Told = Pick<Progress, "reports" | "verifications" | "reached">;

/** A draft has no progress; nothing of it is reported or verified. */
const none: Told = { reports: [], verifications: [], reached: [] };

/** The gap is named where something is counted: milestones are judged by their own days. */
const courseOf = (action: ActionWhole, told: Told, today: string): Course | null => {
  if (!action.trajectory) return null;
  const planned = { ...action.trajectory, shares: action.trajectory.months.map(({ share }) => share) };
  const [reported, verified] = [reportedOf(told, action), verifiedOf(told, action)];
  const gap = action.quantity !== null && reported.length > 0 ? gapOn(planned, reported, today) : null;
  return { planned, reported, verified, gap };
};

interface Shown {
  readonly course: Course;
  readonly today: string;
}

const percentOf = (share: number | null): string => (share === null ? "" : `${figure(share)}%`);

const Months = ({ course: { planned, reported, verified }, today }: Shown) => {
  const [say, lang] = [useSay(), useLang()];
  const heads = ["plan.share-due", "advance.course.reported", "advance.course.verified"];
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{say("plan.month")}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="num">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthsTold(planned, reported, verified, today).map((one) => (
          <tr key={one.month}>
            <th scope="row">{month(`${one.month}-01`, lang)}</th>
            <td className="num">{percentOf(one.due)}</td>
            <td className="num">{percentOf(one.reported)}</td>
            <td className="num">{percentOf(one.verified)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const percent = (share: number) => ({ percent: Math.round(share * 10) / 10 });

/** What is due by today, reported and verified, and how far the one is behind the other, as short sentences. */
const useSaid = ({ course: { planned, reported, verified, gap }, today }: Shown): string[] => {
  const say = useSay();
  const [told, seen] = [stoodOn(reported, today), stoodOn(verified, today)];
  return [
    say("plan.expected", percent(expectedAt(planned, today))),
    ...(told === null ? [] : [say("advance.course.reported-by", percent(told))]),
    ...(seen === null ? [] : [say("advance.course.verified-by", percent(seen))]),
    ...(gap ? [say("advance.course.gap", { points: gap.points })] : []),
  ];
};

const Drawn = ({ course, today, label }: Shown & { readonly label: string }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const option = useCallback(
    ({ font }: { font: string }) => {
      const todayWord = intl.formatMessage({ id: "plan.today" });
      const gapWord = intl.formatMessage({ id: "advance.course.gap" }, { points: course.gap?.points ?? 0 });
      return courseOption(course, { font, today, todayWord, gapWord, dayOf: (day) => shortDay(day, lang) });
    },
    [course, today, intl, lang],
  );
  const table = <Months course={course} today={today} />;
  return <Chart option={option} height={courseHeight} label={label} table={table} />;
};

/** Which line is which, of those that are drawn. */
const Key = ({ course: { reported, verified } }: Pick<Shown, "course">) => {
  const say = useSay();
  const drawn = { planned: true, reported: reported.length > 0, verified: verified.length > 0 };
  return (
    <ul className="course-key">
      {(["planned", "reported", "verified"] as const)
        .filter((kind) => drawn[kind])
        .map((kind) => (
          <li key={kind} className={kind}>
            {say(`advance.course.${kind}`)}
          </li>
        ))}
    </ul>
  );
};

const Standing = ({ course, today, even }: Shown & { readonly even: boolean }) => {
  const [say, lang] = [useSay(), useLang()];
  const said = useSaid({ course, today });
  return (
    <>
      <p className="dim">
        {said.join(" · ")}
        {even ? ` · ${say("plan.even")}` : null}
      </p>
      <Key course={course} />
      <Drawn course={course} today={today} label={said.join(lang === "zh" ? "，" : ", ")} />
    </>
  );
};

/** How far the action is to be by each month's end (序时进度), how far it is reported to be, and what others verified. */
export const CourseSection = ({ actionId }: { actionId: string }) => {
  const [say, today] = [useSay(), useToday()];
  const [action, progress] = [useAction(actionId), useProgress(actionId)];
  if (!action.data || !today.data || progress.isLoading) return null;
  const course = courseOf(action.data, progress.data ?? none, today.data.date);
  return (
    <section className="blk" aria-labelledby="trajectory">
      <Barred id="trajectory" title={say("plan.trajectory")} />
      {course ? (
        <Standing course={course} today={today.data.date} even={action.data.trajectory?.even ?? false} />
      ) : (
        <Empty sentence={say("plan.no-trajectory")} />
      )}
    </section>
  );
};
