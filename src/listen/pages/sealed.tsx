import type { Page, PageAsk } from "../../ground/http/index.ts";
import { figure, fullMoment } from "../../ground/look/format.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { proofOf, type Sealed, sealOf } from "../../log/index.ts";
import { appealByNumber } from "../appellant.ts";
import type { AppealByItsNumber } from "../words.ts";

const aboutOf = ({ id }: Pick<AppealByItsNumber, "id">) => ({ kind: "appeal", id });

/** Where the log has that an appeal came; null while that waits to be sealed. */
export const sealOfAppeal = (
  { house, county }: PageAsk,
  own: Pick<AppealByItsNumber, "id">,
): Promise<Sealed | null> => sealOf(house.db, county.id, aboutOf(own));

interface OnRecordProps {
  readonly ask: PageAsk;
  readonly own: Pick<AppealByItsNumber, "id">;
  readonly seal: Sealed | null;
}

/** That it is on the record: its number in the log, since when, and what proves it to others. */
export const OnRecord = ({ ask: { say, lang, house }, own, seal }: OnRecordProps) => {
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
      <p className="meta id">{say("track.proof-note", { id: own.id })}</p>
    </>
  );
};

/**
 * The proof of one's own appeal, for whoever this browser let in by the number. The file itself tells neither the number
 * nor who spoke, and is named by its place in the log.
 */
export const trackProofPage: Page = {
  path: "/track/proof",
  personal: true,
  render: async (ask) => {
    const { house, county, ticket, now } = ask;
    const own = ticket === null ? null : await appealByNumber(house.db, county.id, ticket, now);
    if (own === null || isRefusal(own)) return refuse("route.not-there");
    const [seal, proof] = [await sealOfAppeal(ask, own), await proofOf(house.db, county.id, aboutOf(own))];
    if (!seal || proof === null) return refuse("track.unsealed.not-there");
    return {
      name: `log-${seal.number}.tlog-proof`,
      type: "text/plain; charset=utf-8",
      bytes: Buffer.from(proof),
    };
  },
};
