import { type Command, command } from "../../../ground/command.ts";
import { newId } from "../../../ground/id.ts";
import type { ImportCounts } from "../../../ground/imports/words.ts";
import { refuse } from "../../../ground/refusal.ts";
import { todayOf } from "../../today.ts";
import { mayOutlook } from "../may.ts";
import { firstFault, peersKnown, planPeers, savePeers } from "./save.ts";
import type { PeerFigures } from "./words.ts";

/**
 * Keeps figures of other counties as their documents have them; a changed one becomes a further vintage. Refuses
 * `figures.not-yours`, and the first fault at its figure: `indicator.unknown`, `figure.basis-unfit` and the others of
 * the county's own figures.
 */
export const enterPeers: Command<PeerFigures, ImportCounts> = command(
  "indicators.enter-peers",
  async (tx, actor, { figures }, now) => {
    if (!mayOutlook(actor, "enter-peers")) return refuse("figures.not-yours");
    const known = await peersKnown(
      tx,
      actor.countyId,
      figures.map(({ code }) => code),
    );
    const fault = firstFault(figures, known, await todayOf(tx, actor, now));
    return fault ?? savePeers(tx, planPeers(actor, figures, known, now), figures, newId(now));
  },
);
