import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { changesBetween, dueOf, hashOf, isSignedFor, mayRead, mayRemind, maySign, stateOf } from "./rules.ts";
import { signWithin } from "./settings.ts";
import {
  adoptedPlan,
  latestSignatures,
  type LetterPlan,
  type OwedRow,
  owedIn,
  type SignatureRow,
} from "./store.ts";
import {
  type LetterInList,
  type LettersAsked,
  type LettersShown,
  type LetterState,
  letterStates,
  type LetterText,
  type LetterWhole,
} from "./words.ts";

/** A letter as it stands: its text by the plan, its hash, and the latest signature under it. */
export interface Letter {
  readonly text: LetterText;
  readonly hash: string;
  readonly unitPath: string;
  readonly holder: string | null;
  readonly state: LetterState;
  readonly signature: SignatureRow | null;
}

const textOf = (plan: LetterPlan, rows: readonly OwedRow[]): LetterText => {
  const { postId, postZh, postEn, unitId, unitZh, unitEn } = rows[0]!;
  return {
    year: plan.year,
    plan: { titleZh: plan.titleZh, titleEn: plan.titleEn },
    adoptedOn: plan.adoptedOn,
    post: { id: postId, titleZh: postZh, titleEn: postEn },
    unit: { id: unitId, nameZh: unitZh, nameEn: unitEn },
    owes: rows.map(({ number, titleZh, titleEn, doneWhenZh, doneWhenEn, quantity, measure, dueOn }) => ({
      number,
      titleZh,
      titleEn,
      doneWhenZh,
      doneWhenEn,
      quantity,
      measure,
      dueOn,
    })),
  };
};

const letterOf = (plan: LetterPlan, rows: readonly OwedRow[], signature: SignatureRow | null): Letter => {
  const text = textOf(plan, rows);
  const hash = hashOf(text);
  const { unitPath, holder } = rows[0]!;
  return { text, hash, unitPath, holder, state: stateOf(hash, signature?.hash ?? null), signature };
};

/** Every letter of a plan, or a head's, by the code of its unit. */
export const lettersOf = async (
  db: Db,
  countyId: string,
  plan: LetterPlan,
  postId?: string,
): Promise<Letter[]> => {
  const rows = await owedIn(db, countyId, plan.id, postId);
  const signed = new Map(
    (await latestSignatures(db, countyId, plan.id, postId)).map((row) => [row.postId, row]),
  );
  return [...Map.groupBy(rows, (row) => row.postId)]
    .toSorted(([, [a]], [, [b]]) => a!.unitCode.localeCompare(b!.unitCode))
    .map(([id, own]) => letterOf(plan, own, signed.get(id) ?? null));
};

const presentSignature = (row: SignatureRow | null) =>
  row && { person: row.person, signedAt: row.signedAt.toISOString(), hash: row.hash };

const inList = ({ text, holder, state, signature }: Letter): LetterInList => ({
  post: text.post,
  unit: text.unit,
  holder,
  owes: text.owes.length,
  state,
  signature: presentSignature(signature),
});

const notThere = refuse("letter.not-there");

const dueIn = async (db: Db, countyId: string, { adoptedOn }: LetterPlan): Promise<string> =>
  dueOf(adoptedOn, await settingOn(db, countyId, signWithin, adoptedOn));

const visible = async (db: Db, actor: Actor, plan: LetterPlan): Promise<Letter[]> =>
  (await lettersOf(db, actor.countyId, plan)).filter(({ text, unitPath }) =>
    mayRead(actor, { postId: text.post.id, unitPath }),
  );

const countStates = (letters: readonly Letter[]): Record<LetterState, number> =>
  Object.fromEntries(
    letterStates.map((one) => [one, letters.filter(({ state }) => state === one).length]),
  ) as Record<LetterState, number>;

const order = Object.fromEntries(letterStates.map((state, at) => [state, at])) as Record<LetterState, number>;

/** A page of the letters one sees of a year, the unsigned first. Refuses `letter.not-there` without an adopted plan. */
export const lettersFor = async (
  db: Db,
  actor: Actor,
  { year, state, page, limit }: LettersAsked & { readonly year: number },
): Promise<LettersShown | Refusal> => {
  const plan = await adoptedPlan(db, actor.countyId, year);
  if (!plan) return notThere;
  const all = await visible(db, actor, plan);
  const asked = all
    .filter((letter) => state === undefined || letter.state === state)
    .toSorted((a, b) => order[a.state] - order[b.state]);
  return {
    year,
    plan: { titleZh: plan.titleZh, titleEn: plan.titleEn },
    adoptedOn: plan.adoptedOn,
    due: await dueIn(db, actor.countyId, plan),
    counts: countStates(all),
    total: asked.length,
    letters: asked.slice((page - 1) * limit, page * limit).map(inList),
    may: { remind: mayRemind(actor) },
  };
};

/** The letters one sees of a year, whole: for one file of them. Refuses `letter.not-there` where there are none. */
export const lettersToPrint = async (db: Db, actor: Actor, year: number): Promise<Letter[] | Refusal> => {
  const plan = await adoptedPlan(db, actor.countyId, year);
  const letters = plan ? await visible(db, actor, plan) : [];
  return letters.length > 0 ? letters : notThere;
};

/** One letter, to who may read it. Refuses `letter.not-there`. */
export const letterFor = async (
  db: Db,
  actor: Actor,
  { year, postId }: { readonly year: number; readonly postId: string },
): Promise<{ letter: Letter; plan: LetterPlan } | Refusal> => {
  const plan = await adoptedPlan(db, actor.countyId, year);
  const [letter] = plan ? await lettersOf(db, actor.countyId, plan, postId) : [];
  if (!plan || !letter || !mayRead(actor, { postId, unitPath: letter.unitPath })) return notThere;
  return { letter, plan };
};

/** One letter with what was signed and what changed since, and whether the reader may sign it. */
export const wholeLetter = async (
  db: Db,
  actor: Actor,
  asked: { readonly year: number; readonly postId: string },
  today: string,
): Promise<LetterWhole | Refusal> => {
  const found = await letterFor(db, actor, asked);
  if ("refusal" in found) return found;
  const { text, hash, holder, state, signature } = found.letter;
  const what = { ...asked, hash, signed: signature?.hash ?? null };
  return {
    text,
    hash,
    holder,
    state,
    due: await dueIn(db, actor.countyId, found.plan),
    signature: presentSignature(signature),
    signedText: state === "changed" && signature ? signature.text : null,
    changes: state === "changed" && signature ? changesBetween(signature.text, text) : [],
    may: { sign: maySign(actor, what, { read: hash, today }) === null },
  };
};

/** The letters of a year that wait for a name; none when its year is over. */
export const unsignedIn = async (
  db: Db,
  countyId: string,
  { year, today, postId }: { readonly year: number; readonly today: string; readonly postId?: string },
): Promise<{ letters: Letter[]; due: string } | null> => {
  const plan = isSignedFor(year, today) ? await adoptedPlan(db, countyId, year) : null;
  if (!plan) return null;
  const letters = (await lettersOf(db, countyId, plan, postId)).filter(({ state }) => state !== "signed");
  return { letters, due: await dueIn(db, countyId, plan) };
};
