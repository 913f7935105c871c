import { useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, shortDay } from "../../ground/look/format.ts";
import type { ProgrammeInList } from "../words.ts";
import { useProgrammes } from "./queries.ts";
import { ObjectionsLink } from "../notice/screens/objections.tsx";
import { useNamed, useText } from "./say.ts";
import "./commend.css";

const size = 50;

const useColumns = (): readonly DenseColumn<ProgrammeInList>[] => {
  const [text, named, lang] = [useText(), useNamed(), useLang()];
  return [
    { key: "year", title: text("year"), width: 72, phone: "bare", cell: ({ year }) => String(year) },
    {
      key: "name",
      title: text("programme"),
      head: true,
      phone: "title",
      cell: (row) => <DeskLink href={`/desk/commend/${row.id}`}>{named(row)}</DeskLink>,
    },
    { key: "kind", title: text("kind"), width: 140, phone: "line", cell: ({ kind }) => text(`kind.${kind}`) },
    {
      key: "state",
      title: text("state"),
      width: 112,
      phone: "line",
      cell: ({ state }) => text(`state.${state}`),
    },
    {
      key: "nominated",
      title: text("nominated"),
      num: true,
      width: 88,
      phone: "line",
      cell: ({ nominated }) => figure(nominated),
    },
    {
      key: "decision",
      title: text("decision"),
      width: 220,
      phone: "line",
      cell: ({ decisionNumber, decidedOn }) =>
        decidedOn ? `${decisionNumber ?? ""} ${shortDay(decidedOn, lang)}` : <span className="none">—</span>,
    },
  ];
};

const Acts = ({ draft, find }: { draft: boolean; find: readonly string[] }) => {
  const text = useText();
  return (
    <>
      <ObjectionsLink />
      {find.length > 0 ? (
        <DeskLink className="btn" href="/desk/commend/findings">
          {text("findings")}
        </DeskLink>
      ) : null}
      {draft ? (
        <DeskLink className="btn ink" href="/desk/commend/new">
          {text("new")}
        </DeskLink>
      ) : null}
    </>
  );
};

/** Every programme the reader may see, the latest year first. */
export const ProgrammesScreen = () => {
  const [text, columns] = [useText(), useColumns()];
  const [page, setPage] = useState(1);
  const list = useProgrammes(page, size);
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const total = list.data?.total ?? 0;
  return (
    <>
      <PageHead
        title={text("title")}
        note={text("note")}
        acts={list.data ? <Acts {...list.data.may} /> : null}
      />
      <DenseTable
        label={text("title")}
        columns={columns}
        rows={list.data?.programmes}
        keyOf={({ id }) => id}
        empty={<Empty sentence={text(list.data?.may.draft ? "none-yet" : "none")} />}
        pages={total > size ? { current: page, size, total, onChange: setPage } : undefined}
      />
    </>
  );
};
