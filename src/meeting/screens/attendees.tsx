import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { addressOf, call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import { checkInRoute } from "../api.ts";
import { attendeesPdf, attendeesXlsx, cardsPdf } from "../door/api.ts";
import { type Arrivals, attendances, type Attendee, levels, type MeetingWhole } from "../words.ts";
import { type AttendeeSearch, useAct, useAttendees, useMeeting, useText, usePostName } from "./queries.ts";
import "./meeting.css";

const useCheckIn = (id: string) =>
  useAct((body: Partial<Arrivals> & { postIds: string[] }) => call(checkInRoute, { params: { id }, body }));
type CheckIn = ReturnType<typeof useCheckIn>;

const Mark = ({ one, act }: { readonly one: Attendee; readonly act: CheckIn }) => {
  const text = useText();
  const came = one.state === "came";
  return (
    <Button
      size="small"
      type={came ? "text" : "default"}
      onClick={() => act.mutate({ postIds: [one.post.id], came: !came })}
    >
      {text(came ? "door.undo" : "door.came")}
    </Button>
  );
};

const useColumns = (act: CheckIn | null): readonly DenseColumn<Attendee>[] => {
  const [text, lang, postName] = [useText(), useLang(), usePostName()];
  const columns: DenseColumn<Attendee>[] = [
    {
      key: "level",
      title: text("list.level"),
      width: 90,
      phone: "bare",
      cell: (one) => text(`level.${one.level}`),
    },
    { key: "unit", title: text("list.unit"), phone: "line", cell: ({ unit }) => named(lang, unit) },
    { key: "post", title: text("list.post"), head: true, phone: "title", cell: ({ post }) => postName(post) },
    {
      key: "holder",
      title: text("list.holder"),
      phone: "line",
      cell: ({ holder }) => holder ?? text("list.vacant"),
    },
    {
      key: "answer",
      title: text("list.answer"),
      phone: "line",
      cell: ({ state, who }) => `${text(`said.${state}`)}${who ? ` ${who}` : ""}`,
    },
  ];
  if (!act) return columns;
  const mark = (one: Attendee) => <Mark one={one} act={act} />;
  return [...columns, { key: "mark", title: text("list.sign"), width: 110, phone: "acts", cell: mark }];
};

interface FiltersProps {
  readonly search: AttendeeSearch;
  readonly change: (part: Partial<AttendeeSearch>) => void;
}

const Filters = ({ search, change }: FiltersProps) => {
  const text = useText();
  return (
    <div className="list-filters">
      <Select
        aria-label={text("list.level")}
        placeholder={text("list.level")}
        allowClear
        value={search.level}
        options={levels.map((value) => ({ value, label: text(`level.${value}`) }))}
        onChange={(level) => change({ level })}
      />
      <Select
        aria-label={text("list.answer")}
        placeholder={text("list.answer")}
        allowClear
        value={search.state}
        options={attendances.map((value) => ({ value, label: text(`said.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <Input.Search
        aria-label={text("list.find")}
        placeholder={text("list.find")}
        allowClear
        defaultValue={search.q}
        onSearch={(q) => change({ q: q || undefined })}
      />
    </div>
  );
};

const Papers = ({ meeting, search }: { readonly meeting: MeetingWhole; readonly search: AttendeeSearch }) => {
  const text = useText();
  const given = { params: { id: meeting.id }, query: { level: search.level } };
  const links = [
    ["list.xlsx", attendeesXlsx],
    ["list.pdf", attendeesPdf],
    ["cards", cardsPdf],
  ] as const;
  return links.map(([key, contract]) => (
    <a className="btn" key={key} href={addressOf(contract, given)} download>
      {text(key)}
    </a>
  ));
};

const size = 50;

const Attendees = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const [text, go] = [useText(), useNavigate()];
  const { page = 1, ...rest } = useSearch({ strict: false }) as Partial<AttendeeSearch>;
  const search = { ...rest, page: Number(page) || 1 };
  const found = useAttendees(meeting.id, search);
  const act = useCheckIn(meeting.id);
  const columns = useColumns(meeting.may.includes("check-in") ? act : null);
  const change = (part: Partial<AttendeeSearch>) =>
    void go({ to: ".", search: { ...search, page: 1, ...part } as never, replace: true });
  const total = found.data?.total ?? 0;
  const may =
    meeting.may.includes("draw") || meeting.may.includes("check-in") || meeting.may.includes("issue");
  return (
    <>
      <PageHead
        title={text("list")}
        crumbs={[
          { label: text("title"), href: "/desk/meetings" },
          { label: text("this"), href: `/desk/meetings/${meeting.id}` },
          { label: text("list") },
        ]}
        link={DeskLink}
        acts={may ? <Papers meeting={meeting} search={search} /> : null}
      />
      <Filters search={search} change={change} />
      {found.isError ? <Failed error={found.error} /> : null}
      {act.isError ? <Failed error={act.error} /> : null}
      <DenseTable
        label={text("list")}
        columns={columns}
        rows={found.data?.attendees}
        keyOf={({ post }) => post.id}
        empty={<Empty sentence={text("nobody")} />}
        pages={
          total > size
            ? { current: search.page, size, total, onChange: (to) => change({ page: to }) }
            : undefined
        }
      />
    </>
  );
};

/** Who attends, level by level; those at the door mark who came. */
export const AttendeesScreen = () => {
  const { meetingId = "" } = useParams({ strict: false }) as { meetingId?: string };
  const meeting = useMeeting(meetingId);
  if (meeting.isError) return <Failed error={meeting.error} />;
  return meeting.data ? <Attendees meeting={meeting.data} /> : <Loading lines={8} />;
};
