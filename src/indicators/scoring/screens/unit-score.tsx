import { useState } from "react";
import { Button } from "antd";
import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, signed } from "../../../ground/look/format.ts";
import { Barred, Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { GrantShown, Line, LineScore, Scheme, UnitScore } from "../words.ts";
import { GrantDialog, TakeBackDialog } from "./grants.tsx";
import { useScheme } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { useSchemeHref } from "./search.ts";
import { shownNumber, useWorked } from "./say.ts";
import { TotalWorked } from "./total-worked.tsx";
import { WhyUnplaced } from "./why-unplaced.tsx";

type Row = LineScore & { readonly of: Line };

const useColumns = (): readonly DenseColumn<Row>[] => {
  const [say, lang, worked] = [useSay(), useLang(), useWorked()];
  return [
    {
      key: "line",
      title: say("scoring.line"),
      head: true,
      phone: "title",
      cell: ({ of }) => named(lang, of),
    },
    {
      key: "value",
      title: say("scoring.figure"),
      num: true,
      width: 110,
      phone: "line",
      cell: ({ value }) => (value === null ? <Dash lang={lang} /> : shownNumber(value)),
    },
    { key: "worked", title: say("scoring.arithmetic"), phone: "line", cell: (row) => worked(row, row.of) },
    {
      key: "points",
      title: say("scoring.points"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ points }) => (points === null ? <Dash lang={lang} /> : <b>{shownNumber(points)}</b>),
    },
    {
      key: "weight",
      title: say("scoring.weight"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ of }) => figure(of.weight),
    },
    {
      key: "source",
      title: say("scoring.source"),
      width: 220,
      phone: "line",
      cell: ({ source }) => source ?? <Dash lang={lang} />,
    },
  ];
};

type Asking = { readonly grant: true } | { readonly takeBack: string };

/** Bonus, penalty and veto of a unit, each with its reason and where it stands. */
const Grants = ({ scheme, score }: { scheme: Scheme; score: UnitScore }) => {
  const { schemeId = "" } = useParams({ strict: false });
  const [say, lang, { data }] = [useSay(), useLang(), useScheme(schemeId)];
  const [asking, ask] = useState<Asking | null>(null);
  const all = [...scheme.extras, ...scheme.vetoes];
  if (all.length === 0) return null;
  const nameOf = (key: string) => {
    const found = all.find((each) => each.key === key);
    return found ? named(lang, found) : key;
  };
  const penal = new Set(scheme.extras.flatMap(({ key, kind }) => (kind === "penalty" ? [key] : [])));
  const pointsOf = ({ key, points }: GrantShown) =>
    points > 0 ? signed(penal.has(key) ? -points : points) : null;
  return (
    <section className="blk" aria-labelledby="grants">
      <Barred id="grants" title={say("scoring.grants")} count={score.grants.length} />
      {score.grants.length === 0 ? <p className="mid">{say("scoring.no-grants")}</p> : null}
      <ul className="grants">
        {score.grants.map((grant) => (
          <li key={grant.id}>
            <b>
              {nameOf(grant.key)} {pointsOf(grant)}
            </b>
            <span>{grant.reason}</span>
            <span className="mid">{grant.source}</span>
            {data?.may.enter ? (
              <Button type="link" size="small" onClick={() => ask({ takeBack: grant.id })}>
                {say("scoring.take-back")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {data?.may.enter ? <Button onClick={() => ask({ grant: true })}>{say("scoring.grant")}</Button> : null}
      {asking && "grant" in asking ? (
        <GrantDialog schemeId={schemeId} scheme={scheme} unitId={score.unit.id} onClose={() => ask(null)} />
      ) : null}
      {asking && "takeBack" in asking ? (
        <TakeBackDialog schemeId={schemeId} grantId={asking.takeBack} onClose={() => ask(null)} />
      ) : null}
    </section>
  );
};

/** One unit's score, opened to its arithmetic line by line, with where each figure stands. */
export const UnitLines = ({ scheme, score }: { scheme: Scheme; score: UnitScore }) => {
  const [say, lang, columns] = [useSay(), useLang(), useColumns()];
  const rows = scheme.lines.flatMap((of): Row[] => {
    const own = score.lines.find(({ line }) => line === of.key);
    return own ? [{ ...own, of }] : [];
  });
  return (
    <>
      <p className="scores-back">
        <DeskLink href={useSchemeHref()({})}>{say("scoring.back")}</DeskLink>
      </p>
      <section className="blk" aria-labelledby="unit-score">
        <Barred
          id="unit-score"
          title={named(lang, score.unit)}
          note={score.place === null ? undefined : say("scoring.place-is", { place: score.place })}
        />
        <WhyUnplaced scheme={scheme} score={score} />
        <DenseTable
          label={named(lang, score.unit)}
          columns={columns}
          rows={rows}
          keyOf={({ line }) => line}
          empty={<Empty sentence={say("scoring.no-lines")} />}
        />
      </section>
      <TotalWorked scheme={scheme} score={score} />
      <Grants scheme={scheme} score={score} />
    </>
  );
};
