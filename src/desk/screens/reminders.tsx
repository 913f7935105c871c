import { Button, Radio } from "antd";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { day, moment } from "../../ground/look/format.ts";
import type { MessageView } from "../../ground/messages/words.ts";
import { useToday } from "../dates.ts";
import { DeskLink } from "../link.tsx";
import { type DenseColumn, DenseTable } from "../parts/dense-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Empty, Failed } from "../parts/states.tsx";
import { useMarkRead, useReminders, useUnread } from "../reminders/queries.ts";
import { type ReminderShow, reminderSearch } from "../reminders/search.ts";
import { useLang } from "../theme.tsx";
import "../reminders/reminders.css";
import { useSay } from "../say.ts";

const Show = ({ show }: { show: ReminderShow }) => {
  const [text, navigate] = [useSay("reminders"), useNavigate()];
  const options = (["unread", "all"] as const).map((value) => ({ value, label: text(value) }));
  return (
    <Radio.Group
      aria-label={text("show")}
      optionType="button"
      options={options}
      value={show}
      onChange={({ target }) => void navigate({ to: ".", search: { show: target.value }, replace: true })}
    />
  );
};

const useColumns = (mark: (ids: string[]) => void): readonly DenseColumn<MessageView>[] => {
  const [text, lang, today] = [useSay("reminders"), useLang(), useToday()];
  const zone = today.data?.zone ?? "UTC";
  return [
    {
      key: "what",
      title: text("what"),
      head: true,
      phone: "title",
      cell: ({ id, href, text: said, read }) => (
        <span className={read ? "is-read" : "is-unread"} onClick={() => (read ? undefined : mark([id]))}>
          <DeskLink href={href}>{said[lang]}</DeskLink>
        </span>
      ),
    },
    {
      key: "due",
      title: text("due"),
      num: true,
      width: 120,
      phone: "line",
      cell: ({ due }) => (due ? day(due, lang) : null),
    },
    {
      key: "written",
      title: text("written"),
      num: true,
      width: 150,
      phone: "line",
      cell: ({ writtenAt }) => moment(new Date(writtenAt), zone, lang),
    },
    {
      key: "read",
      title: text("read"),
      width: 130,
      phone: "line",
      cell: ({ id, read, text: said }) =>
        read ? (
          <span className="is-read">{text("is-read")}</span>
        ) : (
          <Button size="small" aria-label={text("mark-one", { what: said[lang] })} onClick={() => mark([id])}>
            {text("mark")}
          </Button>
        ),
    },
  ];
};

/** What the reader's post was reminded of, the latest first, with what is read and what is not. */
export const RemindersScreen = () => {
  const text = useSay("reminders");
  const { show } = reminderSearch.parse(useSearch({ strict: false }));
  const [reminders, unread, mark] = [useReminders(show), useUnread(), useMarkRead()];
  const columns = useColumns((ids) => mark.mutate(ids));
  const markAll = (
    <Button loading={mark.isPending} onClick={() => mark.mutate(null)}>
      {text("mark-all")}
    </Button>
  );
  return (
    <>
      <PageHead title={text("title")} note={text("note")} acts={unread.data?.unread ? markAll : null} />
      <div className="reminders-acts">
        <Show show={show} />
      </div>
      {mark.isError ? <Failed error={mark.error} /> : null}
      {reminders.isError ? (
        <Failed error={reminders.error} retry={() => void reminders.refetch()} />
      ) : (
        <DenseTable
          label={text("title")}
          columns={columns}
          rows={reminders.data?.pages.flat()}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text(show === "unread" ? "none-unread" : "none")} />}
        />
      )}
      {reminders.hasNextPage ? (
        <p className="reminders-acts">
          <Button loading={reminders.isFetchingNextPage} onClick={() => void reminders.fetchNextPage()}>
            {text("more")}
          </Button>
        </p>
      ) : null}
    </>
  );
};
