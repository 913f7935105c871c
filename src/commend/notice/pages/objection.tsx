import type { Done, Page, PageAsk, Sent } from "../../../ground/http/index.ts";
import { day, moment } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { named, titled } from "../../../ground/texts.ts";
import { checkGuesses, noteGuess } from "../../../listen/index.ts";
import { Field, typedIn } from "../../../public/form.tsx";
import { Site } from "../../../public/site.tsx";
import { objectionByNumber } from "../read.ts";
import type { ObjectionWhole } from "../words.ts";

interface OwnProps {
  readonly ask: PageAsk;
  readonly own: ObjectionWhole;
}

const aboutOf = ({ ask: { say, lang }, own }: OwnProps): string =>
  own.nomineeZh === null
    ? say("objection.whole-list")
    : named(lang, { nameZh: own.nomineeZh, nameEn: own.nomineeEn });

const Facts = ({ ask, own }: OwnProps) => {
  const { say, lang, house } = ask;
  const postName = (post: ObjectionWhole["receiver"]) => post && titled(lang, post);
  const facts: readonly (readonly [string, string | null])[] = [
    ["objection.about", aboutOf({ ask, own })],
    ["objection.received", moment(new Date(own.receivedAt), house.clock.zone, lang)],
    ["objection.desk", postName(own.answeredBy ?? own.receiver)],
    ["objection.due-on", own.answeredOn ? null : day(own.dueOn, lang)],
    ["objection.answered-on", own.answeredOn && day(own.answeredOn, lang)],
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

const Own = (props: OwnProps) => {
  const { ask, own } = props;
  const { say, lang } = ask;
  return (
    <div className="wrap">
      <div>
        <p className="no">
          {say("objection.your-number")}
          <b>{own.number}</b>
        </p>
        <p className="cap">{say("objection.keep")}</p>
        <h1 className="say">{named(lang, { nameZh: own.programmeZh, nameEn: own.programmeEn })}</h1>
        <section className="state" aria-label={say("objection.now")}>
          <p className="now">{say(`objection.outcome.${own.outcome ?? "open"}`)}</p>
          <Facts {...props} />
        </section>
        {own.answer ? (
          <section className="blk" aria-labelledby="answer">
            <Barred id="answer" title={say("objection.answer")} />
            <p className="words">{own.answer}</p>
          </section>
        ) : null}
        <section className="blk" aria-labelledby="said">
          <Barred id="said" title={say("objection.said")} />
          <p className="words">{own.text}</p>
          {own.files.length > 0 ? (
            <p className="cap">{say("objection.sent-along", { count: own.files.length })}</p>
          ) : null}
        </section>
        <form method="post" action="/objections">
          <input type="hidden" name="act" value="forget" />
          <button className="btn" type="submit">
            {say("objection.forget")}
          </button>
        </form>
      </div>
      <aside className="side">
        <p className="cap">{say(own.anonymous ? "objection.anonymous" : "objection.sealed")}</p>
      </aside>
    </div>
  );
};

const Find = ({ ask, sent }: { ask: PageAsk; sent?: Sent }) => {
  const { say } = ask;
  return (
    <div className="wrap">
      <div>
        <h1>{say("objection.track")}</h1>
        <p className="lead">{say("objection.track-note")}</p>
        <form method="post" action="/objections">
          <Field form={{ say, sent }} name="number" label={say("objection.number")}>
            {(bound) => (
              <input
                className="inp"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={60}
                defaultValue={typedIn({ say, sent }, "number")}
                required
                {...bound}
              />
            )}
          </Field>
          <div className="send">
            <button className="btn ink lg" type="submit">
              {say("objection.find")}
            </button>
          </div>
        </form>
      </div>
    </div>
  );
};

const ownOf = async ({ house, county, ticket }: PageAsk): Promise<ObjectionWhole | null> => {
  const own = ticket === null ? null : await objectionByNumber(house.db, county.id, ticket);
  return isRefusal(own) ? null : own;
};

/** Opens an objection by its number; one that does not exist is counted, and slow. */
const run = async (ask: PageAsk, { fields }: Sent): Promise<Done | Refusal> => {
  if (fields.act === "forget") return { to: "/objections", ticket: null };
  const tooMany = checkGuesses(ask);
  if (tooMany) return tooMany;
  if (!fields.number) return refuse("number.not-there", {}, { field: "number" });
  const own = await objectionByNumber(ask.house.db, ask.county.id, fields.number);
  if (!isRefusal(own)) return { to: "/objections", ticket: own.number };
  if (own.refusal === "number.not-there") await noteGuess(ask);
  return own;
};

/** One's own objection and what became of it. Its number is typed, never in an address. */
export const objectionPage: Page = {
  path: "/objections",
  personal: true,
  render: async (ask, sent) => {
    const { say } = ask;
    const own = await ownOf(ask);
    const title = say("objection.track");
    return (
      <Site ask={ask} title={title} description={say("objection.track-note")} sheet="voice">
        {own ? <Own ask={ask} own={own} /> : <Find ask={ask} sent={sent} />}
      </Site>
    );
  },
  act: { perMinute: 30, run },
};
