import { DeskLink } from "../../desk/link.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { ProgrammeWhole } from "../words.ts";
import { steps } from "./programme-values.ts";
import { useNamed, useText } from "./say.ts";

interface Props {
  readonly programme: ProgrammeWhole;
}

const Categories = ({ programme: { categories, ceiling, id } }: Props) => {
  const [text, named] = [useText(), useNamed()];
  return (
    <section className="blk" aria-labelledby="categories">
      <Barred
        id="categories"
        title={text("categories")}
        note={text("ceiling-said", { units: ceiling.units, persons: ceiling.persons })}
        more={{ href: `/desk/commend/${id}/quotas`, label: text("quotas") }}
        link={DeskLink}
      />
      <table className="tbl">
        <thead>
          <tr>
            <th>{text("category")}</th>
            <th>{text("of")}</th>
            <th className="num">{text("places")}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((one) => (
            <tr key={one.id}>
              <th scope="row">{named(one)}</th>
              <td>{text(`of.${one.of}`)}</td>
              <td className="num">{one.quota}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Criteria = ({ programme: { criteria } }: Props) => {
  const [text, named] = [useText(), useNamed()];
  if (criteria.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="criteria">
      <Barred id="criteria" title={text("criteria")} />
      <table className="tbl">
        <thead>
          <tr>
            <th>{text("criterion")}</th>
            <th>{text("sources")}</th>
            <th className="num">{text("points-most")}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <tr key={one.key}>
              <th scope="row">{named(one)}</th>
              <td>{one.sources.map((source) => text(`source.${source}`)).join(text("comma"))}</td>
              <td className="num">{one.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Ratios = ({ programme: { ratios, ties } }: Props) => {
  const text = useText();
  return (
    <section className="blk" aria-labelledby="ratios">
      <Barred id="ratios" title={text("ratios-and-ties")} />
      <ul className="plain">
        {ratios.map((one) => (
          <li key={`${one.level} ${one.bound}`}>
            {text(`ratio.${one.bound}`, { level: text(`level.${one.level}`), percent: one.percent })}
          </li>
        ))}
        <li>
          {ties.length > 0
            ? text("ties-said", { ties: ties.map((tie) => text(`tie.${tie}`)).join(text("then")) })
            : text("ties-none")}
        </li>
      </ul>
    </section>
  );
};

const Calendar = ({ programme: { calendar } }: Props) => {
  const [text, lang] = [useText(), useLang()];
  const set = steps.filter((step) => calendar[step] !== null);
  if (set.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="calendar">
      <Barred id="calendar" title={text("calendar")} />
      <KeyValue rows={set.map((step) => [text(`day.${step}`), fullDay(calendar[step]!, lang)] as const)} />
    </section>
  );
};

/** By which rules a programme goes. */
export const ProgrammeRules = ({ programme }: Props) => (
  <div>
    <Categories programme={programme} />
    <Criteria programme={programme} />
    <Ratios programme={programme} />
    <Calendar programme={programme} />
  </div>
);
