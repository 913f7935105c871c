import { Dash, Figure, UnitSlot } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import { periodName } from "../../../indicators/words/period.ts";
import { ranksShown, sizeShown } from "../../../indicators/words/shown.ts";
import { mostLines, type Wall } from "../words.ts";
import { useSay } from "./say.ts";

type Row = NonNullable<Wall["figures"]>["rows"][number];

const Level = ({ row: { level, indicator } }: { row: Row }) => {
  const { lang } = useSay();
  if (!level) return <Figure value={null} unit=" " lang={lang} />;
  const size = sizeShown(level, indicator.unit, lang);
  return <Figure value={size.value} unit={size.unit} lang={lang} />;
};

const Ranks = ({ row: { ranks } }: { row: Row }) => {
  const { lang, say } = useSay();
  if (ranks.length === 0) return <Dash lang={lang} />;
  const comma = lang === "zh" ? "、" : ", ";
  return ranksShown(ranks).map(({ value, by }) => (
    <span key={value}>
      <b>{say("indicators.rank-is", { rank: Number(value) })}</b>{" "}
      <small>{by.map((basis) => say(`indicators.basis.${basis}`)).join(comma)}</small>
    </span>
  ));
};

const Line = ({ row }: { row: Row }) => {
  const { lang } = useSay();
  const [growth] = row.growths;
  return (
    <tr>
      <th scope="row">{named(lang, row.indicator)}</th>
      <td className="num">
        <Level row={row} />
      </td>
      <td className="num">
        <Figure value={growth?.value ?? null} unit="%" change lang={lang} />
      </td>
      <td>
        <Ranks row={row} />
      </td>
    </tr>
  );
};

/** The figures of the latest year as they were published; a dash is what was not. */
export const Figures = ({ wall: { figures } }: { wall: Wall }) => {
  const { lang, say } = useSay();
  if (!figures || figures.rows.length === 0) return <p className="wall-none">{say("wall.no-figures")}</p>;
  return (
    <section className="wall-figures" aria-labelledby="wall-figures">
      <table>
        <thead>
          <tr>
            <th scope="col" id="wall-figures">
              {say("wall.figures-of", { period: periodName(figures.period, lang) })}
            </th>
            <th scope="col" className="num">
              {say("indicators.level")}
              <UnitSlot unit="" />
            </th>
            <th scope="col" className="num">
              {say("indicators.growth")}
              <UnitSlot unit="%" />
            </th>
            <th scope="col">{say("indicators.city-rank")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.rows.slice(0, mostLines).map((row) => (
            <Line key={row.indicator.code} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
