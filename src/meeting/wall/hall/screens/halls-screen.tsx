import { useToday } from "../../../../desk/dates.ts";
import { type DenseColumn, DenseTable } from "../../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../../desk/parts/page-head.tsx";
import { Revoke } from "../../../../desk/parts/revoke.tsx";
import { Empty, Failed } from "../../../../desk/parts/states.tsx";
import { useSay } from "../../../../desk/say.ts";
import { useLang } from "../../../../desk/theme.tsx";
import { fullDay, onTheWall } from "../../../../ground/look/format.ts";
import { Dash } from "../../../../ground/look/marks.tsx";
import { titled } from "../../../../ground/texts.ts";
import { endHall } from "../api.ts";
import type { HallView } from "../words.ts";
import { GiveHall } from "./give.tsx";
import { useHallChange, useHalls } from "./queries.ts";

const RevokeHall = ({ row: { id, name } }: { row: HallView }) => {
  const [text, end] = [useSay("hall"), useHallChange(endHall)];
  return (
    <Revoke
      act={text("revoke")}
      about={text("revoke-one", { name })}
      note={text("revoke-note")}
      ending={end}
      onRevoke={() => end.mutate({ params: { id } })}
    />
  );
};

const live: ReadonlySet<HallView["state"]> = new Set(["waiting", "open"]);

/** A moment as day and time, at the county's. */
const useMoment = () => {
  const [lang, today] = [useLang(), useToday()];
  const zone = today.data?.zone ?? "Asia/Shanghai";
  return (iso: string | null, said: (at: string) => string = (at) => at) => {
    if (!iso) return <Dash lang={lang} />;
    const { date, time } = onTheWall(new Date(iso), zone);
    return said(`${fullDay(date, lang)} ${time}`);
  };
};

const useColumns = (): readonly DenseColumn<HallView>[] => {
  const [text, lang, moment] = [useSay("hall"), useLang(), useMoment()];
  const opened = ({ openedAt, openedFrom }: HallView) =>
    moment(openedAt, (at) => (openedFrom ? text("opened-from", { at, from: openedFrom }) : at));
  return [
    { key: "name", title: text("name"), head: true, phone: "title", cell: ({ name }) => name },
    { key: "post", title: text("post"), phone: "line", cell: ({ post }) => titled(lang, post) },
    { key: "state", title: text("state"), phone: "line", cell: ({ state }) => text(`state.${state}`) },
    { key: "ends", title: text("ends"), phone: "line", cell: ({ endsOn }) => fullDay(endsOn, lang) },
    { key: "opened", title: text("opened"), phone: "line", cell: opened },
    { key: "seen", title: text("seen"), phone: "line", cell: ({ seenAt }) => moment(seenAt) },
    {
      key: "acts",
      title: text("acts"),
      phone: "line",
      cell: (row) => (live.has(row.state) ? <RevokeHall row={row} /> : null),
    },
  ];
};

/** The screens that show the wall by themselves: who gave them, until when, whether they show, and revoked at once. */
export const HallsScreen = () => {
  const [text, halls, columns] = [useSay("hall"), useHalls(), useColumns()];
  if (halls.isError) return <Failed error={halls.error} retry={() => void halls.refetch()} />;
  return (
    <>
      <PageHead title={text("title")} note={text("note")} acts={<GiveHall />} />
      <DenseTable
        label={text("title")}
        columns={columns}
        rows={halls.data?.screens}
        keyOf={({ id }) => id}
        empty={<Empty sentence={text("none")} />}
      />
    </>
  );
};
