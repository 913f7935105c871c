import { useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { useSay } from "../../desk/say.ts";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useMyPost } from "../../desk/session.ts";
import { useLang } from "../../desk/theme.tsx";
import { fullDay, ofWhole, onTheWall } from "../../ground/look/format.ts";
import { titled } from "../../ground/texts.ts";
import type { MeetingInList } from "../words.ts";
import { hallGivers } from "../wall/hall/words.ts";
import { MeetingForm } from "./meeting-form.tsx";
import { useMeetings, useText } from "./queries.ts";

const useColumns = (): readonly DenseColumn<MeetingInList>[] => {
  const [text, lang, today] = [useText(), useLang(), useToday()];
  const zone = today.data?.zone ?? "Asia/Shanghai";
  return [
    { key: "year", title: text("column.year"), width: 80, phone: "bare", cell: ({ year }) => `${year}` },
    {
      key: "title",
      title: text("column.title"),
      head: true,
      phone: "title",
      cell: (row) => <DeskLink href={`/desk/meetings/${row.id}`}>{titled(lang, row)}</DeskLink>,
    },
    {
      key: "on",
      title: text("column.on"),
      width: 180,
      phone: "line",
      cell: ({ startsAt }) => fullDay(onTheWall(new Date(startsAt), zone).date, lang),
    },
    { key: "place", title: text("column.place"), width: 220, phone: "line", cell: ({ place }) => place },
    {
      key: "came",
      title: text("column.came"),
      num: true,
      width: 120,
      phone: "line",
      cell: ({ came, invited }) => ofWhole(came, invited),
    },
    {
      key: "state",
      title: text("column.state"),
      width: 110,
      phone: "line",
      cell: ({ state }) => text(`state.${state}`),
    },
  ];
};

/** The yearly meetings; the office prepares the next one here. */
export const MeetingsScreen = () => {
  const [text, say, router] = [useText(), useSay(), useRouter()];
  const [columns, meetings] = [useColumns(), useMeetings()];
  const [preparing, setPreparing] = useState(false);
  const post = useMyPost();
  if (meetings.isError) return <Failed error={meetings.error} />;
  const acts = (
    <>
      {post && hallGivers.has(post.role) ? (
        <DeskLink href="/desk/hall-screens">{say("hall.title")}</DeskLink>
      ) : null}
      {meetings.data?.may.prepare ? (
        <Button type="primary" onClick={() => setPreparing(true)}>
          {text("prepare")}
        </Button>
      ) : null}
    </>
  );
  return (
    <>
      <PageHead title={text("title")} note={text("note")} acts={acts} />
      {preparing ? (
        <MeetingForm
          onDone={({ id }) => router.history.push(`/desk/meetings/${id}`)}
          onClose={() => setPreparing(false)}
        />
      ) : null}
      <DenseTable
        label={text("title")}
        columns={columns}
        rows={meetings.data?.meetings}
        keyOf={({ id }) => id}
        empty={<Empty sentence={text("none")} />}
      />
    </>
  );
};
