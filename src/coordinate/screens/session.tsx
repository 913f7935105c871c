import { Form, Input } from "antd";
import { useParams } from "@tanstack/react-router";
import { addressOf } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { onTheWall } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { callOffRoute, invitationRoute, minutesRoute, moveSessionRoute } from "../api.ts";
import { longest, type SessionTimes, type SessionWhole } from "../words.ts";
import { ActForm } from "./act-form.tsx";
import { instantOf, TimeField, WordsField } from "./fields.tsx";
import { useSession, useZone } from "./queries.ts";
import { postName, unitList, useMoment, useText } from "./say.ts";
import { matterHref, mattersHref } from "./search.ts";
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
  const off = session.state === "called-off";
  return (
    <div className="matter">
      <PageHead
        title={text("session.title", { at: moment(session.startsAt) })}
        crumbs={[{ label: text("nav"), href: mattersHref({}) }, { label: text("session") }]}
        link={DeskLink}
        note={off ? <span className="tag">{text("session.called-off")}</span> : undefined}
        acts={
          <a className="btn" href={addressOf(invitationRoute, { params: { id: session.id } })} download>
            {text("session.invitation")}
          </a>
        }
      />
      <div className="cols">
        <div>
          <Facts session={session} />
          {session.agenda.map((one) => (
            <Item key={one.id} item={one} />
          ))}
          <Minutes session={session} />
        </div>
        <div>{session.may.move ? <Move session={session} /> : null}</div>
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
          [text("convene.place"), session.place],
          [text("session.chair"), postName(lang, session.chair)],
          [text("convene.units"), unitList(lang, session.units)],
          [text("convene.note"), session.note],
        ]}
      />
    </div>
  );
};

const Item = ({ item }: { item: SessionWhole["agenda"][number] }) => {
  const [text, lang] = [useText(), useLang()];
  return (
    <section className="blk" aria-labelledby={item.id}>
      <Barred
        id={item.id}
        title={`${item.number} ${item.title}`}
        more={{ href: matterHref(item.id), label: text("session.open") }}
        link={DeskLink}
      />
      <ul className="rows">
        {item.statements.map(({ id, unit, claim }) => (
          <li key={id}>
            <b>{named(lang, unit)}</b>
            <span className="s">{claim}</span>
          </li>
        ))}
        {item.decisions.map(({ id, text: words, owner }) => (
          <li key={id}>
            <b>{text("decided")}</b>
            <span className="s">
              {words} · {postName(lang, owner)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Minutes = ({ session }: { session: SessionWhole }) => {
  const text = useText();
  const { id, minutes, may, begun } = session;
  return (
    <section className="blk" aria-labelledby="minutes">
      <Barred id="minutes" title={text("session.minutes")} />
      {may.minutes ? (
        <ActForm<typeof minutesRoute, { minutes: string }>
          contract={minutesRoute}
          start={{ minutes: minutes ?? "" }}
          given={(body) => ({ params: { id }, body })}
          submit={text("session.keep")}
        >
          <Form.Item name="minutes" label={text("session.minutes-label")}>
            <Input.TextArea rows={8} maxLength={20_000} />
          </Form.Item>
        </ActForm>
      ) : (
        <p className="words">{minutes ?? text(begun ? "session.no-minutes" : "session.not-begun")}</p>
      )}
    </section>
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
