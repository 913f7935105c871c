import type { Actor } from "../../../ground/actor.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import { countyById } from "../../../ground/county/store.ts";
import type { Db } from "../../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import type { Lang, Say } from "../../../ground/texts.ts";
import { todayOf } from "../../notice/commands/publish.ts";
import { decidingOn } from "../../notice/read.ts";
import { undecidable } from "../../notice/rules.ts";
import { everListed, noticeOfProgramme, receivers } from "../../notice/store/notices.ts";
import { barred } from "../../rules/sitting.ts";
import { isOffice } from "../../rules/states.ts";
import { knownOf } from "../../sitting.ts";
import { nomineesOf, shortlistOf } from "../../store/nominees.ts";
import { lockProgramme, programmeById } from "../../store/programmes.ts";
import { composeDecision } from "../compose.ts";
import { countStale, type DecisionAct, lacking, mayDecision, namesStruck, nextDecision } from "../rules.ts";
import {
  decisionOf,
  type DecisionRow,
  insertDecision,
  lockDecision,
  saveDecision,
} from "../store/decisions.ts";
import type { DecisionWords } from "../words.ts";

const notThere = refuse("decision.not-there");

type SayIn = Readonly<Record<Lang, Say>>;

const unsigned = {
  signPostId: null,
  returnedFor: null,
  issuedOn: null,
  issuedAt: null,
  issuedByPostId: null,
  issuedByPersonId: null,
  wordHash: null,
  pdfHash: null,
} as const;

/** The words a decision begins with, from the programme, its notice and its list. Refuses `notice.none` and `notice.nobody`. */
const composed = async (
  tx: Db,
  { countyId }: Actor,
  { programmeId, lang }: { programmeId: string; lang: Lang },
  say: SayIn,
): Promise<DecisionWords | Refusal> => {
  const programme = await lockProgramme(tx, countyId, programmeId);
  if (!programme) return refuse("programme.not-there");
  if (programme.state !== "notice") return refuse("programme.not-now");
  const notice = await noticeOfProgramme(tx, countyId, programmeId);
  if (!notice) return refuse("notice.none");
  const nominees = await shortlistOf(tx, countyId, programmeId);
  if (nominees.length === 0) return refuse("notice.nobody");
  const county = (await countyById(tx, countyId))!;
  return composeDecision({ county, programme, notice, nominees }, { lang, say: say[lang] });
};

const entryOf = (
  row: DecisionRow,
  before: Readonly<Record<string, string | null>> | undefined,
  after: Readonly<Record<string, string | null>>,
) => ({ kind: "programme", id: row.programmeId, before, after: { title: row.words.title, ...after } });

/**
 * Drafts the decision of a programme whose list is public. Refuses `decision.drafted.conflict`, `notice.none`,
 * `notice.nobody`, `programme.not-now`.
 */
export const draftDecision = (say: SayIn) =>
  command(
    "decision.draft",
    async (tx, actor, input: { programmeId: string; lang: Lang }, now): Promise<Outcome<DecisionRow>> => {
      if (!isOffice(actor)) return refuse("programme.not-yours");
      const words = await composed(tx, actor, input, say);
      if (isRefusal(words)) return words;
      const { countyId, postId } = actor;
      const { programmeId, lang } = input;
      if (await decisionOf(tx, countyId, programmeId)) return refuse("decision.drafted.conflict");
      const saved = { version: 1, savedAt: now, savedByPostId: postId };
      const row: DecisionRow = { countyId, programmeId, lang, state: "draft", words, ...saved, ...unsigned };
      await insertDecision(tx, row);
      return { value: row, entry: entryOf(row, undefined, { state: "draft" }) };
    },
  );

/**
 * The decision, held, with the state after an act that is this actor's. Refuses `decision.not-there`, as `nextDecision`
 * does, and `decision.changed.conflict` where somebody saved since.
 */
export const heldFor = async (
  tx: Db,
  actor: Actor,
  act: DecisionAct,
  { programmeId, version }: { programmeId: string; version?: number },
): Promise<DecisionRow | Refusal> => {
  const row = await lockDecision(tx, actor.countyId, programmeId);
  if (!row || !mayDecision(actor, act, row.signPostId)) return notThere;
  const state = nextDecision(row.state, act);
  if (isRefusal(state)) return state;
  if (version !== undefined && version !== row.version) return refuse("decision.changed.conflict");
  return { ...row, state };
};

const written = (row: DecisionRow, words: DecisionWords, { postId }: Actor, now: Date): DecisionRow => ({
  ...row,
  words,
  version: row.version + 1,
  savedAt: now,
  savedByPostId: postId,
});

const isOther = (words: DecisionWords, than: DecisionWords): boolean =>
  (Object.keys(than) as (keyof DecisionWords)[]).some((key) => words[key] !== than[key]);

