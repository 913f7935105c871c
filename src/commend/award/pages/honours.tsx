import { z } from "zod";
import type { Page, PageAsk } from "../../../ground/http/index.ts";
import { fullDay } from "../../../ground/look/format.ts";
import { NameIn } from "../../../ground/look/name.tsx";
import { Site } from "../../../public/site.tsx";
import { decidedAwards } from "../read.ts";
import { decidedYears } from "../store/honours.ts";
import type { DecidedAward } from "../words.ts";
import { CheckForm } from "./certificate.tsx";

type Category = DecidedAward["categories"][number];

const Name = ({ ask: { say, lang }, of: one }: { ask: PageAsk; of: Category["names"][number] }) => {
  const name = <NameIn lang={lang} of={one} />;
  return (
    <li>
      {one.certificate ? <a href={`/certificates/${one.certificate}`}>{name}</a> : name}
      {one.unitZh ? (
        <span className="dim">
          {" "}
          <NameIn lang={lang} of={{ nameZh: one.unitZh, nameEn: one.unitEn }} />
        </span>
      ) : null}
      {one.revokedOn ? (
        <p className="m">
          {say("certificate.revoked-for", {
            day: fullDay(one.revokedOn, lang),
            reason: one.revokedFor ?? "",
          })}
        </p>
      ) : null}
    </li>
  );
};

const CategoryList = ({ ask, of }: { ask: PageAsk; of: Category }) => (
  <>
    <h3>
      <NameIn lang={ask.lang} of={of} /> <small>{ask.say("honours.names", { count: of.names.length })}</small>
    </h3>
    <ol className="list honours">
      {of.names.map((one) => (
        <Name key={one.nomineeId} ask={ask} of={one} />
      ))}
    </ol>
  </>
);

const Award = ({ ask, award }: { ask: PageAsk; award: DecidedAward }) => {
  const { say, lang } = ask;
  const facts = [
    award.decidedOn && say("honours.decided", { day: fullDay(award.decidedOn, lang) }),
    award.decisionNumber,
    award.kind === "assessment" ? say("honours.assessment") : null,
  ].filter(Boolean);
  return (
    <section className="blk">
      <h2>
        <NameIn lang={lang} of={award} />
      </h2>
      <p className="meta">{facts.join(" · ")}</p>
      {award.categories.map((category) => (
        <CategoryList key={category.nameZh} ask={ask} of={category} />
      ))}
    </section>
  );
};

const Years = ({ ask: { say }, years, shown }: { ask: PageAsk; years: readonly number[]; shown: number }) =>
  years.length < 2 ? null : (
    <nav aria-label={say("honours.years")}>
      <p className="acts">
        {years.map((year) => (
          <a
            key={year}
            className="btn"
            href={`/honours?year=${year}`}
            aria-current={year === shown ? "page" : undefined}
          >
            {say("honours.year", { year: String(year) })}
          </a>
        ))}
      </p>
    </nav>
  );

const yearAsked = ({ query }: PageAsk, years: readonly number[]): number => {
  const asked = z.coerce.number().int().safeParse(query.year);
  return asked.success && years.includes(asked.data) ? asked.data : (years[0] ?? 0);
};

/** Everybody commended, a year on a page: the latest where none is asked for. */
export const honoursPage: Page = {
  path: "/honours",
  render: async (ask) => {
    const { say, house, county } = ask;
    const years = await decidedYears(house.db, county.id);
    const year = yearAsked(ask, years);
    const awards = await decidedAwards(house.db, county.id, year);
    return (
      <Site ask={ask} title={say("honours.title")} description={say("honours.description")} sheet="voice">
        <div className="wrap">
          <div>
            <h1>{say("honours.title")}</h1>
            <p className="lead">{say("honours.description")}</p>
            <Years ask={ask} years={years} shown={year} />
            {awards.length === 0 ? <p className="cap">{say("honours.none")}</p> : null}
            {awards.map((award) => (
              <Award key={award.programmeId} ask={ask} award={award} />
            ))}
          </div>
          <aside className="side">
            <section className="blk">
              <h2>{say("certificate.title")}</h2>
              <CheckForm say={say} />
            </section>
            <a className="btn" href="/notices">
              {say("honours.notices")}
            </a>
          </aside>
        </div>
      </Site>
    );
  },
};
