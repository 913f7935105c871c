import { useToday } from "../../../desk/dates.ts";
import { useMyPost } from "../../../desk/session.ts";
import { useLang } from "../../../desk/theme.tsx";
import { usePart } from "../../../desk/today/counts.tsx";
import { daysUntil } from "../../../desk/today/days.ts";
import { Line, LineAct } from "../../../desk/today/line.tsx";
import { failedOf, Part } from "../../../desk/today/part.tsx";
import { day } from "../../../ground/look/format.ts";
import { Light } from "../../../ground/look/marks.tsx";
import { titled } from "../../../ground/texts.ts";
import type { ToReport as Owed } from "../../today/words.ts";
import { useSay } from "../../../desk/say.ts";
import { useToReport } from "./queries.ts";

/** Actions of one's own unit that a report is asked of: one tap to the form. */
export const ToReport = () => {
  const [say, post] = [useSay(), useMyPost()];
  const owed = useToReport({ wanted: post !== undefined });
  const count = owed.none ? null : owed.data?.total;
  const first = usePart("report", count);
  return (
    <Part
      part="report"
      title={say("advance.today.report")}
      count={count ?? undefined}
      failed={failedOf(owed)}
    >
      {owed.data?.actions.map((action, at) => (
        <One key={action.id} owed={action} cadence={owed.data?.cadenceDays ?? 0} first={first && at === 0} />
      ))}
    </Part>
  );
};

const By = ({ owed: { on, because } }: { owed: Owed }) => {
  const [say, lang, today] = [useSay(), useLang(), useToday()];
  if (because === "sent-back") return <>{say("advance.today.since", { day: day(on, lang) })}</>;
  const left = today.data ? daysUntil(today.data.date, on) : 0;
  return left < 0 ? (
    <span className="late">{say("advance.today.late", { days: -left })}</span>
  ) : (
    <>{say("advance.today.by", { day: day(on, lang) })}</>
  );
};

const One = ({ owed, cadence, first }: { owed: Owed; cadence: number; first: boolean }) => {
  const [say, lang] = [useSay(), useLang()];
  const { id, number, titleZh, titleEn, because, lastReportOn, light } = owed;
  const last = lastReportOn
    ? say("advance.today.last", { day: day(lastReportOn, lang) })
    : say("advance.today.never");
  return (
    <Line
      title={`${number} ${titled(lang, { titleZh, titleEn })}`}
      href={`/desk/actions/${id}`}
      why={
        <>
          <Light kind={light} lang={lang} /> {say(`advance.today.because.${because}`, { cadence })}
          {" · "}
          {last}
        </>
      }
      due={<By owed={owed} />}
      act={
        <LineAct
          label={say("advance.today.report.do")}
          shortcut="r"
          href={`/desk/actions/${id}/report`}
          first={first}
        />
      }
    />
  );
};
