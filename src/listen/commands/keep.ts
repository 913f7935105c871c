import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { eraseAddresses } from "../../log/index.ts";
import { checkCovered } from "../rules/publication.ts";
import { deleteIdentity, sealedIdentity } from "../store/identity.ts";
import { awaitPublication, deletePublication, publicationOf, savePublication } from "../store/publication.ts";
import { eraseSalt } from "../store/salts.ts";
import {
  answersOf,
  confirmExclusionRow,
  exclusionsOf,
  insertContact,
  insertExclusion,
  insertFiles,
  insertNote,
  filesOf,
  judgementsOf,
} from "../store/said.ts";
import { type ContactWay, type KeptFile, mostFiles } from "../words.ts";
import { type Done, doneWith, settle, takeUp, tell } from "./act.ts";
import { fileRows } from "./submit.ts";

/** Adds words and files to an appeal, by the appellant or by the desk at their word. Refuses `appeal.files-enough`. */
export const addToAppeal = command(
  "appeal.add",
  async (
    tx,
    actor,
    { id, text, files }: { id: string; text: string; files: readonly KeptFile[] },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "add");
    if (isRefusal(acting)) return acting;
    const theirs = (await filesOf(tx, actor.countyId, id)).filter(({ answerId }) => answerId === null);
    if (theirs.length + files.length > 3 * mostFiles)
      return refuse("appeal.files-enough", { most: 3 * mostFiles }, { field: "files" });
    await insertFiles(tx, fileRows(acting.appeal, files, now));
    await tell(tx, actor, id, now, { act: "add", said: text, open: true });
    return doneWith(acting, { files: files.length });
  },
);

/** A note among those who handle it; the appellant does not read it. */
export const noteOnAppeal = command(
  "appeal.note",
  async (tx, actor, { id, text }: { id: string; text: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "note");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId, unitId } = actor;
    await insertNote(tx, { countyId, id: newId(now), appealId: id, at: now, unitId, text, postId, personId });
    return doneWith(acting);
  },
);

/** Writes down that the appellant was spoken to, or could not be reached. */
export const logContact = command(
  "appeal.contact",
  async (
    tx,
    actor,
    { id, ...contact }: { id: string; way: ContactWay; reached: boolean; note: string | null },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "contact");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId, unitId } = actor;
    const by = { countyId, appealId: id, at: now, unitId, postId, personId };
    await insertContact(tx, { ...by, ...contact, id: newId(now) });
    await tell(tx, actor, id, now, { act: "contact", open: contact.reached });
    return doneWith(acting, { way: contact.way, reached: contact.reached });
  },
);

/**
 * Looks at who it is, for a reason; the look is an entry that only discipline and audit read. Gives the sealed
 * identity; null for who is anonymous or was erased. Refuses `appeal.not-there` to those not to know of it.
 */
export const lookAtIdentity = command(
  "identity.look",
  async (
    tx,
    actor,
    { id, reason }: { id: string; reason: string },
    now,
  ): Promise<Outcome<{ sealed: string | null }>> => {
    const acting = await takeUp(tx, actor, id, "look");
    if (isRefusal(acting)) return acting;
    const sealed = (await sealedIdentity(tx, actor.countyId, id)) ?? null;
    await tell(tx, actor, id, now, { act: "look", open: true });
    return { ...doneWith(acting, {}, reason), value: { sealed } };
  },
);

/**
 * Erases who it was, from which addresses they wrote, and the salt by which the log stands for their words: on request,
 * or by the clock when it was kept long enough. Figures and proof stay.
 */
export const eraseIdentity = command(
  "appeal.erase",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "erase");
    if (isRefusal(acting)) return acting;
    if (!(await deleteIdentity(tx, actor.countyId, id))) return refuse("appeal.no-identity.conflict");
    await eraseSalt(tx, actor.countyId, id);
    await eraseAddresses(tx, actor.countyId, { kind: "appeal", id });
    await settle(tx, acting.appeal, { anonymous: true }, now);
    await tell(tx, actor, id, now, { act: "erase", open: true });
    return doneWith(acting);
  },
);

/**
 * Asks that a judgement be left out of the rates, with the reason; it counts until a second person confirms. Refuses
 * `appeal.judgement-unknown` and `appeal.excluded.conflict`.
 */
