import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { NomineeInList, ProgrammeWhole } from "../words.ts";
import { NewNomination } from "./nomination-form.tsx";
import { useNominations, useProgramme } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import "./commend.css";

const useColumns = (programme: ProgrammeWhole): readonly DenseColumn<NomineeInList>[] => {
  const [text, named] = [useText(), useNamed()];
  const categoryOf = (id: string) => programme.categories.find((one) => one.id === id);
  return [
    {
      key: "name",
      title: text("nominee"),
      head: true,
      phone: "title",
      cell: (row) => (
        <>
          <DeskLink href={`/desk/commend/${programme.id}/nominees/${row.id}`}>{named(row)}</DeskLink>{" "}
          {row.unit ? <span className="dim">{named(row.unit)}</span> : null}
        </>
      ),
    },
    {
      key: "category",
      title: text("category"),
      width: 200,
      phone: "line",
      cell: ({ categoryId }) => {
        const category = categoryOf(categoryId);
        return category ? named(category) : "—";
      },
    },
    {
      key: "level",
      title: text("level"),
      width: 120,
      phone: "line",
      cell: ({ level }) => (level ? text(`level.${level}`) : "—"),
    },
    {
      key: "state",
      title: text("state"),
      width: 120,
      phone: "line",
      cell: ({ state }) => text(`nominee-state.${state}`),
    },
  ];
};

/** How many places the reader's unit has, and how many are taken. */
const Places = ({ programme: { mine, categories } }: { programme: ProgrammeWhole }) => {
  const [text, named] = [useText(), useNamed()];
  if (!mine.quota) return <p>{text("no-places")}</p>;
  return (
    <ul className="places" aria-label={text("your-places")}>
      {mine.quota.places.map(({ categoryId, places, used }) => {
        const category = categories.find(({ id }) => id === categoryId);
        return (
          <li key={categoryId}>
            {category ? named(category) : ""} <b>{text("used-of", { used, places })}</b>
          </li>
        );
      })}
    </ul>
  );
};

const Nominate = ({ programme }: { programme: ProgrammeWhole }) => {
  const [text, lang, columns, own] = [
    useText(),
    useLang(),
    useColumns(programme),
    useNominations(programme.id),
  ];
  const { nominateBy } = programme.calendar;
  if (own.isError) return <Failed error={own.error} />;
  return (
    <>
      <section className="blk" aria-labelledby="own">
        <Barred
          id="own"
          title={text("own-nominations")}
          count={own.data?.nominees.length}
          note={nominateBy ? text("by", { day: day(nominateBy, lang) }) : undefined}
        />
        <Places programme={programme} />
        <DenseTable
          label={text("own-nominations")}
          columns={columns}
          rows={own.data?.nominees}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text("no-nominations")} />}
        />
      </section>
      {programme.may.nominate ? <NewNomination programme={programme} /> : null}
    </>
  );
};

/** What the reader's unit nominates, within its places. */
export const NominateScreen = () => {
  const { programmeId = "" } = useParams({ strict: false }) as { programmeId?: string };
  const [text, named, programme] = [useText(), useNamed(), useProgramme(programmeId)];
  if (programme.isError) return <Failed error={programme.error} />;
  if (!programme.data) return <Loading lines={6} />;
  const crumbs = [
    { label: text("title"), href: "/desk/commend" },
    { label: named(programme.data), href: `/desk/commend/${programmeId}` },
    { label: text("nominate") },
  ];
  return (
    <>
      <PageHead title={text("nominate")} note={text("nominate-note")} crumbs={crumbs} link={DeskLink} />
      <Nominate programme={programme.data} />
    </>
  );
};
