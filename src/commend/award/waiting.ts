import { named } from "../../ground/texts.ts";
import type { ToSignOf } from "../../ground/waiting/words.ts";
import { mayRevoke } from "./rules.ts";
import { decisionsToSign } from "./store/decisions.ts";
import { revocationsAsked } from "./store/honours.ts";

/** What waits for the county's head: decisions to sign, and honours to revoke. */
export const awardsToSign: ToSignOf = async ({ db, actor, lang, say }) => {
  const { countyId, postId } = actor;
  if (postId === null) return [];
  const decisions = (await decisionsToSign(db, countyId, postId)).map(({ programmeId, words, ...name }) => ({
    kind: "award-decision",
    id: programmeId,
    title: words.title,
    why: say("decision.sign.why", { programme: named(lang, name) }),
    due: null,
    href: `/desk/commend/${programmeId}`,
  }));
  const asked = mayRevoke(actor, "confirm") ? await revocationsAsked(db, countyId) : [];
  const revocations = asked.map((row) => ({
    kind: "revocation",
    id: row.id,
    title: say("honour.revoke.title", { name: named(lang, row), number: row.number }),
    why: row.askedFor ?? "",
    due: null,
    href: `/desk/commend/${row.programmeId}`,
  }));
  return [...decisions, ...revocations];
};
