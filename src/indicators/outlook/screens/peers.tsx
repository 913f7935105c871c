import { useParams } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../../desk/parts/states.tsx";
import { usePhone } from "../../../desk/media.ts";
import { useLang } from "../../../desk/theme.tsx";
import { figure, fullDay, signed } from "../../../ground/look/format.ts";
import { Dash } from "../../../ground/look/marks.tsx";
import { named, type Say } from "../../../ground/texts.ts";
import { DayPicker } from "../../screens/day-picker.tsx";
import { seriesHref } from "../../screens/search.ts";
import { periodName } from "../../words/period.ts";
import type { Comparison, PeerRow } from "../peers/words.ts";
import { bare, type Measured, unitOf } from "./numbers.ts";
import { PeerChangeDialog } from "./peer-change.tsx";
import { PeerDialog } from "./peer-form.tsx";
import { RemovedPeers } from "./peers-removed.tsx";
import { usePeers } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { useOutlookSearch } from "./search.ts";
import "./outlook.css";

/** A county of the city other than one's own. */
type Peer = PeerRow & { readonly id: string };

/** The way to change a peer, at its row. */
const changing = (say: Say, phone: boolean, change: (peer: Peer) => void): DenseColumn<PeerRow> => ({
  key: "change",
  title: say("outlook.peers.change"),
  phone: "acts",
  cell: ({ id, ...row }) =>
    id === null ? null : (
      <Button
        size={phone ? "large" : "small"}
        aria-label={`${say("outlook.peers.change")} ${row.nameZh}`}
        onClick={() => change({ ...row, id })}
      >
        {say("outlook.peers.change")}
      </Button>
    ),
});

const useColumns = (measured: Measured): readonly DenseColumn<PeerRow>[] => {
  const [say, lang] = [useSay(), useLang()];
  const unit = unitOf(measured);
  const dash = <Dash lang={lang} />;
  const rank = (place: number | null) => (place === null ? dash : figure(place));
  const column = (key: string, cell: DenseColumn<PeerRow>["cell"]): DenseColumn<PeerRow> => ({
    key,
    title: say(`outlook.parts.${key}`, { unit }),
    num: true,
    phone: "line",
    cell,
  });
  const change = (value: number) => (value > 0 ? "+" : "") + bare(value, measured);
  return [
    {
      key: "county",
      title: say("outlook.peers.county"),
      head: true,
      phone: "title",
      cell: (row) => (row.own ? <b>{named(lang, row)}</b> : named(lang, row)),
    },
    column("level", ({ level }) => (level ? bare(Number(level.value), measured) : dash)),
    column("level-rank", ({ places }) => rank(places.level)),
    column("increment", ({ increment }) =>
      increment ? (
        <>
          {change(increment.value)}
          {increment.worked ? <span className="meta"> {say("outlook.peers.worked")}</span> : null}
        </>
      ) : (
        dash
      ),
    ),
    column("increment-rank", ({ places }) => rank(places.increment)),
    column("growth", ({ growth }) =>
      growth ? (
        <>
          {signed(growth.value)} <span className="meta">{say(`indicators.basis.${growth.basis}`)}</span>
        </>
      ) : (
        dash
      ),
    ),
    column("growth-rank", ({ places }) => rank(places.growth)),
    {
      key: "source",
      title: say("indicators.source"),
      phone: "line",
      cell: ({ level, growth }) => {
        const from = level ?? growth;
        return from ? (
          <span className="mid">
            {from.source} · {fullDay(from.publishedOn, lang)}
          </span>
        ) : (
          dash
        );
      },
    },
  ];
};

/** How the county stands by each measure: second of nine by level, first by growth. */
const Standing = ({ data }: { data: Comparison }) => {
  const [say, lang] = [useSay(), useLang()];
  const own = data.rows.find((row) => row.own);
  const places = (["level", "increment", "growth"] as const).flatMap((by) => {
    const place = own?.places[by] ?? null;
    const of = data.rows.filter((row) => row.places[by] !== null).length;
    return place === null || of < 2 ? [] : [{ by: say(`outlook.by.${by}`), place, of }];
  });
  const said = [...Map.groupBy(places, ({ place, of }) => `${place} ${of}`).values()].map((same) =>
    say("outlook.peers.stands", {
      ...same[0]!,
      by: same.map(({ by }) => by).join(lang === "zh" ? "、" : ", "),
    }),
  );
  return (
    <>
      {said.length > 0 ? <p className="standing">{said.join(lang === "zh" ? "" : " ")}</p> : null}
      {data.mixed ? <p className="mid">{say("outlook.peers.mixed")}</p> : null}
    </>
  );
};

const Beside = ({ data }: { data: Comparison }) => {
  const [say, lang] = [useSay(), useLang()];
  const measured = { multiplier: data.multiplier, unit: data.indicator.unit, lang };
  const [changed, change] = useState<Peer | null>(null);
  const [columns, phone] = [useColumns(measured), usePhone()];
  return (
    <section className="blk" aria-label={say("outlook.peers")}>
      <Standing data={data} />
      <DenseTable
        label={say("outlook.peers")}
        columns={data.mayEnter ? [...columns, changing(say, phone, change)] : columns}
        rows={data.rows.toSorted((a, b) => (a.places.growth ?? Infinity) - (b.places.growth ?? Infinity))}
        keyOf={({ nameZh }) => nameZh}
        empty={<Empty sentence={say("outlook.peers.none")} />}
      />
      <p className="mid">{say(data.rows.length < 2 ? "outlook.peers.none" : "outlook.peers.note")}</p>
      {changed ? <PeerChangeDialog peer={changed} onClose={() => change(null)} /> : null}
    </section>
  );
};

const Acts = ({ data, enter }: { data: Comparison; enter: () => void }) => {
  const [say, lang] = [useSay(), useLang()];
  const [, change] = useOutlookSearch();
  return (
    <>
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
      {data.mayEnter ? (
        <>
          <Button onClick={enter}>{say("outlook.peers.enter")}</Button>
          <DeskLink className="btn" href="/desk/import?kind=peers">
            {say("indicators.import")}
          </DeskLink>
        </>
      ) : null}
    </>
  );
};

/** The county among the other counties of its city, by one indicator. */
export const PeersScreen = () => {
  const [say, lang] = [useSay(), useLang()];
  const { code = "" } = useParams({ strict: false });
  const [search, change] = useOutlookSearch();
  const [entering, open] = useState(false);
  const { data, error, isPending, refetch } = usePeers(code, search);
  return (
    <>
      <PageHead
        title={data ? say("outlook.peers-of", { name: named(lang, data.indicator) }) : code}
        note={
          data
            ? say("outlook.as-known", {
                period: periodName(data.period, lang),
                day: fullDay(data.asKnownOn, lang),
              })
            : undefined
        }
        acts={
          <>
            {data ? <Acts data={data} enter={() => open(true)} /> : null}
            <DayPicker day={search.asKnownOn} onChange={(asKnownOn) => change({ asKnownOn })} />
          </>
        }
        crumbs={[
          { label: say("indicators.title"), href: "/desk/indicators" },
          { label: data ? named(lang, data.indicator) : code, href: seriesHref(code, search.asKnownOn) },
        ]}
        link={DeskLink}
      />
      {isPending ? <Loading lines={9} /> : null}
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data ? <Beside data={data} /> : null}
      {data ? <RemovedPeers data={data} /> : null}
      {data && entering ? <PeerDialog data={data} onClose={() => open(false)} /> : null}
    </>
  );
};
