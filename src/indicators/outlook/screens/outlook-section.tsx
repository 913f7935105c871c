import { Button, Select } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, fullDay, range } from "../../../ground/look/format.ts";
import { Barred, Light } from "../../../ground/look/marks.tsx";
import type { Outlook, PaceShown } from "../words.ts";
import { bare, type Measured, told } from "./numbers.ts";
import { useOutlook } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { outlookHref, useOutlookSearch } from "./search.ts";
import { TargetDialog } from "./target-form.tsx";
import { YearFigure } from "./year-chart.tsx";
import { measuredOf, monthName } from "./year-model.ts";
import "./outlook.css";

/** The light with its arithmetic. */
export const PaceSaid = ({ pace, measured }: { pace: PaceShown; measured: Measured }) => {
  const say = useSay();
  const { lang } = measured;
  const number = (value: number | null) => (value === null ? "—" : told(value, measured));
  return (
    <p>
      <Light kind={pace.light} lang={lang} />{" "}
      {say(`outlook.pace.${pace.by}`, {
        month: pace.month === null ? "" : monthName(pace.month, lang),
        expected: number(pace.expected),
        actual: number(pace.actual),
        points: figure(Math.abs(pace.points ?? 0)),
        share: figure(Math.abs(pace.share ?? 0)),
      })}
    </p>
  );
};

/** Where the year will end, with the error the method would have had; or that nothing is foretold, and why. */
const Foretold = ({ outlook, measured }: { outlook: Outlook; measured: Measured }) => {
  const say = useSay();
  const { forecast, unforetold } = outlook;
  if (!forecast) return unforetold === "few" ? <p className="mid">{say("outlook.few")}</p> : null;
  const [test] = forecast.tests;
  const percent = test?.percent ?? null;
  return (
    <p>
      {say("outlook.foretold", {
        end: told(forecast.end, measured),
        range: range(bare(forecast.low, measured), bare(forecast.high, measured), measured.lang),
      })}{" "}
      <span className="mid">
        {say("outlook.tested", {
          method: say(`outlook.method.${forecast.method}`),
          tries: test?.tries ?? 0,
          error: told(test?.error ?? 0, measured).replace(/^\+/, ""),
          percent: percent === null ? "" : figure(Math.round(percent * 10) / 10),
          known: percent === null ? "no" : "yes",
        })}
      </span>
    </p>
  );
};

/** What is aimed at, where that stands, and what was aimed at before. */
const Aimed = ({ outlook, measured }: { outlook: Outlook; measured: Measured }) => {
  const say = useSay();
  const { target, versions, pathless, year } = outlook;
  if (!target) return <p className="mid">{say("outlook.no-target", { year })}</p>;
  const said = versions.map(({ version, value, source, setOn, reason, shape }) => (
    <li key={version}>
      {say("outlook.target-said", {
        value: told(Number(value), measured),
        shape: say(`outlook.shape.${shape}`),
        source,
        day: fullDay(setOn, measured.lang),
      })}
      {reason ? ` ${say("outlook.target-reason", { reason })}` : null}
    </li>
  ));
  return (
    <>
      <ul className="targets">{said}</ul>
      {pathless ? <p className="mid">{say(`outlook.pathless.${pathless}`)}</p> : null}
    </>
  );
};

const Drawn = ({ outlook }: { outlook: Outlook }) => {
  const [say, lang] = [useSay(), useLang()];
  const measured = measuredOf(outlook, lang);
  const { pace, ends, before, path } = outlook;
  const empty = ends.length === 0 && before.length < 2 && !path;
  return (
    <>
      {pace ? <PaceSaid pace={pace} measured={measured} /> : null}
      {empty ? <p className="mid">{say("outlook.no-months")}</p> : <YearFigure outlook={outlook} />}
      <Foretold outlook={outlook} measured={measured} />
      <Aimed outlook={outlook} measured={measured} />
    </>
  );
};

interface ActsProps {
  readonly outlook: Outlook;
  readonly asKnownOn: string | undefined;
  readonly onSet: () => void;
}

/** Another year or measure, the parts and the peers, and the target where one may set it. */
const Acts = ({ outlook, asKnownOn, onSet }: ActsProps) => {
  const say = useSay();
  const [, change] = useOutlookSearch();
  const { year, years, measure, indicator, maySet } = outlook;
  const way = `/outlook/${encodeURIComponent(indicator.code)}`;
  return (
    <div className="acts outlook-acts">
      <Select
        aria-label={say("outlook.year")}
        value={year}
        options={years.map((value) => ({ value, label: say("outlook.year-is", { year: value }) }))}
        onChange={(chosen) => change({ year: chosen })}
      />
      <Select
        aria-label={say("outlook.measure")}
        value={measure}
        options={(["level", "growth"] as const).map((value) => ({
          value,
          label: say(`indicators.measure.${value}`),
        }))}
        onChange={(chosen) => change({ measure: chosen })}
        popupMatchSelectWidth={false}
      />
      <DeskLink className="btn" href={outlookHref(`${way}/parts`, { asKnownOn })}>
        {say("outlook.parts")}
      </DeskLink>
      <DeskLink className="btn" href={outlookHref(`${way}/peers`, { asKnownOn })}>
        {say("outlook.peers")}
      </DeskLink>
      {maySet ? <Button onClick={onSet}>{say("outlook.set-target")}</Button> : null}
    </div>
  );
};

/** How an indicator's year goes: against its path, and where it will end. */
export const OutlookSection = ({ code, asKnownOn }: { code: string; asKnownOn: string | undefined }) => {
  const say = useSay();
  const [search] = useOutlookSearch();
  const [setting, open] = useState(false);
  const { data, error, isPending, refetch } = useOutlook(code, { ...search, asKnownOn });
  return (
    <section className="blk" aria-labelledby="outlook">
      <Barred id="outlook" title={say("outlook.title")} />
      {isPending ? <Loading lines={6} /> : null}
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Acts outlook={data} asKnownOn={asKnownOn} onSet={() => open(true)} />
          <Drawn outlook={data} />
          {setting ? <TargetDialog outlook={data} onClose={() => open(false)} /> : null}
        </>
      ) : null}
    </section>
  );
};
