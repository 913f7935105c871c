import { titled } from "../../ground/texts.ts";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import type { MatterInList } from "../words.ts";
import { Lists } from "./lists.tsx";
import { useMatters } from "./queries.ts";
import { RedMatters } from "./red.tsx";
import { unitList, useLeft, useMoment, useText } from "./say.ts";
import { matterHref, mattersHref, recordsHref, useMatterSearch } from "./search.ts";
import "./coordinate.css";

const lists = ["mine", "asked", "passed", "all"] as const;
const size = 50;

const useColumns = (): readonly DenseColumn<MatterInList>[] => {
  const [text, lang, moment, left] = [useText(), useLang(), useMoment(), useLeft()];
  const owed = ({ next, clock, state, red }: MatterInList) =>
    next && clock
      ? `${text(`clock.${next}`)} ${left(clock)}${red ? ` · ${text("red")}` : ""}`
      : text(`state.${state}`);
  return [
    { key: "number", title: text("column.number"), width: 96, phone: "bare", cell: ({ number }) => number },
    {
      key: "title",
      title: text("column.title"),
      head: true,
      phone: "title",
      cell: ({ id, title }) => <DeskLink href={matterHref(id)}>{title}</DeskLink>,
    },
    {
      key: "units",
      title: text("column.units"),
      width: 260,
      phone: "line",
      cell: ({ units }) => unitList(lang, units),
    },
    {
      key: "decides",
      title: text("seat"),
      width: 140,
      phone: "line",
      cell: ({ deciding }) => titled(lang, deciding),
    },
    {
      key: "owed",
      title: text("column.owed"),
      width: 190,
      phone: "line",
      cell: (matter) => (
        <span className={matter.red || matter.late ? "late" : undefined}>{owed(matter)}</span>
      ),
    },
    {
      key: "opened",
      title: text("column.opened"),
      width: 130,
      num: true,
      phone: "line",
      cell: ({ openedAt }) => moment(openedAt),
    },
  ];
};

const Narrow = () => {
  const text = useText();
  const [{ list = "mine", q }, change] = useMatterSearch();
  const named = lists.map((one) => ({
    href: mattersHref({ list: one, q }),
    label: text(`list.${one}`),
    current: list === one,
  }));
  return (
    <Lists
      label={text("lists")}
      lists={named}
      search={text("search")}
      words={q}
      onSearch={(words) => change({ q: words })}
    />
  );
};

/** The matters one sees: mine to decide, asked of my unit, passed on by silence, all. */
export const MattersScreen = () => {
  const [text, columns] = [useText(), useColumns()];
  const [{ list = "mine", state, q, page = "1" }, change] = useMatterSearch();
  const waiting = list === "mine" || list === "asked" ? "awaiting" : undefined;
  const found = useMatters({ list, state: state ?? waiting, q, page, limit: size });
  return (
    <>
      <PageHead
        title={text("nav")}
        note={text("note")}
        acts={
          <>
            <DeskLink className="btn" href={recordsHref({})}>
              {text("records")}
            </DeskLink>
            <DeskLink className="btn ink" href="/desk/matters/new">
              {text("raise")}
            </DeskLink>
          </>
        }
      />
      <RedMatters />
      <Narrow />
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isError ? null : (
        <DenseTable
          label={text("nav")}
          columns={columns}
          rows={found.data?.matters}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text(`none.${list}`)} />}
          pages={{
            current: Number(page),
            size,
            total: found.data?.total ?? 0,
            onChange: (to) => change({ page: String(to) }),
          }}
        />
      )}
    </>
  );
};
