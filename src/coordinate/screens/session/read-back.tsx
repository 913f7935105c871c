import { titled } from "../../../ground/texts.ts";
import { Button } from "antd";
import { addressOf } from "../../../desk/client.ts";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { issueRoute, minutesPdf, minutesWord } from "../../session/api.ts";
import type { SessionWhole } from "../../words.ts";
import { useAct } from "../queries.ts";
import { useMoment, useText } from "../say.ts";

/** What was decided there, as it is read back before everyone; then the chair signs, and the minutes stay as they are. */
export const ReadBack = ({ session }: { session: SessionWhole }) => {
  const text = useText();
  const { decided, may, issuedAt } = session;
  if (!may.issue && decided.length === 0 && !issuedAt) return null;
  return (
    <section className="blk decided" aria-labelledby="read-back">
      <Barred
        id="read-back"
        title={text("session.read-back")}
        count={decided.length > 0 ? decided.length : undefined}
      />
      <ol>
        {decided.map((decision) => (
          <One key={decision.id} decision={decision} />
        ))}
      </ol>
      {may.issue ? <Issue session={session} /> : null}
      {issuedAt ? <Issued id={session.id} at={issuedAt} /> : null}
    </section>
  );
};

const One = ({ decision }: { decision: SessionWhole["decided"][number] }) => {
  const [text, lang] = [useText(), useLang()];
  return (
    <li>
      <p className="words">{decision.text}</p>
      <p>{text("decision.owes", { post: titled(lang, decision.owner), day: day(decision.dueOn, lang) })}</p>
      <p className="dim">{text("decision.counts", { what: decision.doneWhen })}</p>
    </li>
  );
};

/** Signing is the cinnabar act once nothing is left to decide there: until then that is the decision. */
const Issue = ({ session: { id, decided, minutes, agenda } }: { session: SessionWhole }) => {
  const [text, issue] = [useText(), useAct(issueRoute)];
  const Sign = agenda.some(({ may }) => may.includes("decide")) ? Button : DecideButton;
  if (decided.length === 0 && !minutes) return <p className="dim">{text("session.nothing-yet")}</p>;
  return (
    <>
      <p className="dim">{text("session.issue.note")}</p>
      {issue.isError ? <Failed error={issue.error} /> : null}
      <Sign loading={issue.isPending} onClick={() => issue.mutate({ params: { id } })}>
        {text("session.issue")}
      </Sign>
    </>
  );
};

/** When the minutes were signed, and as what they can be had. */
const Issued = ({ id, at }: { id: string; at: string }) => {
  const [text, moment] = [useText(), useMoment()];
  return (
    <>
      <p className="dim">{text("session.issued-at", { at: moment(at) })}</p>
      <p className="acts">
        <a className="btn" href={addressOf(minutesPdf, { params: { id } })} download>
          {text("minutes.pdf")}
        </a>
        <a className="btn" href={addressOf(minutesWord, { params: { id } })} download>
          {text("minutes.word")}
        </a>
      </p>
    </>
  );
};
