import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { NomineeInList, NomineeList, ProgrammeWhole } from "../words.ts";
import { useNamed, useText } from "./say.ts";

interface Props {
  readonly programme: ProgrammeWhole;
  readonly category: ProgrammeWhole["categories"][number];
  readonly list: NomineeList;
}

const Name = ({ programme, row }: { programme: ProgrammeWhole; row: NomineeInList }) => {
  const [text, named] = [useText(), useNamed()];
  return (
    <>
      <DeskLink href={`/desk/commend/${programme.id}/nominees/${row.id}`}>{named(row)}</DeskLink>{" "}
      {row.unit ? <span className="dim">{named(row.unit)}</span> : null}{" "}
      {row.vetoes.map((kind) => (
        <span key={kind} className="tag bad">
          {text(`veto.${kind}`)}
        </span>
      ))}
    </>
  );
};

/** What this reader, on the panel, has still to do about a nominee. */
const Mine = ({ programme, row }: { programme: ProgrammeWhole; row: NomineeInList }) => {
  const text = useText();
  const { recused, scored, voted } = row.mine;
  if (recused) return <span className="mid">{text(`recusal.${recused}`)}</span>;
  if (programme.phase === "scoring") return text(scored ? "mine-scored" : "mine-to-score");
  if (programme.phase === "vote") return text(voted ? "mine-voted" : "mine-to-vote");
  return <span className="none">—</span>;
};

const standSaid = ({ stand }: NomineeInList) =>
  stand?.mean === null || !stand ? (
    <span className="none">—</span>
  ) : (
    figure(Math.round(stand.mean * 100) / 100)
  );

/** What there is to say of a category: points once they are open, levels of persons alone. */
interface Shown {
  readonly isOpen: boolean;
  readonly isOfPersons: boolean;
}

const useColumns = (
  programme: ProgrammeWhole,
  { isOpen, isOfPersons }: Shown,
): readonly DenseColumn<NomineeInList>[] => {
  const text = useText();
  const rank = ({ stand }: NomineeInList) =>
    stand?.rank ? `${stand.rank}${stand.tied ? text("rank-tied") : ""}` : <span className="none">—</span>;
  const tally = ({ stand }: NomineeInList) =>
    stand?.commend ? (
      text("tally-short", { yes: stand.commend.yes, eligible: stand.commend.eligible })
    ) : (
      <span className="none">—</span>
    );
  const level = (row: NomineeInList) => (row.level ? text(`level.${row.level}`) : "—");
  const all: (DenseColumn<NomineeInList> | null)[] = [
    isOpen ? { key: "rank", title: text("rank"), num: true, width: 64, phone: "bare", cell: rank } : null,
    {
      key: "name",
      title: text("nominee"),
      head: true,
      phone: "title",
      cell: (row) => <Name programme={programme} row={row} />,
    },
    isOfPersons ? { key: "level", title: text("level"), width: 96, phone: "line", cell: level } : null,
    isOpen
      ? { key: "mean", title: text("mean"), num: true, width: 80, phone: "line", cell: standSaid }
      : null,
    isOpen ? { key: "votes", title: text("votes"), num: true, width: 80, phone: "line", cell: tally } : null,
    {
      key: "state",
      title: text("state"),
      width: 96,
      phone: "line",
      cell: ({ state }) => text(`nominee-state.${state}`),
    },
    programme.mine.member
      ? {
          key: "mine",
          title: text("mine"),
          width: 96,
          phone: "line",
          cell: (row) => <Mine programme={programme} row={row} />,
        }
      : null,
  ];
  return all.filter((column) => column !== null);
};

const byRank = (a: NomineeInList, b: NomineeInList): number => (a.stand?.rank ?? 0) - (b.stand?.rank ?? 0);

const hasPoints = ({ stand }: NomineeInList): boolean =>
  stand !== null && (stand.mean !== null || stand.commend !== null);

/** The nominees of one category, the first first once points are open. */
export const NomineeTable = ({ programme, category, list }: Props) => {
  const [text, named] = [useText(), useNamed()];
  const rows = list.nominees.filter(({ categoryId }) => categoryId === category.id).toSorted(byRank);
  const isOpen = rows.some(hasPoints);
  const columns = useColumns(programme, { isOpen, isOfPersons: category.of === "person" });
  const id = `category-${category.id}`;
  return (
    <section className="blk" aria-labelledby={id}>
      <Barred
        id={id}
        title={named(category)}
        count={rows.length}
        note={text("places-of", { quota: category.quota })}
      />
      <DenseTable
        label={named(category)}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<Empty sentence={text("nobody-yet")} />}
      />
    </section>
  );
};
