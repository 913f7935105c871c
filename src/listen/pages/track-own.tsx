import { localDate } from "../../ground/clock.ts";
import type { PageAsk, Sent } from "../../ground/http/index.ts";
import { day } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { FormTrouble } from "../../public/form.tsx";
import type { Own } from "../own.ts";
import { refOf } from "../rules/ref.ts";
import { ClockArithmetic, dueSaid, momentSaid } from "./clock.tsx";
import { AskAgain, ChangeMind, Forget, Judge, SayMore } from "./track-acts.tsx";
import { Answers, Files, History } from "./track-said.tsx";

export interface OwnProps {
  readonly ask: PageAsk;
  readonly own: Own;
  readonly sent?: Sent;
}

const Head = ({ ask: { say, lang }, own }: OwnProps) => {
  const { appeal, territory, category, zone } = own;
  const words = [territory && named(lang, territory), category && named(lang, category)].filter(Boolean);
  const received = say("track.received", {
    at: momentSaid(appeal.receivedAt.toISOString(), zone, lang),
    door: say(`track.door.${appeal.door}`),
  });
  const who = say(appeal.anonymous ? "track.anonymous" : "track.protected");
  return (
    <>
      <p className="no">
        {say("track.your-number")}
        <b>{appeal.number}</b>
      </p>
      <h1 className="say">{appeal.text}</h1>
      <p className="meta">
        {words.length > 0 ? `${words.join(" · ")} · ` : null}
        {received}
        {lang === "zh" ? "；" : "; "}
        {who}
      </p>
    </>
  );
};

/** On whose desk it lies: the post that decides, the unit, or the listening desk. */
const deskOf = ({ ask: { say, lang }, own }: OwnProps): string => {
  const post = own.appeal.state === "referred" ? own.matter?.post : null;
  if (post) return (lang === "en" && post.titleEn) || post.titleZh;
  return own.unit ? named(lang, own.unit) : say("track.listening-desk");
};

/** When it was answered, against when it was due: the number of working days between. */
const answeredSaid = ({ ask: { say, lang }, own }: OwnProps): string | null => {
  const last = own.answers.at(-1);
  if (!last || !own.answered) return null;
  const at = momentSaid(last.answeredAt.toISOString(), own.zone, lang);
  const { workingDays } = own.answered;
  if (!last.inTime) return say("track.late", { at, days: Math.abs(workingDays) });
  return workingDays > 0 ? say("track.early", { at, days: workingDays }) : say("track.same-day", { at });
};

const isEnded: ReadonlySet<string> = new Set(["closed", "not-accepted", "withdrawn", "called-back"]);

const Facts = (props: OwnProps) => {
  const { ask, own } = props;
  const { say, lang } = ask;
  const { clock, zone, appeal } = own;
  const answered = answeredSaid(props);
  const facts: readonly (readonly [string, string | null])[] = [
    ["track.desk", isEnded.has(appeal.state) ? null : deskOf(props)],
    [
      clock?.kind === "callback" ? "track.due-judge" : "track.due",
      clock && dueSaid(clock, { zone, lang, say }),
    ],
    ["track.answered", answered],
    ["track.law", appeal.state === "not-accepted" ? appeal.closedFor : null],
    ["track.instead", appeal.instead],
  ];
  return (
    <dl className="kv">
      {facts.map(([label, said]) =>
        said ? (
          <div key={label} className="pairing">
            <dt>{say(label)}</dt>
            <dd>{said}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
};

const State = (props: OwnProps) => (
  <section className="state" aria-label={props.ask.say("track.now")}>
    <p className="now">{props.ask.say(`track.state.${props.own.appeal.state}`)}</p>
    <Facts {...props} />
  </section>
);

/** The arithmetic of the clock that runs; after the answer, of the one it was answered by. */
const Clock = ({ ask: { say, lang, now }, own }: OwnProps) => {
  const clock = own.clock?.kind === "answer" || own.clock?.kind === "register" ? own.clock : own.answered;
  if (!clock) return null;
  return (
    <section className="blk" aria-labelledby="clock">
      <Barred id="clock" title={say("track.clock")} />
      <ClockArithmetic
        clock={clock}
        of={own.main.class}
        today={localDate(now, own.zone)}
        lang={lang}
        say={say}
      />
    </section>
  );
};

const Judged = ({ ask: { say }, own }: OwnProps) => {
  const last = own.judgements.at(-1);
  if (!last) return null;
  const said = {
    contacted: say(`track.contacted.${last.contacted ? "yes" : "no"}`),
    solved: say(`track.solved.${last.solved ? "yes" : "no"}`),
    satisfaction: say(`appeal.satisfaction.${last.satisfaction}`),
  };
  return <p className="cap">{say("track.judged", said)}</p>;
};

const Side = (props: OwnProps) => {
  const { ask, own } = props;
  const { say } = ask;
  return (
    <div className="side">
      <History {...props} />
      <section className="blk" aria-labelledby="receipt">
        <Barred id="receipt" title={say("track.receipt")} />
        <p className="cap">
          {say("track.receipt-note")} <a href="/receipt">{say("track.receipt-open")}</a>
        </p>
        <Forget form={{ say }} />
      </section>
      <ChangeMind
        form={{ say }}
        may={own.may}
        consent={own.appeal.consent}
        anonymous={own.appeal.anonymous}
      />
    </div>
  );
};

/** One's own appeal: where it is, why its deadline is that day, what was said both ways, and what one may do. */
export const OwnAppeal = (props: OwnProps) => {
  const { ask, own, sent } = props;
  const acts = { form: { say: ask.say, sent }, may: own.may };
  return (
    <div className="wrap">
      <div>
        <FormTrouble form={acts.form} fields={["contacted-group", "reason", "text", "files", "why"]} />
        <Head {...props} />
        <State {...props} />
        <Clock {...props} />
        <Answers {...props} />
        <Judged {...props} />
        <Judge {...acts} />
        <AskAgain {...acts} />
        <Files {...props} />
        <SayMore {...acts} />
      </div>
      <Side {...props} />
    </div>
  );
};

/** The title of the page: never the number, which a browser would keep in its history. */
export const titleOf = ({ ask: { say }, own }: OwnProps): string =>
  `${say("track.title")} ${refOf(own.appeal.number)}`;

export const dayOf = (at: Date, { zone }: Own, lang: PageAsk["lang"]): string =>
  day(localDate(at, zone), lang);
