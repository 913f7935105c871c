import { named } from "../../../ground/texts.ts";
import type { ToSignOf } from "../../../ground/waiting/words.ts";
import { draftsToSign } from "./store.ts";

/** The bulletins that wait for somebody's signature: who drafted it, and how many red items it names. */
export const bulletinsToSign: ToSignOf = async ({ db, actor: { countyId, postId }, lang, say }) => {
  if (postId === null) return [];
  return (await draftsToSign(db, countyId, postId)).map(({ id, draft, facts }) => ({
    kind: "bulletin",
    id,
    title: `${say("bulletin.masthead")} ${draft.title}`,
    why: say("bulletin.sign.why", { office: named(lang, facts.office), far: facts.far.length }),
    due: null,
    href: `/desk/bulletins/${id}`,
  }));
};
