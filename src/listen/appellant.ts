import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import type { Db } from "../ground/db/index.ts";
import type { House } from "../ground/house.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { settingHistory, settingOn } from "../ground/settings/index.ts";
import { publicActor } from "./actors.ts";
import type { Done } from "./commands/act.ts";
import { judgeAnswer, reopenAppeal } from "./commands/answer.ts";
import { addToAppeal, eraseIdentity, setConsent } from "./commands/keep.ts";
import { withdrawAppeal } from "./commands/sort.ts";
import { replyOfAppellant } from "./commands/wait.ts";
import { giveFile } from "./files.ts";
import { mostTelling, readNumber } from "./rules/number.ts";
import { clockOf, wholeAppeal } from "./read.ts";
import { numberPrefix, zoneOf } from "./settings.ts";
import { appealById, appealNumbered, type AppealRow } from "./store/appeals.ts";
import { filesOf } from "./store/said.ts";
import type { AppealByItsNumber, AppellantAct } from "./words.ts";

const notThere = refuse("number.not-there", {}, { field: "number" });

/** The letters a county has its numbers begin with today. */
export const prefixOf = async (db: Db, countyId: string, now: Date): Promise<string> =>
  settingOn(db, countyId, numberPrefix, localDate(now, await zoneOf(db, countyId)));

/** Every way a county has begun its numbers: those given out earlier are found too. */
const prefixesOf = async (db: Db, countyId: string): Promise<string[]> => {
  const set = await settingHistory(db, countyId, numberPrefix.name);
  return [...new Set([numberPrefix.fallback, ...set.map(({ value }) => String(value))])];
};

/**
 * The numbers that somebody may have typed: one for each way the county has begun its numbers, since an earlier prefix
 * is taken off too. Refuses as `readNumber` does.
 */
export const numbersMeant = async (db: Db, countyId: string, typed: string): Promise<string[] | Refusal> => {
  const read = (await prefixesOf(db, countyId)).map((prefix) => readNumber(typed, prefix));
  const found = read.filter((one) => typeof one === "string");
  return found.length > 0 ? found : (mostTelling(read.filter((one) => isRefusal(one))) ?? notThere);
};

/**
 * The appeal of a number as people type it. Refuses as `readNumber` does, and `number.not-there`, which does not tell
 * whether a number was ever given out.
 */
const rowNumbered = async (db: Db, countyId: string, typed: string): Promise<AppealRow | Refusal> => {
  const numbers = await numbersMeant(db, countyId, typed);
  if (isRefusal(numbers)) return numbers;
  return (await appealNumbered(db, countyId, numbers)) ?? notThere;
};

/** Of a merged appeal, the one it is handled with: its unit, clock and answers are those that count. */
const leadOf = async (db: Db, row: AppealRow): Promise<AppealRow> =>
  row.state === "merged" && row.mergedInto
    ? ((await appealById(db, row.countyId, row.mergedInto)) ?? row)
    : row;

/** The clock as it ran until the answer: how early or late that was is told against it, while another runs or none. */
const clockUntil = (db: Db, lead: AppealRow, last: { answeredAt: string } | undefined) =>
  last ? clockOf(db, { ...lead, state: "in-hand" }, new Date(last.answeredAt)) : null;

/**
 * An appeal for whoever has its number: state, whose desk it is on, deadline with its arithmetic, history in order,
 * what was said both ways, what they may do now. Nobody who handles it is named, only posts and units. Refuses as
 * `readNumber` does, and `number.not-there`.
 */
