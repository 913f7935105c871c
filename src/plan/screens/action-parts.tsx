import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day, figure, withUnit } from "../../ground/look/format.ts";
import { Barred, Post } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { deadlineSaid } from "../words/deadline.ts";
import { inLang } from "../words/naming.ts";
import type { CarriedAction, CarriedPast } from "../words/carried.ts";
import type { ActionWhole } from "../words.ts";

interface Shown {
  readonly action: ActionWhole;
}

const Fact = ({ name, note, children }: { name: string; note?: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {children || "—"}
      {note ? <small>{note}</small> : null}
    </dd>
  </div>
);

const amountOf = ({ quantity, measure }: ActionWhole): string | null => {
  if (quantity === null) return null;
  return measure ? withUnit(figure(quantity), measure) : figure(quantity);
};

/** How many days are left until the deadline, or gone since. */
const useDaysLeft = (dueOn: string | null): string | null => {
  const [intl, today] = [useIntl(), useToday()];
  if (!dueOn || !today.data) return null;
  const days = Math.round((Date.parse(dueOn) - Date.parse(today.data.date)) / 86_400_000);
  return intl.formatMessage({ id: days < 0 ? "plan.days-gone" : "plan.days-left" }, { days: Math.abs(days) });
};

/** The facts of an action in one row: who owes it under the bar on top, then lead, deadline, what it serves. */
export const ActionFacts = ({ action }: Shown) => {
  const [intl, lang, left] = [useIntl(), useLang(), useDaysLeft(action.dueOn)];
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  const leader = action.ledBy ? `${text("led-by")} ${titled(lang, action.ledBy)}` : null;
  return (
    <dl className="action-facts">
      <Fact name={text("accountable")} note={leader}>
        {action.accountable ? <Post>{titled(lang, action.accountable)}</Post> : null}
      </Fact>
      <Fact name={text("lead")}>{action.lead ? named(lang, action.lead) : null}</Fact>
      <Fact name={text("deadline")} note={left}>
        {deadlineSaid(action.deadline, lang)}
      </Fact>
      <Fact name={text("quantity")}>{amountOf(action)}</Fact>
      <Fact name={text("serves")}>
        {action.pillars.map((pillar) => named(lang, pillar)).join(lang === "zh" ? "、" : ", ")}
      </Fact>
      <Fact name={text("done-when")}>{inLang(lang, action.doneWhenZh, action.doneWhenEn)}</Fact>
    </dl>
  );
};

/** Milestones on a time line, with today between those before and those to come. */
export const Milestones = ({ action: { milestones } }: Shown) => {
  const [intl, lang, today] = [useIntl(), useLang(), useToday()];
  const next = today.data ? milestones.find(({ dueOn }) => dueOn >= today.data.date)?.id : undefined;
  return (
    <section className="blk" aria-labelledby="milestones">
      <Barred
        id="milestones"
        title={intl.formatMessage({ id: "plan.milestones" })}
        count={milestones.length || undefined}
      />
      {milestones.length === 0 ? <Empty sentence={intl.formatMessage({ id: "plan.no-milestones" })} /> : null}
      <ol className="tl">
        {milestones.map((milestone) => (
          <li key={milestone.id} className={milestone.id === next ? "key" : undefined}>
            <div className="t">{named(lang, milestone)}</div>
            <div className="when">
              <time dateTime={milestone.dueOn}>{day(milestone.dueOn, lang)}</time>
              {milestone.id === next ? ` · ${intl.formatMessage({ id: "plan.next" })}` : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The lead unit and those who cooperate, each a way to its own page. */
export const WhoDoesIt = ({ action: { lead, cooperating } }: Shown) => {
  const [intl, lang] = [useIntl(), useLang()];
  const units = [
    ...(lead ? [{ unit: lead, part: "plan.role.lead" }] : []),
    ...cooperating.map((unit) => ({ unit, part: "plan.role.cooperating" })),
  ];
  return (
    <section className="blk" aria-labelledby="who">
      <Barred id="who" title={intl.formatMessage({ id: "plan.who-does" })} />
      <ul className="units">
        {units.map(({ unit, part }) => (
          <li key={unit.id}>
            <DeskLink href={`/desk/units/${unit.id}`}>{named(lang, unit)}</DeskLink>
            <span>{intl.formatMessage({ id: part })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The same promise in another year. */
const OtherYear = ({ label, of }: { label: "carried-from" | "carried-to"; of: CarriedAction | null }) => {
  const [intl, lang] = [useIntl(), useLang()];
  if (!of) return null;
  return (
    <p>
      {intl.formatMessage({ id: `plan.${label}` }, { year: of.year })}
      <DeskLink href={`/desk/actions/${of.id}`}>
        {of.number} {titled(lang, of)}
      </DeskLink>
    </p>
  );
};

/** How much was done in the year it goes on from, and what was said of it last. */
const Past = ({ of }: { of: CarriedPast | null }) => {
  const intl = useIntl();
  if (!of) return null;
  const { said, shares, sharesDone, milestones, milestonesDone } = of;
  const counts = [
    ...(shares > 0 ? [intl.formatMessage({ id: "plan.carried-shares" }, { shares, done: sharesDone })] : []),
    ...(milestones > 0
      ? [intl.formatMessage({ id: "plan.carried-milestones" }, { milestones, done: milestonesDone })]
      : []),
  ];
  return (
    <>
      {counts.map((count) => (
        <p key={count}>{count}</p>
      ))}
      {said ? <p className="said">{said}</p> : null}
    </>
  );
};

/** The higher decision it answers, the year it goes on from or goes on in, and the office's own note. */
export const Origin = ({ action: { source, note, carriedFrom, carriedTo } }: Shown) => {
  const intl = useIntl();
  return (
    <section className="blk" aria-labelledby="origin">
      <Barred id="origin" title={intl.formatMessage({ id: "plan.source" })} />
      <p>{source ?? intl.formatMessage({ id: "plan.no-source" })}</p>
      <OtherYear label="carried-from" of={carriedFrom} />
      <Past of={carriedFrom} />
      <OtherYear label="carried-to" of={carriedTo} />
      {note ? (
        <p className="dim">
          {intl.formatMessage({ id: "plan.note" })} {note}
        </p>
      ) : null}
    </section>
  );
};
