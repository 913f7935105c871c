import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import type { Done, Page, PageAsk, Sent } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { Site } from "../../public/site.tsx";
import { publicActor } from "../actors.ts";
import { judgeAnswer, reopenAppeal } from "../commands/answer.ts";
import { addToAppeal, eraseIdentity, setConsent } from "../commands/keep.ts";
import { withdrawAppeal } from "../commands/sort.ts";
import { replyOfAppellant } from "../commands/wait.ts";
import { giveFile } from "../files.ts";
import { checkGuesses, noteGuess } from "../guesses.ts";
import { ownAppeal } from "../own.ts";
import { readNumber } from "../rules/number.ts";
import { numberPrefix, zoneOf } from "../settings.ts";
import { appealNumbered } from "../store/appeals.ts";
import { appellantWords, judgement, withReason } from "../words.ts";
import { filesIn } from "./sent.ts";
import { FindForm } from "./track-find.tsx";
import { OwnAppeal, titleOf } from "./track-own.tsx";

const prefixOf = async ({ house: { db }, county, now }: PageAsk): Promise<string> =>
  settingOn(db, county.id, numberPrefix, localDate(now, await zoneOf(db, county.id)));

const render = async (ask: PageAsk, sent?: Sent) => {
  const { say, ticket } = ask;
  const own = ticket === null ? null : await ownAppeal(ask, ticket);
  const title = own ? titleOf({ ask, own }) : say("track.title");
  return (
    <Site ask={ask} title={title} description={say("track.description")} here="track" script="track">
      {own ? (
        <OwnAppeal ask={ask} own={own} sent={sent} />
      ) : (
        <FindForm ask={ask} sent={sent} prefix={await prefixOf(ask)} />
      )}
    </Site>
  );
};

type Acted = Done | Refusal;
const again: Done = { to: "/track" };

/** Opens an appeal by its number. What is no number is said at once; one that does not exist is counted. */
const find = async (ask: PageAsk, { fields }: Sent): Promise<Acted> => {
  const number = readNumber(fields.number ?? "", await prefixOf(ask));
  if (isRefusal(number)) return number;
  const tooMany = checkGuesses(ask);
  if (tooMany) return tooMany;
  const appeal = await appealNumbered(ask.house.db, ask.county.id, [number]);
  return appeal ? { ...again, ticket: appeal.number } : noteGuess(ask);
};

type Doing = (ask: PageAsk, sent: Sent, id: string) => Promise<unknown>;

const actorFor = ({ county, from }: PageAsk) => publicActor(county.id, from);
const isYes = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : value === "yes";

const judge: Doing = async (ask, { fields }, id) => {
  const said = judgement.safeParse({
    contacted: isYes(fields.contacted),
    solved: isYes(fields.solved),
    satisfaction: fields.satisfaction,
    said: fields.said,
  });
  if (!said.success) return refuse("track.judge", {}, { field: "contacted-group" });
  return execute(ask.house, judgeAnswer, actorFor(ask), { id, ...said.data });
};

const reopen: Doing = async (ask, { fields }, id) => {
  const said = withReason.safeParse({ reason: fields.reason });
  if (!said.success) return refuse("track.words", {}, { field: "reason" });
  return execute(ask.house, reopenAppeal, actorFor(ask), { id, ...said.data });
};

const saying =
  (command: typeof addToAppeal | typeof replyOfAppellant): Doing =>
  async (ask, sent, id) => {
    const said = appellantWords.safeParse({ text: sent.fields.text, files: filesIn(sent) });
    if (!said.success) return refuse("track.words", {}, { field: "text" });
    return execute(ask.house, command, actorFor(ask), { id, ...said.data });
  };

const withdraw: Doing = (ask, { fields }, id) =>
  execute(ask.house, withdrawAppeal, actorFor(ask), { id, reason: fields.why?.slice(0, 500) || null });

/** What the forms of the page do, by the word each sends. */
const acts: Readonly<Record<string, Doing>> = {
  judge,
  reopen,
  add: saying(addToAppeal),
  reply: saying(replyOfAppellant),
  withdraw,
  consent: (ask, { fields }, id) =>
    execute(ask.house, setConsent, actorFor(ask), { id, consent: fields.consent === "yes" }),
  erase: (ask, _sent, id) => execute(ask.house, eraseIdentity, actorFor(ask), { id }),
};

const run = async (ask: PageAsk, sent: Sent): Promise<Acted> => {
  const { act = "find" } = sent.fields;
  if (act === "forget") return { ...again, ticket: null };
  const doing = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!doing) return find(ask, sent);
  const appeal =
    ask.ticket === null ? undefined : await appealNumbered(ask.house.db, ask.county.id, [ask.ticket]);
  if (!appeal) return refuse("track.over", {}, { field: "number" });
  const done = await doing(ask, sent, appeal.id);
  return isRefusal(done) ? done : { ...again, ticket: appeal.number };
};

/** The page of one's own appeal. Its number is typed, never in an address; the browser is let in for half an hour. */
export const trackPage: Page = { path: "/track", personal: true, render, act: { perMinute: 30, run } };

/** A file of one's own appeal, or of the answer to it. */
export const trackFilePage: Page = {
  path: "/track/files/:id",
  personal: true,
  render: async (ask) => {
    const own = ask.ticket === null ? null : await ownAppeal(ask, ask.ticket);
    if (!own) return refuse("route.not-there");
    const owner = own.files.some(({ id }) => id === ask.params.id) ? own.appeal.id : own.main.id;
    const answered = own.answers.flatMap(({ files }) => files).some(({ id }) => id === ask.params.id);
    if (owner !== own.appeal.id && !answered) return refuse("route.not-there");
    return giveFile(ask.house, actorFor(ask), { id: owner, fileId: ask.params.id ?? "" });
  },
};
