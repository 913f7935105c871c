import { type ReactNode, useId } from "react";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Stack } from "../../ground/look/bars.tsx";
import { day, figure, moment, shortDay } from "../../ground/look/format.ts";
import { lightOrder, lightWord } from "../../ground/look/lights.ts";
import { Barred, Legend } from "../../ground/look/marks.tsx";
import { type Evidence as Known, type FilePart, fileParts, type Frozen } from "../words.ts";
import { useNamed, useText } from "./say.ts";

interface Props {
  readonly known: Known;
}

interface PartProps {
  readonly title: string;
  readonly more?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** Its id is its own: a part may stand on the page twice, as it was judged and as it is now. */
const Part = ({ title, more, children }: PartProps) => {
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <Barred id={id} level={3} title={title} more={more} link={DeskLink} />
      {children}
    </section>
  );
};

const percent = (value: number | null): string =>
  value === null ? "—" : `${figure(Math.round(value * 1000) / 10)}%`;

const Actions = ({ known: { unit, actions, on } }: Props) => {
  const [text, lang, named] = [useText(), useLang(), useNamed()];
  const href = `/desk/plan?year=${on.slice(0, 4)}&unit=${unit.id}&role=lead&below=false`;
  return (
    <Part title={text("source.actions")} more={{ href, label: text("all-actions", { count: actions.all }) }}>
      {actions.all > 0 ? (
        <div className="lit">
          <Stack counts={actions.lights} lang={lang} />
          <Legend counts={actions.lights} lang={lang} />
        </div>
      ) : (
        <p className="mid">{text("no-actions")}</p>
      )}
      <ul className="plain">
        {actions.verified.map((one) => (
          <li key={one.id}>
            <DeskLink href={`/desk/actions/${one.id}`}>
              {one.number} {named({ nameZh: one.titleZh, nameEn: one.titleEn })}
            </DeskLink>{" "}
            <span className="dim">{text("verified-on", { day: shortDay(one.on, lang) })}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

type Days = Known["lit"][number]["days"];

const daysOver = (lit: Known["lit"]): Days =>
  Object.fromEntries(
    lightOrder.map((kind) => [kind, lit.reduce((sum, { days }) => sum + (days[kind] ?? 0), 0)]),
  );

/** Days in each light, the lights in their order; a light that never shone is left out. */
const useDaysSaid = () => {
  const [text, lang] = [useText(), useLang()];
  return (days: Days): string =>
    lightOrder
      .filter((kind) => (days[kind] ?? 0) > 0)
      .map((kind) => text("light-days", { light: lightWord(kind, lang, true), days: days[kind] ?? 0 }))
      .join(text("comma"));
};

const LightDays = ({ known: { lit } }: Props) => {
  const [text, named, said] = [useText(), useNamed(), useDaysSaid()];
  return (
    <Part title={text("source.lights")}>
      {lit.length === 0 ? (
        <p className="mid">{text("no-lights")}</p>
      ) : (
        <details>
          <summary>{said(daysOver(lit))}</summary>
          <ul className="plain">
            {lit.map((one) => (
              <li key={one.id}>
                <DeskLink href={`/desk/actions/${one.id}`}>
                  {one.number} {named({ nameZh: one.titleZh, nameEn: one.titleEn })}
                </DeskLink>{" "}
                <span className="dim">{said(one.days)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
};

const Decisions = ({ known: { decisions } }: Props) => {
  const text = useText();
  const said = (key: string, { part, of }: { part: number; of: number }) =>
    of === 0 ? text(`${key}-none`) : text(key, { part, of });
  return (
    <Part title={text("source.decisions")} more={{ href: "/desk/records?by=unit", label: text("records") }}>
      <p>{said("answered", decisions.answeredInTime)}</p>
      <p>{said("carried-out", decisions.carriedOut)}</p>
    </Part>
  );
};

const Rates = ({ known: { rates, on } }: Props) => {
  const text = useText();
  const year = on.slice(0, 4);
  const href = `/desk/rates?by=unit&from=${year}-01&to=${on.slice(0, 7)}`;
  return (
    <Part title={text("source.rates")} more={{ href, label: text("rates") }}>
      {rates ? (
        <p>
          {text("rates-said", {
            response: percent(rates.response),
            solution: percent(rates.solution),
            satisfaction: percent(rates.satisfaction),
            valid: rates.valid,
          })}
        </p>
      ) : (
        <p className="mid">{text("no-rates")}</p>
      )}
    </Part>
  );
};

const Scores = ({ known: { scores } }: Props) => {
  const [text, named] = [useText(), useNamed()];
  return (
    <Part title={text("source.score")}>
      {scores.length === 0 ? <p className="mid">{text("no-scores")}</p> : null}
      <ul className="plain">
        {scores.map((one) => (
          <li key={one.schemeId}>
            <DeskLink href={`/desk/scores/${one.schemeId}`}>{named(one)}</DeskLink>{" "}
            {one.total === null
              ? "—"
              : text("score-said", { total: figure(one.total), rank: one.rank ?? "—", of: one.of })}
          </li>
        ))}
      </ul>
    </Part>
  );
};

const SpotChecks = ({ known: { spotChecks } }: Props) => {
  const [text, lang] = [useText(), useLang()];
  return (
    <Part title={text("source.spot-checks")}>
      {spotChecks.length === 0 ? <p className="mid">{text("no-spot-checks")}</p> : null}
      <ul className="plain">
        {spotChecks.map((one) => (
          <li key={`${one.sampleId} ${one.number}`}>
            <DeskLink href={`/desk/advance/samples/${one.sampleId}`}>
              {one.number} {one.titleZh}
            </DeskLink>{" "}
            <b>{text(one.held ? "held" : "not-held")}</b>{" "}
            <span className="dim">{shortDay(one.on, lang)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

const views: Readonly<Record<FilePart, (props: Props) => ReactNode>> = {
  actions: Actions,
  lit: LightDays,
  spotChecks: SpotChecks,
  rates: Rates,
  decisions: Decisions,
  scores: Scores,
};

interface PartsProps extends Props {
  readonly of: readonly FilePart[];
}

const Parts = ({ known, of }: PartsProps) => (
  <div className="parts">
    {of.map((part) => {
      const View = views[part];
      return <View key={part} known={known} />;
    })}
  </div>
);

/** What the house knows of a unit over the year: nobody typed it, and every line leads to where it stands. */
export const Evidence = ({ known }: Props) => {
  const [text, lang, named] = [useText(), useLang(), useNamed()];
  return (
    <section className="blk file" aria-labelledby="evidence">
      <Barred
        id="evidence"
        title={text("evidence", { unit: named(known.unit) })}
        note={text("evidence-note", { day: day(known.on, lang) })}
      />
      <Parts known={known} of={fileParts} />
    </section>
  );
};

/** Beside the file that was judged: what of it says something else now. */
const Since = ({ now, changed }: { now: Known; changed: readonly FilePart[] }) => {
  const text = useText();
  return (
    <section className="blk file since" aria-labelledby="since">
      <Barred id="since" title={text("since")} note={text("since-note")} />
      {changed.length === 0 ? <p className="mid">{text("since-nothing")}</p> : null}
      <Parts known={now} of={changed} />
    </section>
  );
};

interface JudgedProps {
  readonly frozen: Frozen;
  readonly now: Known | null;
}

/** The file by which a nominee was judged, as it was when the list became public, and what changed since. */
export const JudgedFile = ({ frozen: { evidence, at, hash, changed }, now }: JudgedProps) => {
  const [text, lang, today] = [useText(), useLang(), useToday()];
  if (!evidence) return null;
  const taken = moment(new Date(at), today.data?.zone ?? "Asia/Shanghai", lang);
  return (
    <>
      <p className="frozen">
        {text("frozen", { at: taken })} <code title={hash}>{hash.slice(0, 16)}</code>
      </p>
      <Evidence known={evidence} />
      {now ? <Since now={now} changed={changed} /> : null}
    </>
  );
};