/** Saves what was written. Refuses as `heldFor` does. */
export const editDecision = command(
  "decision.edit",
  async (
    tx,
    actor,
    input: { programmeId: string; version: number; words: DecisionWords },
    now,
  ): Promise<Outcome<DecisionRow>> => {
    const row = await heldFor(tx, actor, "edit", input);
    if (isRefusal(row)) return row;
    const { words } = input;
    const value = written(row, words, actor, now);
    await saveDecision(tx, value);
    return { value, entry: { kind: "programme", id: row.programmeId, before: row.words, after: words } };
  },
);

/** What keeps a programme from being decided on the day, as `undecidable` says it. */
export const hindrance = async (
  tx: Db,
  countyId: string,
  programmeId: string,
  today: string,
): Promise<Refusal | null> => undecidable(await decidingOn(tx, countyId, programmeId), today);

/** Who was made public and is not on the list any more: struck, or left out in another review. */
const offList = async (tx: Db, countyId: string, programmeId: string) => {
  const listed = await everListed(tx, countyId, programmeId);
  return (await nomineesOf(tx, countyId, programmeId, ["struck", "left-out"])).filter(({ id }) =>
    listed.has(id),
  );
};

/**
 * What keeps these words from being signed on the day: a part is lacking, the list may not be decided yet,
 * somebody on it has a veto against them, or the text names or still counts somebody who is not on it any more.
 */
export const unsignable = async (tx: Db, row: DecisionRow, now: Date): Promise<Refusal | null> => {
  const { countyId, programmeId, words } = row;
  const today = await todayOf(tx, countyId, now);
  const wrong =
    lacking(words) ??
    (await hindrance(tx, countyId, programmeId, today)) ??
    (await barredOn(tx, countyId, programmeId, now));
  if (wrong) return wrong;
  const off = await offList(tx, countyId, programmeId);
  const staying = await shortlistOf(tx, countyId, programmeId);
  return namesStruck(words.text, off, staying) ?? countStale(words.text, off, staying);
};

/** Who on the list has a veto that nobody set aside: one may have come to light since the panel settled. */
const barredOn = async (
  tx: Db,
  countyId: string,
  programmeId: string,
  now: Date,
): Promise<Refusal | null> => {
  const programme = (await programmeById(tx, countyId, programmeId))!;
  const { sitting, nominees } = await knownOf(tx, programme, now);
  const found = sitting.nominees.find((one) => one.state === "shortlisted" && barred(sitting, one));
  const named = nominees.find(({ id }) => id === found?.id);
  return named ? refuse("decision.barred", { name: named.nameZh }) : null;
};

/**
 * Saves what was written and sends it to the county's head for signature, once nothing hinders it. Refuses as `heldFor`
 * and `unsignable` do, and `decision.no-signer` where the county has no head.
 */
export const submitDecision = command(
  "decision.submit",
  async (
    tx,
    actor,
    input: { programmeId: string; version: number; words: DecisionWords },
    now,
  ): Promise<Outcome<DecisionRow>> => {
    const held = await heldFor(tx, actor, "submit", input);
    if (isRefusal(held)) return held;
    const { countyId } = actor;
    const row = isOther(held.words, input.words) ? written(held, input.words, actor, now) : held;
    const wrong = await unsignable(tx, row, now);
    if (wrong) return wrong;
    const signer = (await receivers(tx, countyId)).find(({ role }) => role === "head");
    if (!signer) return refuse("decision.no-signer");
    const value = { ...row, signPostId: signer.id, returnedFor: null };
    await saveDecision(tx, value);
    const [was, is] = row === held ? [{}, {}] : [held.words, row.words];
    return { value, entry: entryOf(row, { signPostId: null, ...was }, { signPostId: signer.id, ...is }) };
  },
);

/** Takes a draft back before it is signed. Refuses as `heldFor` does. */
export const takeBackDecision = command(
  "decision.take-back",
  async (tx, actor, input: { programmeId: string }): Promise<Outcome<DecisionRow>> => {
    const row = await heldFor(tx, actor, "take-back", input);
    if (isRefusal(row)) return row;
    const value = { ...row, signPostId: null };
    await saveDecision(tx, value);
    return { value, entry: entryOf(row, { signPostId: row.signPostId }, { signPostId: null }) };
  },
);

/** Sends a draft back unsigned, with the reason; by its signer alone. */
export const returnDecision = command(
  "decision.return",
  async (
    tx,
    actor,
    { reason, ...input }: { programmeId: string; reason: string },
  ): Promise<Outcome<DecisionRow>> => {
    const row = await heldFor(tx, actor, "return", input);
    if (isRefusal(row)) return row;
    const value = { ...row, signPostId: null, returnedFor: reason };
    await saveDecision(tx, value);
    const entry = entryOf(row, { signPostId: row.signPostId }, { signPostId: null });
    return { value, entry: { ...entry, reason } };
  },
);
