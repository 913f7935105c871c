import { Select, Segmented } from "antd";
import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../../desk/link.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { named } from "../../../ground/texts.ts";
import { DayPicker } from "../../screens/day-picker.tsx";
import { EntryLinks } from "../../screens/entry-links.tsx";
import { seriesHref } from "../../screens/search.ts";
import { periodName } from "../../words/period.ts";
import type { Parts } from "../words.ts";
import { knownParts } from "./known-parts.ts";
import { type Measured, told } from "./numbers.ts";
import { PartsTable } from "./parts-table.tsx";
import { useParts } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { outlookHref, type OutlookSearch, tiled, useOutlookSearch } from "./search.ts";
import { type Tiled, Tiles } from "./tiles.tsx";
import "./outlook.css";

/** The whole: what was published of it, what its parts make together, and what no part explains. */
const Whole = ({ parts, measured }: { parts: Parts; measured: Measured }) => {
  const [say, lang] = [useSay(), useLang()];
  const { whole, sum, rest, unit, indicator } = parts;
  const name = named(lang, unit);
  const own = whole.figure && !whole.figure.rolled ? whole.figure : null;
  return (
    <ul className="targets">
      <li>
        {own
          ? say("outlook.whole", { name, value: told(Number(own.value), measured) })
          : say("outlook.whole-none", { name })}
      </li>
      <li>
        {sum
          ? say("outlook.sum", { value: told(Number(sum.value), measured), have: sum.have, of: sum.of })
          : say(indicator.additive ? "outlook.sum-none" : "outlook.not-additive")}
      </li>
      {rest.increment !== null && Math.abs(rest.increment) > 1e-9 ? (
        <li>{say("outlook.rest", { value: told(rest.increment, measured) })}</li>
      ) : null}
    </ul>
  );
};

/** Nothing is known of any part: what is there instead, who enters the rest, and the way there. */
const Unknown = ({ parts: { parts, unit, indicator, period, asKnownOn } }: { parts: Parts }) => {
  const [say, lang] = [useSay(), useLang()];
  const name = named(lang, indicator);
  const sentence = say("outlook.parts-unknown", {
    count: parts.length,
    name,
    period: periodName(period, lang),
  });
  const next = (
    <>
      <DeskLink className="btn" href={seriesHref(indicator.code, asKnownOn)}>
        {say("outlook.see-whole", { unit: named(lang, unit) })}
      </DeskLink>
      <EntryLinks />
    </>
  );
  return <Empty sentence={sentence} next={next} />;
};

interface BesideProps {
  readonly parts: Parts;
  readonly search: OutlookSearch;
  readonly by: Tiled;
  readonly choose: (by: Tiled) => void;
}

const Beside = ({ parts, search, by, choose }: BesideProps) => {
  const [say, lang] = [useSay(), useLang()];
  const level: Measured = { multiplier: parts.multiplier, unit: parts.indicator.unit, lang };
  const measured = by === "growth" ? { ...level, multiplier: null } : level;
  if (parts.parts.length === 0) return <Empty sentence={say("outlook.no-parts")} />;
  if (knownParts(parts.parts).known.length === 0) return <Unknown parts={parts} />;
  return (
    <>
      <Segmented
        options={tiled.map((value) => ({ value, label: say(`outlook.by.${value}`) }))}
        value={by}
        onChange={choose}
      />
      <section className="blk" aria-label={say("outlook.tiles")}>
        <Tiles parts={parts} by={by} measured={measured} search={search} />
      </section>
      <section className="blk" aria-label={say("outlook.parts")}>
        <Whole parts={parts} measured={level} />
        <PartsTable parts={parts} measured={level} />
        <p className="mid">{say("outlook.parts-note")}</p>
      </section>
    </>
  );
};

/** An indicator over the townships of a county, or the villages of a township. */
export const PartsScreen = () => {
  const [say, lang] = [useSay(), useLang()];
  const { code = "" } = useParams({ strict: false });
  const [search, change] = useOutlookSearch();
  const { data, error, isPending, refetch } = useParts(code, search);
  const here = `/outlook/${encodeURIComponent(code)}/parts`;
  const above = (data?.above ?? []).map((unit) => ({
    label: named(lang, unit),
    href: outlookHref(here, { ...search, unit: unit.id }),
  }));
  const acts = (
    <>
      {data ? (
        <Select
          aria-label={say("indicators.period")}
          value={data.period}
          options={[...new Set([data.period, ...data.periods])].map((value) => ({
            value,
            label: periodName(value, lang),
          }))}
          onChange={(period) => change({ period })}
          popupMatchSelectWidth={false}
        />
      ) : null}
      <DayPicker day={search.asKnownOn} onChange={(asKnownOn) => change({ asKnownOn })} />
    </>
  );
  return (
    <>
      <PageHead
        title={
          data
            ? say("outlook.parts-of", { unit: named(lang, data.unit), name: named(lang, data.indicator) })
            : code
        }
        note={
          data
            ? say("outlook.as-known", {
                period: periodName(data.period, lang),
                day: fullDay(data.asKnownOn, lang),
              })
            : undefined
        }
        acts={acts}
        crumbs={[
          { label: say("indicators.title"), href: "/desk/indicators" },
          { label: data ? named(lang, data.indicator) : code, href: seriesHref(code, search.asKnownOn) },
          ...above,
        ]}
        link={DeskLink}
      />
      {isPending ? <Loading lines={9} /> : null}
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <Beside parts={data} search={search} by={search.by ?? "level"} choose={(by) => change({ by })} />
      ) : null}
    </>
  );
};
