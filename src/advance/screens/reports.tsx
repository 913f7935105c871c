import type { ReactNode } from "react";
import { useToday } from "../../desk/dates.ts";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day, figure, moment, withUnit } from "../../ground/look/format.ts";
import { Barred, Light } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { Report, Verification } from "../words.ts";
import { EvidenceList } from "./evidence.tsx";
import { useAction, useProgress } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

const Said = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <p className="nx">
      <b>{name}</b> {children}
    </p>
  ) : null;

/** When and by which post; the time as the county's clock showed it. */
const useWhen = () => {
  const [lang, today] = [useLang(), useToday()];
  return ({ at, post, unit }: Pick<Report, "at" | "post" | "unit">) => (
    <p className="when">
      {today.data ? moment(new Date(at), today.data.zone, lang) : null}
      <br />
      {post ? titled(lang, post) : unit ? named(lang, unit) : "—"}
    </p>
  );
};

const Verdict = ({ verdict }: { verdict: Verification }) => {
  const [say, lang, when] = [useSay(), useLang(), useWhen()];
  return (
    <div className="ver">
      <b>{say(`advance.verdict.${verdict.verdict}`)}</b>
      <p>{verdict.sentence}</p>
      <Said name={say("advance.place")}>{verdict.place}</Said>
      {when(verdict)}
      {verdict.unit ? <p className="when">{named(lang, verdict.unit)}</p> : null}
      <EvidenceList files={verdict.evidence} />
    </div>
  );
};

interface Shown {
  readonly report: Report;
  readonly measure: string | null;
  readonly verdicts: readonly Verification[];
}

const Quantity = ({ report: { quantity, done }, measure }: Shown) => {
  const [say, lang] = [useSay(), useLang()];
  if (quantity !== null)
    return <p className="q">{measure ? withUnit(figure(quantity), measure) : figure(quantity)}</p>;
  return done ? <Light kind="claimed" lang={lang} word={say("advance.done")} /> : null;
};

const OneReport = (shown: Shown) => {
  const [say, lang, when] = [useSay(), useLang(), useWhen()];
  const { report, verdicts } = shown;
  return (
    <article className="rep">
      <div className="a">
        <Quantity {...shown} />
        {when(report)}
      </div>
      <div>
        <p className="say">{report.sentence}</p>
        {report.done && report.quantity !== null ? (
          <p className="nx">
            <Light kind="claimed" lang={lang} word={say("advance.done")} />
          </p>
        ) : null}
        <Said name={say("advance.reached")}>
          {report.milestones.map((one) => named(lang, one)).join(lang === "zh" ? "、" : ", ")}
        </Said>
        <Said name={say("advance.next")}>
          {report.next ? `${day(report.next.on, lang)} ${report.next.what}` : null}
        </Said>
        <Said name={say("advance.blocker")}>{report.blocker ?? say("advance.none")}</Said>
        <Said name={say("advance.place")}>{report.place}</Said>
        {report.link ? (
          <p className="nx">
            <a href={report.link} target="_blank" rel="noreferrer">
              {report.link}
            </a>
          </p>
        ) : null}
        <EvidenceList files={report.evidence} />
      </div>
      <div>
        {verdicts.map((verdict) => (
          <Verdict key={verdict.id} verdict={verdict} />
        ))}
      </div>
    </article>
  );
};

/** What was reported, the latest first, each with its evidence and what other eyes said of it. */
export const Reports = ({ actionId }: { actionId: string }) => {
  const [say, action, progress] = [useSay(), useAction(actionId), useProgress(actionId)];
  if (progress.isError) return <Failed error={progress.error} />;
  if (!progress.data) return null;
  const { reports, verifications } = progress.data;
  return (
    <section className="blk" aria-labelledby="reports">
      <Barred id="reports" title={say("advance.reports")} count={reports.length} />
      {reports.length === 0 ? <Empty sentence={say("advance.reports.none")} /> : null}
      {reports.map((report) => (
        <OneReport
          key={report.id}
          report={report}
          measure={action.data?.measure ?? null}
          verdicts={verifications.filter(({ reportId }) => reportId === report.id)}
        />
      ))}
    </section>
  );
};
