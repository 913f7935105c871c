import { titled } from "../../../ground/texts.ts";
import { Input, Select } from "antd";
import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { Barred } from "../../../ground/look/marks.tsx";
import { answers, attendances, type Attendee, type SessionWhole } from "../../words.ts";
import { useText } from "../say.ts";
import { useAnswer } from "./queries.ts";

/** Who is invited, by post, and how that stands: each answers for oneself; at the session it is written who came. */
export const Attendees = ({ session }: { session: SessionWhole }) => {
  const text = useText();
  const { attendees, state } = session;
  if (attendees.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="attendees">
      <Barred id="attendees" title={text("attendees")} count={attendees.length} />
      <ul className="rows attendees">
        {attendees.map((one) => (
          <One
            key={one.post.id}
            one={one}
            sessionId={session.id}
            choices={choicesFor(one, session.may.mark, state === "called")}
          />
        ))}
      </ul>
    </section>
  );
};

/** What may be written of one who is invited: nothing, one's own answer, or who came. */
const choicesFor = ({ mine }: Attendee, marks: boolean, lasts: boolean): readonly Attendee["state"][] => {
  if (!lasts) return [];
  if (marks) return attendances;
  return mine ? answers : [];
};

/** Whoever was there may be named. */
const came: ReadonlySet<Attendee["state"]> = new Set(["came", "observed"]);

interface OneProps {
  readonly one: Attendee;
  readonly sessionId: string;
  readonly choices: readonly Attendee["state"][];
}

const One = ({ one, sessionId, choices }: OneProps) => {
  const [text, lang] = [useText(), useLang()];
  const { post, state, who } = one;
  return (
    <li>
      <b>{titled(lang, post)}</b>
      {choices.length > 0 ? (
        <Answer one={one} sessionId={sessionId} choices={choices} />
      ) : (
        <span className="s">
          {text(`attendance.${state}`)}
          {who ? ` · ${who}` : ""}
        </span>
      )}
    </li>
  );
};

/** The state, and the name of who came or was sent: kept when the field is left. */
const Answer = ({ one: { post, state, who }, sessionId, choices }: OneProps) => {
  const [text, lang, answer] = [useText(), useLang(), useAnswer(post.id)];
  const [now, setNow] = useState({ state, who: who ?? "" });
  const keep = (next: typeof now) => {
    setNow(next);
    if (next.state === "sent" && next.who.trim() === "") return;
    answer.mutate({ id: sessionId, state: next.state, who: next.who.trim() || null });
  };
  const named = now.state === "sent" || came.has(now.state);
  return (
    <span className="answering">
      <Select
        aria-label={text("attendance.of", { post: titled(lang, post) })}
        value={now.state}
        options={choices.map((value) => ({ value, label: text(`attendance.${value}`) }))}
        onChange={(next) => keep({ ...now, state: next })}
      />
      {named ? (
        <Input
          aria-label={text("attendance.who", { post: titled(lang, post) })}
          placeholder={text(now.state === "sent" ? "attendance.who-sent" : "attendance.who-came")}
          value={now.who}
          maxLength={60}
          onChange={({ target }) => setNow({ ...now, who: target.value })}
          onBlur={() => keep(now)}
        />
      ) : null}
      {answer.error ? <Failed error={answer.error} /> : null}
    </span>
  );
};
