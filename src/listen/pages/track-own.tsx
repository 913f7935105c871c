import { localDate } from "../../ground/clock.ts";
import type { PageAsk, Sent } from "../../ground/http/index.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { FormTrouble } from "../../public/form.tsx";
import type { AppealByItsNumber } from "../words.ts";
import { ClockArithmetic, dueSaid, momentSaid } from "./clock.tsx";
import { AskAgain, ChangeMind, Forget, Judge, SayMore } from "./track-acts.tsx";
import { type OnLog, OnRecord } from "./sealed.tsx";
import { Answers, Files, History } from "./track-said.tsx";

export interface OwnProps {
  readonly ask: PageAsk;
  readonly own: AppealByItsNumber;
  readonly seal: OnLog | null;
  readonly sent?: Sent;
}

const Head = ({ ask: { say, lang, house }, own }: OwnProps) => {
  const { territory, category } = own;
  const words = [territory && named(lang, territory), category && named(lang, category)].filter(Boolean);
  const received = say("track.received", {
    at: momentSaid(own.receivedAt, house.clock.zone, lang),
    door: say(`track.door.${own.door}`),
  });
  const who = say(own.anonymous ? "track.anonymous" : "track.protected");
  return (
    <>
      <p className="no">
        {say("track.your-number")}
        <b>{own.number}</b>
      </p>
      <h1 className="say">{own.text}</h1>
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
  const post = own.state === "referred" ? own.matter?.post : null;
  if (post) return (lang === "en" && post.titleEn) || post.titleZh;
  return own.unit ? named(lang, own.unit) : say("track.listening-desk");
};

/** When it was answered, against when it was due: the number of working days between. */
const answeredSaid = ({ ask: { say, lang, house }, own }: OwnProps): string | null => {
  const last = own.answers.at(-1);
  if (!last || !own.answered) return null;
  const at = momentSaid(last.answeredAt, house.clock.zone, lang);
  const { workingDays } = own.answered;
  if (!last.inTime) return say("track.late", { at, days: Math.abs(workingDays) });
  return workingDays > 0 ? say("track.early", { at, days: workingDays }) : say("track.same-day", { at });
};

const isEnded: ReadonlySet<string> = new Set(["closed", "not-accepted", "withdrawn", "called-back"]);

const Facts = (props: OwnProps) => {
  const { ask, own } = props;
  const { say, lang, house } = ask;
  const { clock } = own;
  const { zone } = house.clock;
  const facts: readonly (readonly [string, string | null])[] = [
    ["track.desk", isEnded.has(own.state) ? null : deskOf(props)],
    ["track.cooperating", own.cooperating.map((unit) => named(lang, unit)).join(lang === "zh" ? "、" : ", ")],
    [
      clock?.kind === "callback" ? "track.due-judge" : "track.due",
      clock && dueSaid(clock, { zone, lang, say }),
    ],
    ["track.answered", answeredSaid(props)],
    ["track.law", own.state === "not-accepted" ? own.closedFor : null],
    ["track.instead", own.instead],
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
    <p className="now">{props.ask.say(`track.state.${props.own.state}`)}</p>
    <Facts {...props} />
  </section>
);

/** The arithmetic of the clock that runs; after the answer, of the one it was answered by. */
const Clock = ({ ask: { say, lang, now, house }, own }: OwnProps) => {
  const clock = own.clock?.kind === "answer" || own.clock?.kind === "register" ? own.clock : own.answered;
  if (!clock) return null;
  return (
    <section className="blk" aria-labelledby="clock">
      <Barred id="clock" title={say("track.clock")} />
      <ClockArithmetic
        clock={clock}
        of={own.class}
        today={localDate(now, house.clock.zone)}
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
  const { ask, own, seal } = props;
  const { say } = ask;
  return (
    <div className="side">
      <History {...props} />
      <section className="blk" aria-labelledby="receipt">
        <Barred id="receipt" title={say("track.receipt")} />
        <OnRecord ask={ask} own={own} seal={seal} />
        <p className="cap">
          <a href="/receipt">{say("track.receipt-open")}</a>
        </p>
        <Forget form={{ say }} />
      </section>
      <ChangeMind form={{ say }} may={own.may} consent={own.consent} anonymous={own.anonymous} />
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
        <FormTrouble form={acts.form} fields={["contacted", "reason", "text", "files"]} />
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
