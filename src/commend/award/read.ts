import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { day } from "../../ground/look/format.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { titlesOfPosts } from "../../people/index.ts";
import { isOffice, mayProgramme, mayRead, nextProgramme } from "../rules/states.ts";
import { commendedOf, type NomineeRead, shortlistOf } from "../store/nominees.ts";
import { programmeById, type ProgrammeRow } from "../store/programmes.ts";
import { hindrance } from "./commands/write.ts";
import { mayDecision, mayRevoke } from "./rules.ts";
import { decisionOf, type DecisionRow } from "./store/decisions.ts";
import { decidedProgrammes, type HonourRow, honoursOf } from "./store/honours.ts";
import type { DecidedAward, DecisionWhole, Deciding, Honour } from "./words.ts";

export const shownHonour = (row: HonourRow): Honour => ({
  id: row.id,
  number: row.number,
  programmeId: row.programmeId,
  nomineeId: row.nomineeId,
  of: row.of,
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  unitZh: row.unitZh,
  unitEn: row.unitEn,
  categoryZh: row.categoryZh,
  categoryEn: row.categoryEn,
  givenOn: row.givenOn,
  askedFor: row.askedFor,
  revokedOn: row.revokedOn,
  revokedFor: row.revokedFor,
});

const shownDecision = async (db: Db, row: DecisionRow): Promise<DecisionWhole> => {
  const posts = [row.savedByPostId, row.signPostId, row.issuedByPostId];
  const titles = await titlesOfPosts(db, row.countyId, posts);
  const titleOf = (id: string | null) => (id === null ? null : (titles.get(id) ?? null));
  return {
    programmeId: row.programmeId,
    state: row.state,
    lang: row.lang,
    version: row.version,
    words: row.words,
    savedAt: row.savedAt.toISOString(),
    savedBy: titleOf(row.savedByPostId),
    signer: titleOf(row.signPostId),
    returnedFor: row.returnedFor,
    issuedOn: row.issuedOn,
    issuedBy: titleOf(row.issuedByPostId),
    wordHash: row.wordHash,
    pdfHash: row.pdfHash,
  };
};

/** A draft is read by the office and by who is to sign it; what is issued by everyone signed in. */
const readsDecision = (actor: Actor, row: DecisionRow): boolean =>
  row.state === "issued" || isOffice(actor) || mayDecision(actor, "sign", row.signPostId);

/** A decision with its programme, if this reader may see it. Refuses `decision.not-there`. */
export const decisionFor = async (
  db: Db,
  actor: Actor,
  programmeId: string,
): Promise<{ row: DecisionRow; programme: ProgrammeRow } | Refusal> => {
  const programme = await programmeById(db, actor.countyId, programmeId);
  const row = await decisionOf(db, actor.countyId, programmeId);
  if (!programme || !row || !readsDecision(actor, row)) return refuse("decision.not-there");
  return { row, programme };
};

/** Who reads, when, and in which language. */
export interface Reading {
  readonly today: string;
  readonly lang: Lang;
  readonly say: Say;
}

const hinderedBy = async (
  db: Db,
  programme: ProgrammeRow,
  { today, lang, say }: Reading,
): Promise<string | null> => {
  if (programme.state !== "notice") return null;
  const wrong = await hindrance(db, programme.countyId, programme.id, today);
  if (!wrong) return null;
  const { until } = wrong.params ?? {};
  const params = typeof until === "string" ? { ...wrong.params, until: day(until, lang) } : wrong.params;
  return say(`refusal.${wrong.refusal}`, params);
};

/** Where a programme stands between its notice and its award. Refuses `programme.not-there`. */
export const decidingFor = async (
  db: Db,
  actor: Actor,
  programmeId: string,
  reading: Reading,
): Promise<Deciding | Refusal> => {
  const { countyId } = actor;
  const programme = await programmeById(db, countyId, programmeId);
  if (!programme || !mayRead(actor, programme)) return refuse("programme.not-there");
  const row = await decisionOf(db, countyId, programmeId);
  const seen = row && readsDecision(actor, row) ? row : null;
  const award = mayProgramme(actor, "award") && !isRefusal(nextProgramme(programme, "award"));
  return {
    kind: programme.kind,
    state: programme.state,
    decision: seen && (await shownDecision(db, seen)),
    hindered: await hinderedBy(db, programme, reading),
    honours: (await honoursOf(db, countyId, programmeId)).map(shownHonour),
    may: {
      write: isOffice(actor) && programme.state === "notice",
      sign: row !== undefined && row.state === "signing" && mayDecision(actor, "sign", row.signPostId),
      award,
      revoke: mayRevoke(actor, "ask"),
      confirm: mayRevoke(actor, "confirm"),
    },
  };
};

/** Whom a decision names: while it is a draft those on the list, afterwards those commended. */
export const namedBy = (db: Db, { countyId, programmeId, state }: DecisionRow): Promise<NomineeRead[]> =>
  state === "issued" ? commendedOf(db, countyId, programmeId) : shortlistOf(db, countyId, programmeId);

const categoriesOf = (
  nominees: readonly NomineeRead[],
  honours: ReadonlyMap<string, HonourRow>,
): DecidedAward["categories"] =>
  [...new Set(nominees.map(({ categoryId }) => categoryId))].map((id) => {
    const list = nominees.filter(({ categoryId }) => categoryId === id);
    const { of, categoryZh: nameZh, categoryEn: nameEn } = list[0]!;
    const names = list.map((one) => ({
      nomineeId: one.id,
      nameZh: one.nameZh,
      nameEn: one.nameEn,
      unitZh: one.unitNameZh,
      unitEn: one.of === "person" ? one.unitNameEn : null,
      certificate: honours.get(one.id)?.number ?? null,
      revokedOn: one.state === "revoked" ? one.stateOn : null,
      revokedFor: one.state === "revoked" ? one.stateReason : null,
    }));
    return { of, nameZh, nameEn, names };
  });

/** Everybody commended in a year's programmes, by decision and category; of all years where none is given. */
export const decidedAwards = async (
  db: Db,
  countyId: string,
  year: number | null,
): Promise<DecidedAward[]> => {
  const awards: DecidedAward[] = [];
  for (const { id, ...programme } of await decidedProgrammes(db, countyId, year)) {
    const honours = new Map((await honoursOf(db, countyId, id)).map((row) => [row.nomineeId, row]));
    const categories = categoriesOf(await commendedOf(db, countyId, id), honours);
    awards.push({ programmeId: id, ...programme, categories });
  }
  return awards;
};
