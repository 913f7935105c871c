import type { ReactNode } from "react";
import type { Page, PageAsk } from "../../../ground/http/index.ts";
import { fullDay } from "../../../ground/look/format.ts";
import { NameIn } from "../../../ground/look/name.tsx";
import { Site } from "../../../public/site.tsx";
import { programmeById, type ProgrammeRow } from "../../store/programmes.ts";
import { typedNumber } from "../rules.ts";
import { type HonourRow, honourNumbered } from "../store/honours.ts";

/** Asks for the number of a certificate. */
export const CheckForm = ({ say, typed = "" }: { say: PageAsk["say"]; typed?: string }) => (
  <form method="get" action="/certificates">
    <div className="field">
      <label htmlFor="number">{say("certificate.no")}</label>
      <input
        className="inp"
        id="number"
        name="number"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        placeholder="··-2022-0001"
        defaultValue={typed}
        required
      />
    </div>
    <button className="btn ink" type="submit">
      {say("certificate.find")}
    </button>
  </form>
);

interface Found {
  readonly honour: HonourRow;
  readonly programme: ProgrammeRow;
}

const found = async ({ house, county }: PageAsk, number: string): Promise<Found | null> => {
  const honour = number ? await honourNumbered(house.db, county.id, number) : undefined;
  const programme = honour && (await programmeById(house.db, county.id, honour.programmeId));
  return honour && programme ? { honour, programme } : null;
};

const Facts = ({ ask: { say, lang }, honour, programme }: Found & { ask: PageAsk }) => {
  const { unitZh, unitEn, categoryZh, categoryEn } = honour;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["certificate.holder", <NameIn key="holder" lang={lang} of={honour} />],
    ["certificate.unit", unitZh && <NameIn key="unit" lang={lang} of={{ nameZh: unitZh, nameEn: unitEn }} />],
    [
      "certificate.honour",
      <NameIn key="honour" lang={lang} of={{ nameZh: categoryZh, nameEn: categoryEn }} />,
    ],
    ["certificate.programme", <NameIn key="programme" lang={lang} of={programme} />],
    ["certificate.decision", programme.decisionNumber],
    ["certificate.given", fullDay(honour.givenOn, lang)],
  ];
  return (
    <dl className="kv">
      {facts.map(([label, said]) =>
        said ? (
          <div key={label} className="pairing">
            <dt>{say(label)}</dt>
            <dd>{said}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
};

const Certificate = (props: Found & { ask: PageAsk }) => {
  const { ask, honour, programme } = props;
  const { say, lang } = ask;
  const { revokedOn, revokedFor } = honour;
  return (
    <>
      <p className="no">
        {say("certificate.no")}
        <b>{honour.number}</b>
      </p>
      <section className="state" aria-label={say("certificate.title")}>
        <p className="now">{say(revokedOn ? "certificate.revoked" : "certificate.valid")}</p>
        {revokedOn ? (
          <p>{say("certificate.revoked-for", { day: fullDay(revokedOn, lang), reason: revokedFor ?? "" })}</p>
        ) : null}
        <Facts {...props} />
      </section>
      {programme.kind === "assessment" ? <p className="cap">{say("certificate.not-commendation")}</p> : null}
      <p>
        <a href={`/honours?year=${programme.year}`}>{say("certificate.all")}</a>
      </p>
    </>
  );
};

const Frame = ({ ask, typed, found: one }: { ask: PageAsk; typed: string; found: Found | null }) => {
  const { say } = ask;
  const title = say("certificate.title");
  return (
    <Site ask={ask} title={title} description={say("certificate.description")} sheet="voice">
      <div className="wrap">
        <div>
          <h1>{title}</h1>
          {one ? <Certificate ask={ask} {...one} /> : null}
          {!one && typed ? <p className="warn">{say("certificate.unknown", { number: typed })}</p> : null}
          {!one && !typed ? <p className="lead">{say("certificate.description")}</p> : null}
          {one ? null : <CheckForm say={say} typed={typed} />}
        </div>
      </div>
    </Site>
  );
};

const rendered = async (ask: PageAsk, given: string) => {
  const typed = typedNumber(given);
  return <Frame ask={ask} typed={typed} found={await found(ask, typed)} />;
};

/** Checks a certificate by the number somebody types. */
export const checkPage: Page = {
  path: "/certificates",
  render: (ask) => rendered(ask, ask.query.number ?? ""),
};

/** Where a certificate's code leads: whether it is genuine, and valid or revoked. */
export const certificatePage: Page = {
  path: "/certificates/:number",
  render: (ask) => rendered(ask, ask.params.number ?? ""),
};
