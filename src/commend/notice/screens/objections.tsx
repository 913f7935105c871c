import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { type Lang, named } from "../../../ground/texts.ts";
import type { ObjectionInList } from "../words.ts";
import { useObjections } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

type SayIt = ReturnType<typeof useSay>;

/** Whom an objection is about, in the reader's language. */
export const aboutOf = (row: ObjectionInList, lang: Lang, say: SayIt): string =>
  row.nomineeZh === null
    ? say("objection.whole-list")
    : named(lang, { nameZh: row.nomineeZh, nameEn: row.nomineeEn });

const columnsFor = (lang: Lang, say: SayIt): readonly DenseColumn<ObjectionInList>[] => [
  {
    key: "about",
    title: say("objection.about"),
    head: true,
    cell: (row) => <DeskLink href={`/desk/objections/${row.id}`}>{aboutOf(row, lang, say)}</DeskLink>,
    phone: "title",
  },
  {
    key: "programme",
    title: say("objection.programme"),
    cell: (row) => named(lang, { nameZh: row.programmeZh, nameEn: row.programmeEn }),
    phone: "line",
  },
  {
    key: "state",
    title: say("objection.now"),
    cell: (row) => say(`objection.outcome.${row.outcome ?? "open"}`),
    phone: "line",
  },
  {
    key: "due",
    title: say("objection.due-on"),
    num: true,
    cell: (row) => (row.answeredOn ? "" : day(row.dueOn, lang)),
    phone: "line",
  },
  {
    key: "answered",
    title: say("objection.answered-on"),
    num: true,
    cell: (row) => (row.answeredOn ? day(row.answeredOn, lang) : ""),
    phone: "line",
  },
];

const size = 50;

/** The way to the objections, for who handles some. */
export const ObjectionsLink = () => {
  const say = useSay();
  const found = useObjections(1, 1);
  return found.data && found.data.total > 0 ? (
    <DeskLink className="btn" href="/desk/objections">
      {say("objection.all")}
    </DeskLink>
  ) : null;
};

/** For discipline: the objections it handles, those that wait first. */
export const ObjectionsScreen = () => {
  const [say, lang] = [useSay(), useLang()];
  const [page, setPage] = useState(1);
  const found = useObjections(page, size);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const title = say("objection.all");
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: say("objection.commending"), href: "/desk/commend" }, { label: title }]}
        link={DeskLink}
      />
      <DenseTable
        label={title}
        columns={columnsFor(lang, say)}
        rows={found.data?.objections}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say("objection.none")} />}
        pages={
          (found.data?.total ?? 0) > size
            ? { current: page, size, total: found.data!.total, onChange: setPage }
            : undefined
        }
      />
    </>
  );
};
