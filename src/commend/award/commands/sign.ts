import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { newId } from "../../../ground/id.ts";
import type { Print } from "../../../ground/press/index.ts";
import { isRefusal, type Refusal } from "../../../ground/refusal.ts";
import type { Lang, Say } from "../../../ground/texts.ts";
import { prefixOf } from "../../../listen/index.ts";
import { moveNomineeIn, moveProgrammeIn } from "../../commands/move.ts";
import { todayOf } from "../../notice/commands/publish.ts";
import { type NomineeRead, nomineeById, shortlistOf } from "../../store/nominees.ts";
import type { ProgrammeRow } from "../../store/programmes.ts";
import { decisionDocument } from "../document.ts";
import { certificateNumber } from "../rules.ts";
import { type DecisionRow, saveDecision } from "../store/decisions.ts";
import { type HonourRow, insertHonours, takeNumbers } from "../store/honours.ts";
import { heldFor, unsignable } from "./write.ts";

/** Everybody on the list is commended. */
const commendAll = async (
  tx: Db,
  programme: Pick<ProgrammeRow, "countyId" | "state">,
  nominees: readonly NomineeRead[],
  on: string,
): Promise<Refusal | null> => {
  for (const { id } of nominees) {
    const row = (await nomineeById(tx, programme.countyId, id))!;
    const moved = await moveNomineeIn(tx, programme, row, { act: "commend", on });
    if (isRefusal(moved)) return moved;
  }
  return null;
};

const unrevoked = {
  askedFor: null,
  askedByPostId: null,
  revokedOn: null,
  revokedFor: null,
  revokedByPostId: null,
  revokedByPersonId: null,
} as const;

/** A certificate for each, numbered in the list's order within the year it is given. */
export const certify = async (
  tx: Db,
  { countyId, programmeId }: Pick<DecisionRow, "countyId" | "programmeId">,
  nominees: readonly NomineeRead[],
  { on, now }: { on: string; now: Date },
): Promise<void> => {
  const year = Number(on.slice(0, 4));
  const first = await takeNumbers(tx, countyId, year, nominees.length);
  const prefix = await prefixOf(tx, countyId, now);
  const rows = nominees.map((one, at): HonourRow => ({
    countyId,
    id: newId(now),
    number: certificateNumber(prefix, year, first + at),
    programmeId,
    nomineeId: one.id,
    of: one.of,
    nameZh: one.nameZh,
    nameEn: one.nameEn,
    unitZh: one.unitNameZh,
    unitEn: one.of === "person" ? one.unitNameEn : null,
    categoryZh: one.categoryZh,
    categoryEn: one.categoryEn,
    position: at,
    givenOn: on,
    ...unrevoked,
  }));
  await insertHonours(tx, rows);
};

/** The list, once it may be decided in these words. */
const decidable = async (tx: Db, row: DecisionRow, now: Date) =>
  (await unsignable(tx, row, now)) ?? shortlistOf(tx, row.countyId, row.programmeId);

/**
 * Signs a decision: the programme is decided, everybody on the list commended and given a certificate's number, the
 * document printed and kept. Refuses as `heldFor`, `unsignable`, moving a programme and the press do.
 */
export const signDecision = (print: Print, say: Readonly<Record<Lang, Say>>) =>
  command(
    "decision.sign",
    async (
      tx,
      actor,
      input: { programmeId: string; version: number },
      now,
    ): Promise<Outcome<DecisionRow>> => {
      const row = await heldFor(tx, actor, "sign", input);
      if (isRefusal(row)) return row;
      const on = await todayOf(tx, actor.countyId, now);
      const nominees = await decidable(tx, row, now);
      if (isRefusal(nominees)) return nominees;
      const { programmeId: id, words, lang } = row;
      const set = { decisionNumber: words.number, decidedOn: on };
      const moved = await moveProgrammeIn(tx, actor, { act: "decide", id, set }, now);
      if (isRefusal(moved)) return moved;
      const wrong = await commendAll(tx, moved.before, nominees, on);
      if (wrong) return wrong;
      await certify(tx, row, nominees, { on, now });
      const hashes = await print(decisionDocument(words, { lang, nominees, on }, say[lang]), now);
      if (isRefusal(hashes)) return hashes;
      const by = { issuedByPostId: actor.postId, issuedByPersonId: actor.personId, signPostId: null };
      const value: DecisionRow = { ...row, ...by, ...hashes, issuedOn: on, issuedAt: now, returnedFor: null };
      await saveDecision(tx, value);
      const after = { title: words.title, ...set, ...hashes, names: nominees.length };
      return { value, entry: { kind: "programme", id, before: { state: moved.before.state }, after } };
    },
  );
