import { Button, Select } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useToday } from "../../../desk/dates.ts";
import { useLang } from "../../../desk/theme.tsx";
import { moment } from "../../../ground/look/format.ts";
import { type ReleaseListed, releaseStates } from "../words.ts";
import { OpenRelease } from "./open-release.tsx";
import { usePeriodSaid } from "./period-said.ts";
import { useReleases } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { type ReleaseSearch, useReleaseSearch } from "./search.ts";
import "./entry.css";

const useColumns = (): DenseColumn<ReleaseListed>[] => {
  const [say, lang, periodSaid] = [useSay(), useLang(), usePeriodSaid()];
  const zone = useToday().data?.zone ?? "Asia/Shanghai";
  return [
    {
      key: "state",
      title: say("release.state"),
      width: 140,
      phone: "bare",
      cell: ({ state, forYou }) => (
        <>
          {say(`release.state.${state}`)}{" "}
          {forYou ? <span className="tag">{say("release.for-you")}</span> : null}
        </>
      ),
    },
    {
      key: "title",
      title: say("release.release"),
      head: true,
      phone: "title",
      cell: ({ id, period, source }) => (
        <DeskLink href={`/desk/releases/${id}`}>
          {[periodSaid(period), source].filter(Boolean).join(" · ") || say("release.untitled")}
        </DeskLink>
      ),
    },
    {
      key: "rows",
      title: say("release.rows"),
      num: true,
      width: 80,
      phone: "line",
      cell: ({ rows }) => rows,
    },
    {
      key: "last",
      title: say("release.last-act"),
      width: 260,
      phone: "line",
      cell: ({ last }) => `${last.post} · ${say(`release.did.${last.act}`)}`,
    },
    {
      key: "at",
      title: say("release.when"),
      num: true,
      width: 150,
      phone: "line",
      cell: ({ last }) => moment(new Date(last.at), zone, lang),
    },
  ];
};

const StateFilter = ({
  state,
  onChange,
}: Pick<ReleaseSearch, "state"> & { onChange: (to: ReleaseSearch) => void }) => {
  const say = useSay();
  return (
    <Select
      aria-label={say("release.state")}
      value={state ?? "open"}
      popupMatchSelectWidth={false}
      options={[
        { value: "open", label: say("release.state.open") },
        ...releaseStates.map((value) => ({ value, label: say(`release.state.${value}`) })),
      ]}
      onChange={(value) => onChange({ state: releaseStates.find((one) => one === value), page: undefined })}
    />
  );
};

const size = 50;

/** Figures on their way to being published, the last changed first. */
export const ReleasesScreen = () => {
  const [say, columns] = [useSay(), useColumns()];
  const [search, change] = useReleaseSearch();
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useReleases(search);
  const begin = (
    <Button type="primary" onClick={() => setOpening(true)}>
      {say("release.open")}
    </Button>
  );
  const page = search.page ?? 1;
  const acts = (
    <>
      <StateFilter state={search.state} onChange={change} />
      <DeskLink className="btn" href="/desk/import?kind=indicators">
        {say("release.import")}
      </DeskLink>
      {begin}
    </>
  );
  return (
    <>
      <PageHead
        title={say("release.title")}
        note={say("release.note")}
        acts={acts}
        crumbs={[
          { label: say("release.indicators"), href: "/desk/indicators" },
          { label: say("release.title") },
        ]}
        link={DeskLink}
      />
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {error ? null : (
        <DenseTable
          label={say("release.title")}
          columns={columns}
          rows={data?.releases}
          keyOf={({ id }) => id}
          empty={
            <Empty sentence={say(search.state ? "release.none-in-state" : "release.none")} next={begin} />
          }
          pages={
            data && (data.more || page > 1)
              ? {
                  current: page,
                  size,
                  total: (page - 1) * size + data.releases.length + (data.more ? 1 : 0),
                  onChange: (next) => change({ page: next }),
                }
              : undefined
          }
        />
      )}
      {opening ? <OpenRelease onClose={() => setOpening(false)} /> : null}
    </>
  );
};
