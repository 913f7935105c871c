import { titled } from "../../ground/texts.ts";
import { useParams } from "@tanstack/react-router";
import { addressOf } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { onTheWall } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { callOffRoute, invitationRoute, moveSessionRoute } from "../api.ts";
import { briefingPdf, briefingWord } from "../session/api.ts";
import { longest, type SessionTimes, type SessionWhole } from "../words.ts";
import { ActForm } from "./act-form.tsx";
import { instantOf, TimeField, WordsField } from "./fields.tsx";
import { useSession, useZone } from "./queries.ts";
import { unitList, useMoment, useText } from "./say.ts";
import { mattersHref } from "./search.ts";
import { AgendaItem } from "./session/agenda-item.tsx";
import { Attendees } from "./session/attendees.tsx";
import { Minutes } from "./session/minutes.tsx";
import { ReadBack } from "./session/read-back.tsx";
import { Place } from "./session/today.tsx";
import "./coordinate.css";

/** One session: when and where, what is on its agenda, what each unit says, the minutes and what was decided. */
export const SessionScreen = () => {
  const { sessionId = "" } = useParams({ strict: false }) as { sessionId?: string };
  const session = useSession(sessionId);
  if (session.isError) return <Failed error={session.error} retry={() => void session.refetch()} />;
  return session.data ? <Session session={session.data} /> : <Loading lines={8} />;
};

const Session = ({ session }: { session: SessionWhole }) => {
  const [text, moment] = [useText(), useMoment()];
  return (
    <div className="matter">
      <PageHead
        title={text("session.title", { at: moment(session.startsAt) })}
        crumbs={[{ label: text("nav"), href: mattersHref({}) }, { label: text("session") }]}
        link={DeskLink}
        note={
          session.state === "called" ? undefined : (
            <span className="tag">{text(`session.${session.state}`)}</span>
          )
        }
        acts={
          <>
            <a className="btn" href={addressOf(briefingPdf, { params: { id: session.id } })} download>
              {text("session.briefing")}
            </a>
            <a className="btn" href={addressOf(briefingWord, { params: { id: session.id } })} download>
              Word
            </a>
            <a className="btn" href={addressOf(invitationRoute, { params: { id: session.id } })} download>
              {text("session.invitation")}
            </a>
          </>
        }
      />
      <div className="cols">
        <div>
          <Facts session={session} />
          {session.agenda.map((one) => (
            <AgendaItem key={one.id} item={one} begun={session.begun} />
          ))}
          <Minutes key={session.id} session={session} />
          <ReadBack session={session} />
        </div>
        <div>
          <Attendees session={session} />
          {session.may.move ? <Move session={session} /> : null}
        </div>
      </div>
    </div>
  );
};

const Facts = ({ session }: { session: SessionWhole }) => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  return (
    <div className="blk">
      <KeyValue
        rows={[
          [text("convene.ends"), moment(session.endsAt)],
          [text("convene.place"), <Place key="place" place={session.place} />],
          [text("session.chair"), titled(lang, session.chair)],
          [text("convene.units"), unitList(lang, session.units)],
          [text("convene.note"), session.note],
        ]}
      />
    </div>
  );
};

const fieldOf = (instant: string, zone: string): string => {
  const { date, time } = onTheWall(new Date(instant), zone);
  return `${date}T${time}`;
};

const Move = ({ session }: { session: SessionWhole }) => {
  const [text, zone] = [useText(), useZone()];
  const { id, startsAt, endsAt, place } = session;
  return (
    <>
      <section className="blk act" aria-label={text("session.move")}>
        <Barred title={text("session.move")} />
        <ActForm<typeof moveSessionRoute, SessionTimes>
          contract={moveSessionRoute}
          start={{ startsAt: fieldOf(startsAt, zone), endsAt: fieldOf(endsAt, zone), place }}
          given={(times) => ({
            params: { id },
            body: {
              startsAt: instantOf(times.startsAt, zone),
              endsAt: instantOf(times.endsAt, zone),
              place: times.place,
            },
          })}
          submit={text("session.move-do")}
        >
          <TimeField name="startsAt" label={text("convene.starts")} />
          <TimeField name="endsAt" label={text("convene.ends")} />
          <WordsField name="place" label={text("convene.place")} max={longest.place} rows={1} />
        </ActForm>
      </section>
      <section className="blk act" aria-label={text("session.call-off")}>
        <Barred title={text("session.call-off")} />
        <ActForm<typeof callOffRoute, { reason: string }>
          contract={callOffRoute}
          given={(body) => ({ params: { id }, body })}
          submit={text("session.call-off-do")}
          weight="quiet"
        >
          <WordsField name="reason" label={text("session.why-off")} max={longest.reason} rows={2} />
        </ActForm>
      </section>
    </>
  );
};
