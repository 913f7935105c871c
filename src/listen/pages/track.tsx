import type { Done, Page, PageAsk, Sent } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { Site } from "../../public/site.tsx";
import { actAsAppellant, appealByNumber, fileByNumber, prefixOf } from "../appellant.ts";
import { checkGuesses, noteGuess } from "../guesses.ts";
import { appellantAct, type AppealByItsNumber } from "../words.ts";
import { sealOfAppeal } from "./sealed.tsx";
import { filesIn, isYes } from "./sent.ts";
import { FindForm } from "./track-find.tsx";
import { OwnAppeal } from "./track-own.tsx";

/** The appeal this browser was let in to; null for none, or one that is no more. */
const ownOf = async ({ house, county, ticket, now }: PageAsk): Promise<AppealByItsNumber | null> => {
  const own = ticket === null ? null : await appealByNumber(house.db, county.id, ticket, now);
  return isRefusal(own) ? null : own;
};

/** The number is not in the title either: a browser keeps titles in its history. */
const render = async (ask: PageAsk, sent?: Sent) => {
  const { say, house, county, now } = ask;
  const own = await ownOf(ask);
  return (
    <Site
      ask={ask}
      title={say("track.title")}
      description={say("track.description")}
      here="track"
      sheet="voice"
      script="track"
    >
      {own ? (
        <OwnAppeal ask={ask} own={own} seal={await sealOfAppeal(ask, own)} sent={sent} />
      ) : (
        <FindForm ask={ask} sent={sent} prefix={await prefixOf(house.db, county.id, now)} />
      )}
    </Site>
  );
};

type Acted = Done | Refusal;

/** Opens an appeal by its number. What is no number is said at once; one that does not exist is counted, and slow. */
const find = async (ask: PageAsk, { fields }: Sent): Promise<Acted> => {
  const tooMany = checkGuesses(ask);
  if (tooMany) return tooMany;
  const own = await appealByNumber(ask.house.db, ask.county.id, fields.number ?? "", ask.now);
  if (!isRefusal(own)) return { to: "/track", ticket: own.number };
  if (own.refusal === "number.not-there") await noteGuess(ask);
  return own;
};

/** What was sent, in the words of the act; each form has its own few fields. */
const givenIn = (sent: Sent): unknown => {
  const { act, text, reason, contacted, solved, satisfaction, said, consent } = sent.fields;
  if (act === "add" || act === "reply") return { act, text, files: filesIn(sent) };
  if (act === "judge") return { act, contacted: isYes(contacted), solved: isYes(solved), satisfaction, said };
  if (act === "consent") return { act, consent: consent === "yes" };
  return act === "erase" ? { act } : { act, reason };
};

/** Which field lacks what the act needs, and how that is said. */
const lacking = ({ fields: { act } }: Sent): Refusal => {
  if (act === "judge") return refuse("track.judge", {}, { field: "contacted" });
  const field = act === "reopen" || act === "withdraw" ? "reason" : "text";
  return refuse("track.words", {}, { field });
};

const run = async (ask: PageAsk, sent: Sent): Promise<Acted> => {
  const { act = "find" } = sent.fields;
  if (act === "forget") return { to: "/track", ticket: null };
  if (act === "find") return find(ask, sent);
  if (ask.ticket === null) return refuse("track.over", {}, { field: "number" });
  const given = appellantAct.safeParse(givenIn(sent));
  if (!given.success) return lacking(sent);
  const { house, county, ticket: typed, from } = ask;
  const done = await actAsAppellant(house, county.id, { typed, from, given: given.data });
  return isRefusal(done) ? done : { to: "/track", ticket: typed };
};

/** The page of one's own appeal. Its number is typed, never in an address; the browser is let in for half an hour. */
export const trackPage: Page = { path: "/track", personal: true, render, act: { perMinute: 30, run } };

/** A file of one's own appeal, or of the answer to it. */
export const trackFilePage: Page = {
  path: "/track/files/:id",
  personal: true,
  render: async ({ house, county, ticket, params }) =>
    ticket === null
      ? refuse("route.not-there")
      : fileByNumber(house, county.id, { typed: ticket, fileId: params.id ?? "" }),
};
