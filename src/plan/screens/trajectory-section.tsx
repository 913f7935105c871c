import { useCallback } from "react";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { Chart } from "../../desk/parts/chart.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, month, shortDay } from "../../ground/look/format.ts";
import type { Lang } from "../../ground/texts.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { ActionWhole } from "../words.ts";
import { expectedAt, type Trajectory } from "../words/trajectory.ts";
import { trajectoryHeight, trajectoryOption } from "./charts/trajectory.ts";

type Shown = NonNullable<ActionWhole["trajectory"]>;

const Months = ({ months }: Shown) => {
  const [intl, lang] = [useIntl(), useLang()];
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: "plan.month" })}</th>
          <th scope="col" className="num">
            {intl.formatMessage({ id: "plan.share-due" })}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{month(`${one.month}-01`, lang)}</th>
            <td className="num">{figure(one.share)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const trajectoryIn = (shown: Shown): Trajectory => ({
  ...shown,
  shares: shown.months.map(({ share }) => share),
});

interface DrawnProps {
  readonly shown: Shown;
  readonly today: string;
  readonly todayWord: string;
  readonly lang: Lang;
  readonly label: string;
}

const Drawn = ({ shown, today, todayWord, lang, label }: DrawnProps) => {
  const option = useCallback(
    ({ font }: { font: string }) => {
      const dayOf = (day: string) => shortDay(day, lang);
      return trajectoryOption(trajectoryIn(shown), { font, today, todayWord, dayOf });
    },
    [shown, today, todayWord, lang],
  );
  return <Chart option={option} height={trajectoryHeight} label={label} table={<Months {...shown} />} />;
};

/** What is due by today, in words, over the drawing. */
const Due = ({ shown, today }: { shown: Shown; today: string }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const percent = Math.round(expectedAt(trajectoryIn(shown), today) * 10) / 10;
  const label = intl.formatMessage({ id: "plan.expected" }, { percent });
  const word = intl.formatMessage({ id: "plan.today" });
  return (
    <>
      <p className="dim">
        {label}
        {shown.even ? ` · ${intl.formatMessage({ id: "plan.even" })}` : null}
      </p>
      <Drawn shown={shown} today={today} todayWord={word} lang={lang} label={label} />
    </>
  );
};

/** How far the action is to be by now, and by each month's end (序时进度). */
export const TrajectorySection = ({ action: { trajectory } }: { action: ActionWhole }) => {
  const [intl, today] = [useIntl(), useToday()];
  const title = intl.formatMessage({ id: "plan.trajectory" });
  return (
    <section className="blk" aria-labelledby="trajectory">
      <Barred id="trajectory" title={title} />
      {trajectory ? null : <Empty sentence={intl.formatMessage({ id: "plan.no-trajectory" })} />}
      {trajectory && today.data ? <Due shown={trajectory} today={today.data.date} /> : null}
    </section>
  );
};
