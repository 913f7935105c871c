import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { figure, fullDay, moment, onTheWall } from "../../ground/look/format.ts";
import { titled } from "../../ground/texts.ts";
import type { MeetingWhole } from "../words.ts";
import { MeetingActs } from "./acts.tsx";
import { Answer } from "./answer.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { Packs } from "./packs.tsx";
import { useMeeting, useText, usePostName } from "./queries.ts";
import { Stages } from "./stages.tsx";
import { Summary } from "./summary.tsx";
import "./meeting.css";

const When = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const [text, lang, today] = [useText(), useLang(), useToday()];
  const zone = today.data?.zone ?? "Asia/Shanghai";
  const [from, to] = [meeting.startsAt, meeting.endsAt].map((at) => onTheWall(new Date(at), zone)) as [
    ReturnType<typeof onTheWall>,
    ReturnType<typeof onTheWall>,
  ];
  const written = (at: string | null) => (at ? moment(new Date(at), zone, lang) : null);
  return (
    <KeyValue
      rows={[
        [text("column.on"), `${fullDay(from.date, lang)} ${from.time}–${to.time}`],
        [text("column.place"), meeting.place],
        [text("column.state"), text(`state.${meeting.state}`)],
        [text("called-at"), written(meeting.calledAt)],
        [text("closed-at"), written(meeting.closedAt)],
        [text("cancelled-for"), meeting.cancelledFor],
      ]}
    />
  );
};

const AgendaList = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const [text, lang, postName] = [useText(), useLang(), usePostName()];
  return (
    <section className="blk" aria-labelledby="agenda">
      <Barred id="agenda" title={text("agenda")} />
      <ol className="agenda">
        {meeting.agenda.map((item) => (
          <li key={`${item.part} ${item.titleZh}`}>
            <span className="part">{text(`part.${item.part}`)}</span>
            <span>{titled(lang, item)}</span>
            <span className="cap">
              {item.speaker ? `${postName(item.speaker)} · ` : ""}
              {text("minutes", { minutes: item.minutes })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** A column for each level: three fit beside the summary and on a phone, in either language. */
const Levels = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const text = useText();
  const keys = ["invited", "coming", "sent", "excused", "came"] as const;
  return (
    <section className="blk" aria-labelledby="levels">
      <Barred id="levels" title={text("levels")} />
      {meeting.levels.length === 0 ? (
        <p className="cap">{text("nobody")}</p>
      ) : (
        <table className="tbl levels">
          <thead>
            <tr>
              <th scope="col">{text("tables.level")}</th>
              {meeting.levels.map(({ level }) => (
                <th scope="col" className="num" key={level}>
                  {text(`level.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{text(`attendance.${key}`)}</th>
                {meeting.levels.map((row) => (
                  <td className="num" key={row.level}>
                    {figure(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <DeskLink href={`/desk/meetings/${meeting.id}/attendees`}>{text("to-attendees")}</DeskLink>
      </p>
    </section>
  );
};

const Meeting = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const [text, lang] = [useText(), useLang()];
  const [editing, setEditing] = useState(false);
  const title = titled(lang, meeting);
  const close = () => setEditing(false);
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: text("title"), href: "/desk/meetings" }, { label: `${meeting.year}` }]}
        link={DeskLink}
        acts={<MeetingActs meeting={meeting} edit={() => setEditing(true)} />}
      />
      {editing ? <MeetingForm meeting={meeting} onDone={close} onClose={close} /> : null}
      <div className="cols">
        <div>
          {meeting.own ? <Answer meeting={meeting} /> : null}
          <Summary meeting={meeting} />
        </div>
        <aside>
          <section className="blk">
            <When meeting={meeting} />
          </section>
          <AgendaList meeting={meeting} />
          <Levels meeting={meeting} />
          <Stages meeting={meeting} />
          <Packs meeting={meeting} />
        </aside>
      </div>
    </>
  );
};

/** One yearly meeting: when and where, who comes, the summary of the year it closes, its report and packs. */
export const MeetingScreen = () => {
  const { meetingId = "" } = useParams({ strict: false }) as { meetingId?: string };
  const meeting = useMeeting(meetingId);
  if (meeting.isError) return <Failed error={meeting.error} />;
  return meeting.data ? <Meeting meeting={meeting.data} /> : <Loading lines={10} />;
};
