import { titled } from "../../../ground/texts.ts";
import { addressOf } from "../../../desk/client.ts";
import { Failed } from "../../../desk/parts/states.tsx";
import { useMyPost } from "../../../desk/session.ts";
import { usePart } from "../../../desk/today/counts.tsx";
import { Line, LineAct } from "../../../desk/today/line.tsx";
import { failedOf, Part } from "../../../desk/today/part.tsx";
import { invitationRoute } from "../../api.ts";
import type { SessionAhead } from "../../words.ts";
import { useMoment, useText } from "../say.ts";
import { useLang } from "../../../desk/theme.tsx";
import { useAnswer, useSessionsAhead } from "./queries.ts";

/** The sessions of today and the next days: when, over what, as what one is there, and where. */
export const SessionsAhead = () => {
  const [text, ahead] = [useText(), useSessionsAhead()];
  const count = ahead.data?.sessions.length;
  usePart("sessions", count);
  return (
    <Part part="sessions" title={text("today.sessions")} count={count} failed={failedOf(ahead)}>
      {ahead.data?.sessions.map((session) => (
        <One key={session.id} session={session} />
      ))}
    </Part>
  );
};

const isLink = (place: string): boolean => /^https?:\/\//.test(place);

/** A place, or the link by which one joins. */
export const Place = ({ place }: { place: string }) => {
  const text = useText();
  return isLink(place) ? (
    <a href={place} rel="noreferrer">
      {text("session.join")}
    </a>
  ) : (
    <>{place}</>
  );
};

const One = ({ session }: { session: SessionAhead }) => {
  const [text, lang, moment, post] = [useText(), useLang(), useMoment(), useMyPost()];
  const answer = useAnswer(post?.postId ?? "");
  const { id, startsAt, titles, part, chair, place, attendance } = session;
  return (
    <Line
      title={`${moment(startsAt)} ${titles.join(lang === "zh" ? "；" : "; ")}`}
      href={`/desk/sessions/${id}`}
      why={
        <>
          {text(`today.part.${part}`, { chair: titled(lang, chair) })} · <Place place={place} /> ·{" "}
          <a href={addressOf(invitationRoute, { params: { id } })} download>
            {text("today.ics")}
          </a>
        </>
      }
      act={
        attendance === null ? null : (
          <Attending attendance={attendance} onAnswer={(state) => answer.mutate({ id, state })} />
        )
      }
      below={answer.error ? <Failed error={answer.error} /> : null}
    />
  );
};

interface AttendingProps {
  readonly attendance: NonNullable<SessionAhead["attendance"]>;
  readonly onAnswer: (state: "coming" | "invited") => void;
}

/** One tap says that one comes; another takes it back. Whom one sends is said on the session's page. */
const Attending = ({ attendance, onAnswer }: AttendingProps) => {
  const text = useText();
  if (attendance === "invited")
    return <LineAct label={text("today.come")} shortcut="a" onClick={() => onAnswer("coming")} />;
  return (
    <>
      <span className="dim">{text(`attendance.${attendance}`)}</span>
      {attendance === "coming" ? (
        <LineAct label={text("today.come.undo")} shortcut="u" onClick={() => onAnswer("invited")} />
      ) : null}
    </>
  );
};
