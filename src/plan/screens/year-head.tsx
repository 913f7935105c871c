import { Popconfirm } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useSay } from "../../desk/say.ts";
import { DecideButton } from "../../desk/theme.tsx";
import { Stack } from "../../ground/look/bars.tsx";
import { figure, fullDay, withUnit } from "../../ground/look/format.ts";
import { countLights } from "../../ground/look/lights.ts";
import { Icon, Legend } from "../../ground/look/marks.tsx";
import { useLang } from "../../desk/theme.tsx";
import type { PlanTree } from "../words.ts";
import { kindOf, useLights } from "./lights.ts";
import { useAdoptPlan, usePlans } from "./queries.ts";
import { OpenNextYear } from "./open-year.tsx";
import { shareOfYear } from "../words/share-of-year.ts";
import { Years } from "./years.tsx";

/** The lights of the year as one bar, with how much of it has passed, and how many there are of each. */
const YearLine = ({ tree }: { tree: PlanTree }) => {
  const { year } = tree.plan;
  const [intl, lang, today] = [useIntl(), useLang(), useToday()];
  const lights = useLights(year);
  const cells = tree.tasks.flatMap(({ areas }) => areas.flatMap((area) => area.cells));
  const counts = countLights(cells.map((cell) => kindOf(lights, cell)));
  const at = today.data ? shareOfYear(today.data.date, year) : null;
  const passed = intl.formatMessage({ id: "plan.year-passed" }, { percent: Math.round((at ?? 0) * 100) });
  return (
    <div className="yearline">
      <Stack counts={counts} lang={lang} mark={at === null ? undefined : { at, word: passed }} />
      <Legend counts={counts} lang={lang} />
    </div>
  );
};

/** How much of the year is verified; before anything is promised, how many actions there are. */
const Share = ({ tree }: { tree: PlanTree }) => {
  const [say, lights] = [useSay(), useLights(tree.plan.year)];
  if (lights.size === 0)
    return (
      <>
        <b>{figure(tree.counts.actions)}</b>
        <Standing tree={tree} said={say("plan.actions-in-all")} />
      </>
    );
  const cells = tree.tasks.flatMap(({ areas }) => areas.flatMap((area) => area.cells));
  const promises = cells.filter(({ id }) => lights.has(id));
  const verified = promises.filter((cell) => kindOf(lights, cell) === "verified").length;
  const percent = figure(((verified / promises.length) * 100).toFixed(1));
  return (
    <>
      <b>{withUnit(percent, "%")}</b>
      <Standing tree={tree} said={say("plan.verified-of", { verified, count: promises.length })} />
    </>
  );
};

const Standing = ({ tree: { plan, counts }, said }: { tree: PlanTree; said: string }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const { adoptedOn } = plan;
  const state = adoptedOn
    ? intl.formatMessage({ id: "plan.adopted-on" }, { day: fullDay(adoptedOn, lang) })
    : intl.formatMessage({ id: "plan.not-adopted" });
  const drafts = intl.formatMessage({ id: "plan.drafts" }, { count: counts.drafts });
  return (
    <span>
      {said}
      <br />
      {state}
      {adoptedOn && counts.drafts > 0 ? ` · ${drafts}` : null}
    </span>
  );
};

/** Asks for the day of the meeting; drafts that come later follow the day the plan has. */
const AdoptionDay = ({ on, setOn }: { on: string; setOn: (day: string) => void }) => {
  const [intl, today] = [useIntl(), useToday()];
  return (
    <label>
      {intl.formatMessage({ id: "plan.adopt.on" })}
      <DayField value={on} max={today.data?.date} clearable={false} onChange={(day) => setOn(day ?? "")} />
    </label>
  );
};

const Adopt = ({ tree: { plan, counts } }: { tree: PlanTree }) => {
  const [intl, adopt, today] = [useIntl(), useAdoptPlan(plan.year), useToday()];
  const [chosen, setOn] = useState<string>();
  const on = chosen ?? today.data?.date ?? "";
  const text = (id: string) => intl.formatMessage({ id: `plan.${id}` }, { count: counts.drafts });
  return (
    <>
      <Popconfirm
        title={text("adopt.sure")}
        description={plan.adoptedOn ? undefined : <AdoptionDay on={on} setOn={setOn} />}
        okText={text("adopt.yes")}
        cancelText={text("adopt.no")}
        onConfirm={() => adopt.mutate(on && !plan.adoptedOn ? { on } : {})}
      >
        <DecideButton loading={adopt.isPending}>{text("adopt")}</DecideButton>
      </Popconfirm>
      {adopt.isError ? <Failed error={adopt.error} /> : null}
    </>
  );
};

const Acts = ({ tree }: { tree: PlanTree }) => {
  const [intl, plans] = [useIntl(), usePlans()];
  const { year } = tree.plan;
  const may = plans.data?.may;
  return (
    <div className="acts">
      <a className="btn" href={`/api/plans/${year}/breakdown.xlsx`} download>
        <Icon name="download" />
        {intl.formatMessage({ id: "plan.export" })}
      </a>
      <a className="btn" href={`/api/plans/${year}/breakdown.csv`} download>
        CSV
      </a>
      <DeskLink className="btn" href={`/desk/plan/${year}/timeline`}>
        {intl.formatMessage({ id: "plan.timeline" })}
      </DeskLink>
      <a className="btn" href={`/api/plans/${year}/ledger.xlsx`} download>
        {intl.formatMessage({ id: "plan.ledger" })}
      </a>
      {may?.create ? (
        <>
          <DeskLink className="btn" href="/desk/import?kind=plan">
            {intl.formatMessage({ id: "plan.import" })}
          </DeskLink>
          <DeskLink className="btn" href={`/desk/plan/${year}/outline`}>
            {intl.formatMessage({ id: "plan.outline" })}
          </DeskLink>
          <DeskLink className="btn" href={`/desk/plan/${year}/new`}>
            {intl.formatMessage({ id: "plan.add" })}
          </DeskLink>
        </>
      ) : null}
      <OpenNextYear />
      {may?.adopt && tree.counts.drafts > 0 ? <Adopt tree={tree} /> : null}
    </div>
  );
};

/** The head of a year: its name, how many promises it holds and whether they are adopted, and what one may do. */
export const YearHead = ({ tree }: { tree: PlanTree }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const { plan } = tree;
  const english = plan.titleEn ?? intl.formatMessage({ id: "plan.title" }, { year: plan.year });
  return (
    <>
      <div className="page-head">
        <div className="row">
          <h1 className="title">{lang === "en" ? english : plan.titleZh}</h1>
          <Acts tree={tree} />
        </div>
      </div>
      <Years year={plan.year} />
      <section className="sumline">
        <div className="big">
          <Share tree={tree} />
        </div>
        <YearLine tree={tree} />
      </section>
    </>
  );
};
