import type { ReactNode } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, fullDay, shortDay, signed } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { outcomes, type Correction, type PromiseFact, type SummaryFacts } from "../summary/words.ts";
import type { MeetingWhole } from "../words.ts";
import { useSummary, useText } from "./queries.ts";

interface Of {
  readonly facts: SummaryFacts;
}

const Block = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="blk" aria-labelledby={id}>
    <Barred id={id} title={title} />
    {children}
  </section>
);

const Figures = ({ facts }: Of) => {
  const [text, lang] = [useText(), useLang()];
  const columns = ["name", "size", "growth", "rank", "source"] as const;
  return (
    <Block id="figures" title={text("report.figures-table", { year: `${facts.year}` })}>
      <div className="scrolls">
        <table className="tbl">
          <thead>
            <tr>
              {columns.map((key) => (
                <th scope="col" key={key} className={key === "size" || key === "growth" ? "num" : undefined}>
                  {text(`report.column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.figures.map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  <DeskLink href={`/desk/indicators/${encodeURIComponent(one.code)}?asKnownOn=${facts.on}`}>
                    {one.name[lang]}
                  </DeskLink>
                </th>
                <td className="num">{one.size?.[lang] ?? "—"}</td>
                <td className="num">{one.growth === null ? "—" : `${signed(one.growth)}%`}</td>
                <td>
                  {one.ranks
                    .map(({ rank, by }) => text("report.rank", { rank, by: by?.[lang] ?? "" }))
                    .join(lang === "zh" ? "，" : ", ") || "—"}
                </td>
                <td className="cap">
                  {one.sources.map(({ source, publishedOn }) => (
                    <div key={`${source} ${publishedOn}`}>
                      {source} {shortDay(publishedOn, lang)}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  );
};

const Tasks = ({ facts: { promised, year } }: Of) => {
  const [text, lang] = [useText(), useLang()];
  if (!promised) return null;
  return (
    <Block id="tasks" title={text("report.tasks")}>
      <div className="scrolls">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{text("report.column.task")}</th>
              {outcomes.map((one) => (
                <th scope="col" className="num" key={one}>
                  {text(`outcome.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {promised.tasks.map((task) => (
              <tr key={task.id}>
                <th scope="row">
                  <DeskLink href={`/desk/plan/${year}?task=${task.number}`}>{named(lang, task)}</DeskLink>
                </th>
                {outcomes.map((one) => (
                  <td className="num" key={one}>
                    {figure(task.counts[one])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  );
};

const percent = (rate: { value: number } | null): string =>
  rate ? `${(rate.value * 100).toFixed(1)}%` : "—";

const Counted = ({ facts: { heard, decided, year } }: Of) => {
  const text = useText();
  const rows = [
    ["slides.received", figure(heard.received), "/desk/appeals"],
    ["slides.answered", figure(heard.answered), "/desk/appeals"],
    ["rate.response", percent(heard.response), `/desk/rates?from=${year}-01&to=${year}-12`],
    ["rate.solution", percent(heard.solution), `/desk/rates?from=${year}-01&to=${year}-12`],
    ["rate.satisfaction", percent(heard.satisfaction), `/desk/rates?from=${year}-01&to=${year}-12`],
    ["matters-raised", figure(decided.raised), "/desk/matters?list=all"],
    ["matters-decided", figure(decided.decided), "/desk/matters?list=all"],
    ["decisions", figure(decided.decisions), "/desk/matters?list=all"],
    ["carried-out", `${figure(decided.carriedOut)} / ${figure(decided.due)}`, "/desk/matters?list=all"],
  ] as const;
  if (heard.received === 0 && decided.raised === 0) return null;
  return (
    <Block id="counted" title={text("counted")}>
      <dl className="counted">
        {rows.map(([key, value, href]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>
              <DeskLink href={href}>{value}</DeskLink>
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  );
};

const Promise = ({ one }: { readonly one: PromiseFact }) => {
  const [text, lang] = [useText(), useLang()];
  const title = titled(lang, one);
  return (
    <li className={`promise ${one.outcome}`}>
      <span className="tag">{text(`outcome.${one.outcome}`)}</span>
      <DeskLink href={`/desk/actions/${one.id}`}>
        {one.number} {title}
      </DeskLink>
      <span className="cap">
        {one.lead ? named(lang, one.lead) : ""}
        {one.said ? ` · ${one.said}` : ""}
      </span>
    </li>
  );
};

const Promises = ({ facts: { promised, year } }: Of) => {
  const text = useText();
  if (!promised || promised.promises.length === 0) return null;
  return (
    <Block id="promises" title={text("report.annex.promises", { year: `${year}` })}>
      <ol className="promises">
        {promised.promises.map((one) => (
          <Promise key={one.id} one={one} />
        ))}
      </ol>
    </Block>
  );
};

const Awards = ({ facts: { awards, year } }: Of) => {
  const [text, lang] = [useText(), useLang()];
  if (awards.length === 0) return null;
  const groups = [...Map.groupBy(awards, ({ category }) => category.nameZh).values()];
  return (
    <Block id="awards" title={text("report.annex.awards", { year: `${year}` })}>
      {groups.map((own) => (
        <div key={own[0]!.category.nameZh} className="awarded">
          <h3>{named(lang, own[0]!.category)}</h3>
          <ul>
            {own.map((one) => (
              <li key={`${one.nameZh} ${one.unit}`}>
                {named(lang, one)}
                {one.unit ? <span className="cap"> {one.unit}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Block>
  );
};

const Arranged = ({ facts: { plan, opens } }: Of) => {
  const [text, lang] = [useText(), useLang()];
  if (!plan) return null;
  return (
    <Block id="arranged" title={text("report.arrange", { year: `${opens}` })}>
      <ol className="arranged">
        {plan.tasks.map((task) => (
          <li key={task.number}>
            <DeskLink href={`/desk/plan/${opens}?task=${task.number}`}>{named(lang, task)}</DeskLink>
            <span className="cap">
              {task.areas.map((area) => named(lang, area)).join(lang === "zh" ? "、" : ", ")}
            </span>
          </li>
        ))}
      </ol>
    </Block>
  );
};

const Corrections = ({ all }: { readonly all: readonly Correction[] }) => {
  const [text, lang] = [useText(), useLang()];
  if (all.length === 0) return null;
  return (
    <section className="sheet top blk corrections" aria-labelledby="corrections">
      <h2 id="corrections">{text("corrections")}</h2>
      <ul>
        {all.map((one) => (
          <li key={`${one.kind} ${one.of}`}>
            {one.name[lang]}
            {lang === "zh" ? "：" : ": "}
            <del>{one.before[lang]}</del> → <ins>{one.after[lang]}</ins>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The summary of the year that a meeting closes: every number leads to where it comes from. */
export const Summary = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const [text, lang, summary] = [useText(), useLang(), useSummary(meeting.id)];
  if (summary.isError) return <Failed error={summary.error} />;
  if (!summary.data) return <Loading lines={12} />;
  const { facts, frozenAt, corrections } = summary.data;
  const as = frozenAt ? "frozen" : "running";
  return (
    <>
      <p className="known">{text(`summary.${as}`, { year: `${facts.year}`, on: fullDay(facts.on, lang) })}</p>
      <Corrections all={corrections} />
      <Figures facts={facts} />
      <Tasks facts={facts} />
      <Counted facts={facts} />
      <Awards facts={facts} />
      <Arranged facts={facts} />
      <Promises facts={facts} />
    </>
  );
};
