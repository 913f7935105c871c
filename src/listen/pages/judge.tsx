import { execute } from "../../ground/command.ts";
import type { Page, PageAsk, Sent } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { Site } from "../../public/site.tsx";
import { publicActor } from "../actors.ts";
import { tokenHash } from "../callback/token.ts";
import { judgeByLink } from "../commands/callback.ts";
import { checkGuesses, noteGuess } from "../guesses.ts";
import { excerptOf } from "../rules/ref.ts";
import { appealById, type AppealRow } from "../store/appeals.ts";
import { callbackByToken } from "../store/callbacks.ts";
import { answersOf } from "../store/said.ts";
import { judgement } from "../words.ts";
import { isYes } from "./sent.ts";
import { JudgeFields } from "./track-acts.tsx";

const over = refuse("callback.over.not-there");

interface Asked {
  readonly used: boolean;
  readonly appeal: AppealRow;
  readonly answer: string;
}

/** What an address asks about. One that is none is counted, and slow; so is one that came too late. */
const askedBy = async (ask: PageAsk): Promise<Asked | Refusal> => {
  const { house, county, params } = ask;
  const tooMany = checkGuesses(ask);
  if (tooMany) return tooMany;
  const callback = await callbackByToken(house.db, county.id, tokenHash(params.token ?? ""));
  const appeal = callback && (await appealById(house.db, county.id, callback.appealId));
  if (!callback || !appeal || !["sent", "used"].includes(callback.state)) {
    await noteGuess(ask);
    return over;
  }
  const answers = await answersOf(house.db, county.id, appeal.mergedInto ?? appeal.id);
  return { used: callback.state === "used", appeal, answer: answers.at(-1)?.done ?? "" };
};

const Thanks = ({ ask: { say } }: { ask: PageAsk }) => (
  <div className="prose">
    <h1>{say("judge.thanks")}</h1>
    <p>{say("judge.thanks-note")}</p>
    <p>
      <a href="/track">{say("receipt.follow")}</a>
    </p>
  </div>
);

const Question = ({ ask, asked, sent }: { ask: PageAsk; asked: Asked; sent?: Sent }) => {
  const { say, path } = ask;
  return (
    <div className="prose">
      <h1>{say("judge.title")}</h1>
      <p className="say">{excerptOf(asked.appeal.text, 60)}</p>
      <section className="blk">
        <h2>{say("track.answer")}</h2>
        <p className="words">{asked.answer}</p>
      </section>
      <form method="post" action={path} encType="multipart/form-data">
        <JudgeFields form={{ say, sent }} />
      </form>
      <p className="hint">{say("judge.once")}</p>
    </div>
  );
};

const render = async (ask: PageAsk, sent?: Sent) => {
  const asked = await askedBy(ask);
  if (isRefusal(asked)) return asked;
  const title = ask.say("judge.title");
  return (
    <Site ask={ask} title={title} description={ask.say("judge.description")} sheet="voice">
      <div className="wrap">
        {asked.used ? <Thanks ask={ask} /> : <Question ask={ask} asked={asked} sent={sent} />}
      </div>
    </Site>
  );
};

const run = async ({ house, county, from, params, path }: PageAsk, { fields }: Sent) => {
  const { contacted, solved, satisfaction, said } = fields;
  const given = judgement.safeParse({
    contacted: isYes(contacted),
    solved: isYes(solved),
    satisfaction,
    said,
  });
  if (!given.success) return refuse("track.judge", {}, { field: "contacted" });
  const asked = { tokenHash: tokenHash(params.token ?? ""), judgement: given.data };
  const done = await execute(house, judgeByLink, publicActor(county.id, from), asked);
  return isRefusal(done) ? done : { to: path as `/${string}` };
};

/** The callback by link: an address that works once, sent to who left a phone or an e-mail. Opening it uses nothing up. */
export const judgePage: Page = { path: "/judge/:token", personal: true, render, act: { perMinute: 30, run } };
