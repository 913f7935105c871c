import { useIntl } from "react-intl";
import { useSearch } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred, Post as PostMark } from "../../ground/look/marks.tsx";
import { type UnitPage, unitKindNames, unitKinds } from "../words.ts";
import { unitHref, useNames } from "./names.ts";
import { PostTable } from "./post-table.tsx";
import { useUnit } from "./queries.ts";
import { unitSearch } from "./search.ts";
import { UnitActs } from "./unit-acts.tsx";

/** A unit's page: who acts for it, its posts, what stands below, what it was called before. */
export const UnitView = ({ id }: { id: string }) => {
  const { data, error, refetch } = useUnit(id);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data ? <Unit page={data} /> : <Loading lines={8} />;
};

const Unit = ({ page }: { page: UnitPage }) => {
  const [intl, lang, names] = [useIntl(), useLang(), useNames()];
  const { q } = unitSearch.parse(useSearch({ strict: false }));
  const { unit, above } = page;
  const kept = q ? `?q=${encodeURIComponent(q)}` : "";
  const crumbs = [
    { label: intl.formatMessage({ id: "people.units" }), href: `/desk/units${kept}` },
    ...above.map((one) => ({ label: names.unit(one), href: unitHref(one.id) })),
  ];
  return (
    <>
      <PageHead
        title={names.unit(unit)}
        note={`${unitKindNames[unit.kind][lang]} · ${unit.code}`}
        crumbs={crumbs}
        link={DeskLink}
        acts={
          <>
            <DeskLink className="btn" href={`/desk/plan/units/${unit.id}`}>
              {intl.formatMessage({ id: "people.in-plan" })}
            </DeskLink>
            {page.mayManage && !unit.endedOn ? <UnitActs page={page} /> : null}
          </>
        }
      />
      <Ended page={page} />
      <Acting page={page} />
      <PostTable page={page} />
      <Below page={page} />
      <Facts page={page} />
    </>
  );
};

const Ended = ({ page: { unit, mergedInto } }: { page: UnitPage }) => {
  const [intl, lang, names] = [useIntl(), useLang(), useNames()];
  if (!unit.endedOn) return null;
  return (
    <p className="notice">
      {intl.formatMessage({ id: "people.ended-on" }, { day: fullDay(unit.endedOn, lang) })}{" "}
      {mergedInto ? (
        <>
          {intl.formatMessage({ id: "people.merged-into" })}{" "}
          <DeskLink href={unitHref(mergedInto.id)}>{names.unit(mergedInto)}</DeskLink>
        </>
      ) : null}
    </p>
  );
};

/** Whose post decides here today. Of a vacant head, who stands in. */
const Acting = ({ page: { unit, acting } }: { page: UnitPage }) => {
  const [intl, names] = [useIntl(), useNames()];
  if (unit.endedOn) return null;
  if (!acting) return <p className="blk">{intl.formatMessage({ id: "people.nobody-acts" })}</p>;
  const why = acting.as === "head" ? null : intl.formatMessage({ id: `people.acts-${acting.as}` });
  return (
    <p className="blk">
      <PostMark>{names.title(acting)}</PostMark>{" "}
      <span className="mid">{[acting.holder, why].filter(Boolean).join(" · ")}</span>
    </p>
  );
};

const Below = ({ page: { children, below } }: { page: UnitPage }) => {
  const [intl, lang, names] = [useIntl(), useLang(), useNames()];
  if (children.length === 0) return null;
  const ordered = unitKinds.flatMap((kind) => below.filter((one) => one.kind === kind));
  const counts = ordered.map(({ kind, count }) => `${unitKindNames[kind][lang]} ${count}`).join(" · ");
  return (
    <section className="blk" aria-labelledby="below">
      <Barred
        id="below"
        title={intl.formatMessage({ id: "people.below" })}
        count={children.length}
        note={counts}
      />
      <ul className="units-below">
        {children.map((child) => (
          <li key={child.id}>
            <DeskLink href={unitHref(child.id)}>{names.unit(child)}</DeskLink>
            {child.headVacant ? (
              <span className="mid"> {intl.formatMessage({ id: "people.vacant" })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Facts = ({ page: { unit, formerNames } }: { page: UnitPage }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const other = lang === "zh" ? unit.nameEn : unit.nameZh;
  const former = formerNames.map(({ nameZh, until }) => (
    <div key={`${nameZh}${until}`}>
      {nameZh}{" "}
      <span className="mid">{intl.formatMessage({ id: "people.until" }, { day: fullDay(until, lang) })}</span>
    </div>
  ));
  return (
    <section className="blk">
      <KeyValue
        rows={[
          [text("other-name"), other],
          [
            text("short-names"),
            unit.shortNames.length > 0 ? unit.shortNames.join(lang === "zh" ? "、" : ", ") : null,
          ],
          [text("former-names"), former.length > 0 ? former : null],
          [text("note"), unit.note],
        ]}
      />
    </section>
  );
};