export const appealByNumber = async (
  db: Db,
  countyId: string,
  typed: string,
  now: Date,
): Promise<AppealByItsNumber | Refusal> => {
  const row = await rowNumbered(db, countyId, typed);
  if (isRefusal(row)) return row;
  const lead = await leadOf(db, row);
  const appellant = publicActor(countyId, null);
  const own = await wholeAppeal(db, appellant, row.id, now);
  const led = lead.id === row.id ? own : await wholeAppeal(db, appellant, lead.id, now);
  if (isRefusal(own)) return own;
  if (isRefusal(led)) return led;
  return {
    id: own.id,
    number: row.number,
    text: own.text,
    voice: own.voice,
    kind: own.kind,
    door: own.door,
    class: own.class,
    state: own.state,
    category: own.category,
    territory: own.territory,
    place: own.place,
    receivedAt: own.receivedAt,
    anonymous: own.anonymous,
    consent: own.consent,
    closedFor: own.closedFor,
    instead: own.instead,
    toPost: own.toPost,
    matter: own.matter,
    reopened: own.reopened,
    together: lead.id !== row.id,
    cooperating: led.cooperations
      .filter(({ state }) => state === "asked" || state === "answered")
      .map(({ unit }) => unit),
    unit: led.unit,
    clock: led.clock,
    answered: await clockUntil(db, lead, led.answers.at(-1)),
    answers: led.answers,
    files: own.files,
    judgements: own.judgements.map((one) => ({
      id: one.id,
      unit: one.unit,
      judgedAt: one.judgedAt,
      by: one.by,
      contacted: one.contacted,
      solved: one.solved,
      satisfaction: one.satisfaction,
      said: one.said,
    })),
    extensions: led.extensions,
    steps: own.steps.filter(({ open }) => open),
    publication: own.publication?.state ?? null,
    may: own.may.filter((act) => act !== "judge" || led.answers.length > 0),
  };
};

/** A file of an appeal, or of the answer to it, for whoever has its number; else it is not there. */
export const fileByNumber = async (
  house: House,
  countyId: string,
  { typed, fileId }: { typed: string; fileId: string },
): Promise<FileAnswer | Refusal> => {
  const row = await rowNumbered(house.db, countyId, typed);
  if (isRefusal(row)) return row;
  const appellant = publicActor(countyId, null);
  const own = await giveFile(house, appellant, { id: row.id, fileId });
  const lead = await leadOf(house.db, row);
  if (!isRefusal(own) || lead.id === row.id) return own;
  // Of the appeal it is handled with only what was answered is theirs to see, not what another voice has sent.
  const answers = await filesOf(house.db, countyId, lead.id);
  const shown = answers.some(({ id, answerId }) => id === fileId && answerId !== null);
  return shown ? giveFile(house, appellant, { id: lead.id, fileId }) : own;
};

/** The command of each act; `judgeAnswer` keeps what it is given, so it is given its fields alone. */
const run = (house: House, actor: Actor, id: string, given: AppellantAct): Promise<Done | Refusal> => {
  switch (given.act) {
    case "reply":
      return execute(house, replyOfAppellant, actor, { ...given, id });
    case "add":
      return execute(house, addToAppeal, actor, { ...given, id });
    case "judge": {
      const { contacted, solved, satisfaction, said } = given;
      return execute(house, judgeAnswer, actor, { id, contacted, solved, satisfaction, said });
    }
    case "reopen":
      return execute(house, reopenAppeal, actor, { ...given, id });
    case "withdraw":
      return execute(house, withdrawAppeal, actor, { ...given, id });
    case "consent":
      return execute(house, setConsent, actor, { ...given, id });
    case "erase":
      // The act that erases where they wrote from does not note it anew.
      return execute(house, eraseIdentity, { ...actor, from: null }, { id });
  }
};

/**
 * What an appellant does by the number of the receipt: answers what was asked, adds words and files, judges the answer,
 * asks again, takes it back, wishes it published or not, has who they are erased. `from`: the network address.
 * Refuses as `appealByNumber` and the command of the act do.
 */
export const actAsAppellant = async (
  house: House,
  countyId: string,
  { typed, from, given }: { typed: string; from: string | null; given: AppellantAct },
): Promise<Done | Refusal> => {
  const row = await rowNumbered(house.db, countyId, typed);
  return isRefusal(row) ? row : run(house, publicActor(countyId, from), row.id, given);
};
