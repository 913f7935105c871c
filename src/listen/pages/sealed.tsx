import type { Page, PageAsk } from "../../ground/http/index.ts";
import { figure, fullMoment } from "../../ground/look/format.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { openingOf, proofOf, type Sealed, sealOf } from "../../log/index.ts";
import { appealByNumber } from "../appellant.ts";
import { saltOf } from "../store/salts.ts";
import type { AppealByItsNumber } from "../words.ts";

const aboutOf = ({ id }: Pick<AppealByItsNumber, "id">) => ({ kind: "appeal", id });

/** Where the log has an appeal, and whether its words can be shown to be those that came. */
export interface OnLog extends Sealed {
  readonly opens: boolean;
}

/** Where the log has that an appeal came; null while that waits to be sealed. */
export const sealOfAppeal = async (
  { house, county }: PageAsk,
  own: Pick<AppealByItsNumber, "id">,
): Promise<OnLog | null> => {
  const seal = await sealOf(house.db, county.id, aboutOf(own));
  return seal && { ...seal, opens: (await saltOf(house.db, county.id, own.id)) !== null };
};

interface OnRecordProps {
  readonly ask: PageAsk;
  readonly own: Pick<AppealByItsNumber, "id">;
  readonly seal: OnLog | null;
}

const Words = ({ ask: { say } }: Pick<OnRecordProps, "ask">) => (
  <p className="cap">
    <a href="/track/words">{say("track.words")}</a>
    {say("track.words-note")}
  </p>
);

/** That it is on the record: its number in the log, since when, and what proves it to others. */
export const OnRecord = ({ ask, own, seal }: OnRecordProps) => {
  const { say, lang, house } = ask;
  if (!seal) return <p className="cap">{say("track.unsealed")}</p>;
  const at = fullMoment(seal.at, house.clock.zone, lang);
  return (
    <>
      <p className="cap">{say("track.sealed", { number: figure(seal.number), at })}</p>
      <p className="cap">
        <a href="/track/proof">{say("track.proof")}</a>
        {say("track.proof-or")}
        <a href="/log">{say("track.proof-check")}</a>
      </p>
      {seal.opens ? <Words ask={ask} /> : null}
      <p className="meta id">{say("track.proof-note", { id: own.id })}</p>
    </>
  );
};

/** A file for whoever this browser let in by the number, named by the place of the entry in the log. */
const fileOf = async (
  ask: PageAsk,
  ending: string,
  write: (own: AppealByItsNumber) => Promise<string | null>,
) => {
  const { house, county, ticket, now } = ask;
  const own = ticket === null ? null : await appealByNumber(house.db, county.id, ticket, now);
  if (own === null || isRefusal(own)) return refuse("route.not-there");
  const [seal, text] = [await sealOfAppeal(ask, own), await write(own)];
  if (!seal || text === null) return refuse("track.unsealed.not-there");
  return {
    name: `log-${seal.number}.${ending}`,
    type: "text/plain; charset=utf-8",
    bytes: Buffer.from(text),
  };
};

/** The proof of one's own appeal. The file itself tells neither the number, nor who spoke, nor what they said. */
export const trackProofPage: Page = {
  path: "/track/proof",
  personal: true,
  render: (ask) => fileOf(ask, "tlog-proof", (own) => proofOf(ask.house.db, ask.county.id, aboutOf(own))),
};

/** What shows beside the proof which words were sealed: they stand in it. */
export const trackWordsPage: Page = {
  path: "/track/words",
  personal: true,
  render: (ask) =>
    fileOf(ask, "words.txt", async (own) => {
      const { house, county } = ask;
      const salt = await saltOf(house.db, county.id, own.id);
      return salt && openingOf(house.db, county.id, aboutOf(own), { text: own.text, salt });
    }),
};