export const excludeJudgement = command(
  "appeal.exclude",
  async (
    tx,
    actor,
    { id, judgementId, reason }: { id: string; judgementId: string; reason: string },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "exclude");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId } = actor;
    if (!(await judgementsOf(tx, countyId, id)).some((one) => one.id === judgementId))
      return refuse("appeal.judgement-unknown", {}, { field: "judgementId" });
    if ((await exclusionsOf(tx, countyId, id)).some((one) => one.judgementId === judgementId))
      return refuse("appeal.excluded.conflict");
    const open = { confirmedAt: null, confirmedByPostId: null, confirmedByPersonId: null };
    const asked = { countyId, judgementId, appealId: id, reason, askedAt: now, postId, personId };
    await insertExclusion(tx, { ...asked, ...open });
    await tell(tx, actor, id, now, { act: "exclude", said: reason, open: false });
    return doneWith(acting, { judgementId }, reason);
  },
);

/**
 * Confirms that a judgement is left out. Refuses `appeal.second-person` to who asked for it, and
 * `appeal.not-excluded.conflict` where nobody did or it is confirmed.
 */
export const confirmExclusion = command(
  "appeal.confirm-exclusion",
  async (
    tx,
    actor,
    { id, judgementId }: { id: string; judgementId: string },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "confirm-exclusion");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId } = actor;
    const asked = (await exclusionsOf(tx, countyId, id)).find((one) => one.judgementId === judgementId);
    if (!asked || asked.confirmedAt) return refuse("appeal.not-excluded.conflict");
    if (asked.personId === personId || asked.postId === postId) return refuse("appeal.second-person");
    const confirmed = { confirmedAt: now, confirmedByPostId: postId, confirmedByPersonId: personId };
    await confirmExclusionRow(tx, asked, confirmed);
    await tell(tx, actor, id, now, { act: "confirm-exclusion", open: false });
    return doneWith(acting, { judgementId });
  },
);

/** The appellant wishes it published, or no longer: then it leaves the board at once. */
export const setConsent = command(
  "appeal.consent",
  async (tx, actor, { id, consent }: { id: string; consent: boolean }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "consent");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    await settle(tx, appeal, { consent }, now);
    const last = (await answersOf(tx, actor.countyId, id)).at(-1);
    if (!consent) await deletePublication(tx, actor.countyId, id);
    else if (last && !appeal.consent) await awaitPublication(tx, appeal, last.done);
    await tell(tx, actor, id, now, { act: "consent", open: true });
    return doneWith(acting, { consent });
  },
);

/** What the moderator lets be read: redacted, with its words. */
export interface Published {
  readonly id: string;
  readonly text: string;
  readonly answer: string | null;
  readonly words: string;
}

/** Publishes an appeal and its answer as redacted. Refuses `appeal.no-consent`, and as `checkCovered` does. */
export const publishAppeal = command(
  "appeal.publish",
  async (tx, actor, { id, ...said }: Published, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "publish");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    if (!appeal.consent) return refuse("appeal.no-consent");
    const uncovered = checkCovered(said.text, "text") ?? checkCovered(said.answer ?? "", "answer");
    if (uncovered) return uncovered;
    const { countyId, postId } = actor;
    const before = await publicationOf(tx, countyId, id);
    await savePublication(tx, {
      countyId,
      appealId: id,
      state: "published",
      ...said,
      categoryId: appeal.categoryId,
      territoryId: appeal.territoryId,
      decidedAt: now,
      decidedByPostId: postId,
      publishedAt: before?.publishedAt ?? now,
    });
    await tell(tx, actor, id, now, { act: "publish", open: true });
    return doneWith(acting, { published: true });
  },
);

/** Does not publish an appeal, or takes it from the board, with the reason. */
export const holdBackAppeal = command(
  "appeal.hold-back",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "hold-back");
    if (isRefusal(acting)) return acting;
    const before = await publicationOf(tx, actor.countyId, id);
    if (!before) return refuse("appeal.no-consent");
    const decided = { decidedAt: now, decidedByPostId: actor.postId, publishedAt: null };
    await savePublication(tx, { ...before, ...decided, state: "held" });
    await tell(tx, actor, id, now, { act: "hold-back", said: reason, open: true });
    return doneWith(acting, { published: false }, reason);
  },
);
