import { useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { useToday } from "../../../desk/dates.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, month } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { OwnerLoad, VillageLoad } from "../words.ts";
import { useBurden } from "./queries.ts";
import { Requests } from "./requests.tsx";
import "./burden.css";
import { useSay } from "../../../desk/say.ts";

const size = 20;

const useVillageColumns = (): readonly DenseColumn<VillageLoad>[] => {
  const [text, lang] = [useSay("burden"), useLang()];
  const causes = ({ causes: all }: VillageLoad) =>
    all
      .map(({ owner, minutes }) => `${named(lang, owner)} ${figure(minutes)}`)
      .join(lang === "zh" ? "，" : ", ");
  return [
    {
      key: "village",
      title: text("village"),
      head: true,
      phone: "title",
      cell: ({ unit }) => named(lang, unit),
    },
    {
      key: "minutes",
      title: text("minutes"),
      num: true,
      width: 140,
      phone: "line",
      cell: ({ minutes }) => figure(minutes),
    },
    {
      key: "over",
      title: text("ceiling"),
      width: 120,
      phone: "bare",
      cell: ({ over }) => (over ? <b>{text("over")}</b> : text("within")),
    },
    { key: "causes", title: text("causes"), phone: "line", cell: causes },
  ];
};

const useOwnerColumns = (): readonly DenseColumn<OwnerLoad>[] => {
  const [text, lang] = [useSay("burden"), useLang()];
  return [
    {
      key: "owner",
      title: text("owner"),
      head: true,
      phone: "title",
      cell: ({ owner }) => named(lang, owner),
    },
    {
      key: "requests",
      title: text("requests"),
      num: true,
      width: 100,
      phone: "line",
      cell: ({ requests }) => figure(requests),
    },
    {
      key: "villages",
      title: text("villages"),
      num: true,
      width: 100,
      phone: "line",
      cell: ({ villages }) => figure(villages),
    },
    {
      key: "minutes",
      title: text("minutes-all"),
      num: true,
      width: 180,
      phone: "line",
      cell: ({ minutes }) => figure(minutes),
    },
  ];
};

/** The villages with what they spend, those over the ceiling first, and the units that cause it. */
const Load = ({ month: asked }: { month: string | undefined }) => {
  const [text, villages, owners] = [useSay("burden"), useVillageColumns(), useOwnerColumns()];
  const [page, setPage] = useState(1);
  const burden = useBurden(page, size, asked);
  if (burden.isError) return <Failed error={burden.error} />;
  const { ceiling = 0, over = 0, total = 0 } = burden.data ?? {};
  return (
    <>
      <section className="blk" aria-labelledby="burden-villages">
        <Barred
          id="burden-villages"
          title={text("by-village")}
          note={total > 0 ? text("over-note", { over, total, ceiling }) : undefined}
        />
        <DenseTable
          label={text("by-village")}
          columns={villages}
          rows={burden.data?.villages}
          keyOf={({ unit }) => unit.id}
          empty={<Empty sentence={text("no-village")} />}
          pages={total > size ? { current: page, size, total, onChange: setPage } : undefined}
        />
      </section>
      <section className="blk" aria-labelledby="burden-owners">
        <Barred id="burden-owners" title={text("by-owner")} note={text("by-owner-note")} />
        <DenseTable
          label={text("by-owner")}
          columns={owners}
          rows={burden.data?.owners}
          keyOf={({ owner }) => owner.id}
          empty={<Empty sentence={text("no-village")} />}
        />
      </section>
    </>
  );
};

const monthsBack = 12;

/** The month of a day and those before it, as `YYYY-MM`, the latest first. */
const monthsTo = (today: string): string[] =>
  Array.from({ length: monthsBack }, (_, back) =>
    new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - back, 1))
      .toISOString()
      .slice(0, 7),
  );

/** Which month is looked at; it stands in the address. */
const MonthField = ({ month: chosen }: { month: string | undefined }) => {
  const [text, lang, today, navigate] = [useSay("burden"), useLang(), useToday(), useNavigate()];
  const months = today.data ? monthsTo(today.data.date) : [];
  const options = months.map((value) => ({ value, label: month(`${value}-01`, lang) }));
  const show = (value: string) =>
    void navigate({ to: ".", search: (value === "" ? {} : { month: value }) as never });
  return (
    <Select
      aria-label={text("month")}
      className="month"
      value={chosen ?? ""}
      options={[{ value: "", label: text("month-now") }, ...options]}
      onChange={show}
    />
  );
};

/** What villages are made to fill in, by whom, and how long it takes them. */
export const BurdenScreen = () => {
  const text = useSay("burden");
  const { month: asked } = useSearch({ strict: false }) as { month?: string };
  return (
    <>
      <PageHead
        title={text("title")}
        note={text("note")}
        acts={
          <DeskLink className="btn" href="/desk/burden/new">
            {text("register")}
          </DeskLink>
        }
      />
      <div className="of-month">
        <MonthField month={asked} />
      </div>
      <Load key={asked} month={asked} />
      <Requests />
    </>
  );
};
