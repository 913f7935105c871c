import type { ReactNode } from "react";
import { fullDay } from "../ground/look/format.ts";
import { Barred, Dash, Figure as Printed, UnitSlot } from "../ground/look/marks.tsx";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { periodName } from "./words/period.ts";
import { originsOf, ranksShown, sizeShown } from "./words/shown.ts";
import type { Figure, FigureRow, FigureTable } from "./words.ts";

interface Reader {
  readonly lang: Lang;
  readonly say: Say;
}

const Level = ({ figure, unit, lang }: { figure: Figure | null; unit: string | null; lang: Lang }) => {
  if (!figure)
    return (
      <span className="fig">
        <Dash lang={lang} />
        <UnitSlot unit="" />
      </span>
    );
  const size = sizeShown(figure, unit, lang);
  return <Printed value={size.value} unit={size.unit} lang={lang} />;
};

/** A rank and what it is by: 第 1 增量、增速. */
const Ranks = ({ ranks, lang, say }: { ranks: readonly Figure[] } & Reader) => {
  if (ranks.length === 0) return <Dash lang={lang} />;
  const comma = lang === "zh" ? "、" : ", ";
  return ranksShown(ranks).map(({ value, by }) => (
    <span className="fig" key={value}>
      <b>{say("indicators.rank-is", { rank: Number(value) })}</b>
      {by.length > 0 ? (
        <span className="u">{by.map((basis) => say(`indicators.basis.${basis}`)).join(comma)}</span>
      ) : null}{" "}
    </span>
  ));
};

/** Status, document and day of every figure of the line; more than one where they come from several. */
const Origins = ({ row, lang, say }: { row: FigureRow } & Reader) =>
  originsOf(row).map(({ status, source, publishedOn, revised }) => (
    <div key={`${publishedOn} ${status} ${source}`} className="meta">
      {say(`indicators.status.${status}`)} · {source} · {fullDay(publishedOn, lang)}
      {revised ? ` · ${say("public.figures.further")}` : null}
    </div>
  ));

interface LineProps extends Reader {
  readonly row: FigureRow;
  readonly sourced: boolean;
}

const Line = ({ row, sourced, lang, say }: LineProps) => {
  const { indicator, level, growths, ranks } = row;
  const growth = growths[0];
  const basis = sourced && growth ? say(`indicators.basis.${growth.basis}`) : null;
  return (
    <tr>
      <th scope="row">
        {sourced ? (
          <a href={`/figures/${encodeURIComponent(indicator.code)}`}>{named(lang, indicator)}</a>
        ) : (
          named(lang, indicator)
        )}
      </th>
      <td className="num" data-label={say("indicators.level")}>
        <Level figure={level} unit={indicator.unit} lang={lang} />
      </td>
      <td className="num" data-label={say("indicators.growth")}>
        <Printed value={growth?.value ?? null} unit="%" change lang={lang} />
        {basis ? <div className="meta basis">{basis}</div> : null}
      </td>
      <td data-label={say("indicators.city-rank")}>
        <Ranks ranks={ranks} lang={lang} say={say} />
      </td>
      {sourced ? (
        <td className="origin">
          <Origins row={row} lang={lang} say={say} />
        </td>
      ) : null}
    </tr>
  );
};

interface TableProps extends Reader {
  readonly table: FigureTable;
  /** With each figure's status, document and day. */
  readonly sourced?: boolean;
}

/** The figures of a period as they were published; what was not is a dash, spoken as such. */
export const FiguresTable = ({ table, sourced = false, lang, say }: TableProps) => (
  <table className={sourced ? "figs sourced" : "figs"}>
    <caption className="sr">{say("public.figures.of", { period: periodName(table.period, lang) })}</caption>
    <thead>
      <tr>
        <th scope="col">{say("indicators.indicator")}</th>
        <th scope="col" className="num">
          {say("indicators.level")}
          <UnitSlot unit="" />
        </th>
        <th scope="col" className="num">
          {say("indicators.growth")}
          <UnitSlot unit="%" />
        </th>
        <th scope="col">{say("indicators.city-rank")}</th>
        {sourced ? <th scope="col">{say("public.figures.origin")}</th> : null}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row) => (
        <Line key={row.indicator.code} row={row} sourced={sourced} lang={lang} say={say} />
      ))}
    </tbody>
  </table>
);

interface SectionProps extends Reader {
  readonly figures: FigureTable;
  /** What stands beside the table, such as the stage of each field, written by people. */
  readonly children?: ReactNode;
}

/** The section of the front page: the year's account, with the way to all figures and their sources. */
export const FiguresSection = ({ figures, children, lang, say }: SectionProps) => (
  <section className="sec" aria-labelledby="figures">
    <Barred
      id="figures"
      title={say("public.figures.account", { period: periodName(figures.period, lang) })}
      more={{ href: "/figures", label: say("public.figures.all") }}
    />
    <div className="side-by">
      <FiguresTable table={figures} lang={lang} say={say} />
      <div>
        <p className="cap">{say("public.figures.as-published")}</p>
        {children}
      </div>
    </div>
  </section>
);
