import { titled } from "../../ground/texts.ts";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { AppealWhole } from "../words.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

/** The attempts to speak with the appellant. */
const Contacts = ({ appeal: { contacts } }: { appeal: AppealWhole }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  if (contacts.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="contacts">
      <Barred id="contacts" title={say("listen.contacts")} count={contacts.length} />
      <ul className="rows">
        {contacts.map(({ id, at, post, way, reached, note }) => (
          <li key={id}>
            <b>
              {say(`appeal.way.${way}`)} {say(reached ? "listen.reached" : "listen.not-reached")}
            </b>
            <span className="s">{[moment(at), post && titled(lang, post)].filter(Boolean).join(" · ")}</span>
            {note ? <p>{note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Notes = ({ appeal: { notes } }: { appeal: AppealWhole }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  if (notes.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="notes">
      <Barred id="notes" title={say("listen.notes")} count={notes.length} note={say("listen.notes-note")} />
      <ul className="rows">
        {notes.map(({ id, at, post, text }) => (
          <li key={id}>
            <p>{text}</p>
            <span className="s">{[moment(at), post && titled(lang, post)].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Extensions = ({ appeal: { extensions } }: { appeal: AppealWhole }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  if (extensions.length === 0) return null;
  const how = (granted: boolean | null) =>
    say(
      granted === null
        ? "listen.extension.open"
        : granted
          ? "listen.extension.granted"
          : "listen.extension.denied",
    );
  return (
    <section className="sec" aria-labelledby="extensions">
      <Barred id="extensions" title={say("listen.extensions")} />
      <ul className="rows">
        {extensions.map(({ days, reason, askedAt, askedBy, granted, decidedBy }) => (
          <li key={askedAt}>
            <b>
              {say("listen.extension.days", { days })} {how(granted)}
            </b>
            <span className="s">
              {[moment(askedAt), askedBy && titled(lang, askedBy), decidedBy && titled(lang, decidedBy)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What those who handle it keep: extensions, attempts to speak, notes. */
export const Kept = ({ appeal }: { appeal: AppealWhole }) => (
  <>
    <Extensions appeal={appeal} />
    <Contacts appeal={appeal} />
    <Notes appeal={appeal} />
  </>
);
