import type { Actor } from "../../ground/actor.ts";
import { type OwnNames, wordsOf } from "../../ground/words/index.ts";
import { personalIn, withCovers } from "../rules/redact.ts";
import type { TicketLines } from "../store/tickets.ts";
import type { ListenTables } from "../tables.ts";
import type { SealedIdentity } from "../sealed.ts";
import type { AppealState, Identity } from "../words.ts";
import type { Wanted } from "./hold.ts";

/** What tickets are written with: ids, receipts and seals are drawn by whoever saves. */
export interface Drawing {
  readonly actor: Actor;
  readonly now: Date;
  readonly names: OwnNames;
  readonly makeId: () => string;
  readonly makeNumber: () => string;
  readonly seal: (identity: Identity | null) => SealedIdentity | null;
  readonly makeSalt: () => string;
  /** What an answer says that the other desk did not write down. */
  readonly unwritten: string;
}

type Row = ListenTables["appeal"];
type Step = ListenTables["appealStep"];

/** The states in which the listening desk has it. */
const onDesk: ReadonlySet<AppealState> = new Set(["received", "returned"]);
const over: ReadonlySet<AppealState> = new Set(["closed", "not-accepted", "withdrawn", "merged"]);

const closedAtOf = ({ state, ticket }: Wanted): Date | null =>
  over.has(state) ? (ticket.judgement?.at ?? ticket.answeredAt ?? ticket.receivedAt) : null;

/** Why it ended without an answer, in the other desk's words. */
const closedForOf = ({ state, ticket }: Wanted): string | null =>
  state === "not-accepted" || state === "withdrawn" ? (ticket.answer?.slice(0, 500) ?? null) : null;

const rowOf = (wanted: Wanted, id: string, { actor, makeNumber }: Drawing): Row => {
  const { ticket, unit, state, territory } = wanted;
  return {
    countyId: actor.countyId,
    id,
    number: wanted.known?.receipt ?? makeNumber(),
    text: ticket.text,
    voice: ticket.voice,
    kind: ticket.kind,
    door: "import",
    class: wanted.class,
    categoryId: wanted.categoryId,
    territoryId: territory?.id ?? null,
    place: ticket.place,
    lat: null,
    long: null,
    attributes: {},
    aboutUnitIds: [],
    aboutPostIds: [],
    aboutPersonIds: [],
    anonymous: ticket.identity === null,
    consent: ticket.publish !== "no",
    submissionKey: null,
    receivedAt: ticket.receivedAt,
    takenByPostId: null,
    state,
    unitId: onDesk.has(state) ? null : (unit?.id ?? null),
    firstUnitId: unit?.id ?? null,
    holderPostId: null,
    assignedAt: unit ? (ticket.assignedAt ?? ticket.receivedAt) : null,
    countedFrom: ticket.receivedAt,
    due: wanted.due,
    provisional: wanted.provisional,
    extendedDays: 0,
    answeredAt: hasAnswer(wanted) ? ticket.answeredAt : null,
    closedAt: closedAtOf(wanted),
    returns: state === "returned" ? Math.max(1, ticket.returns) : ticket.returns,
    reopenings: 0,
    toPostId: null,
    matterId: null,
    mergedInto: null,
    passedUpAt: null,
    closedFor: closedForOf(wanted),
    instead: null,
  };
};

const hasAnswer = ({ state, ticket }: Wanted): boolean =>
  ticket.answeredAt !== null && (state === "answered" || state === "closed");

const nobody = { postId: null, personId: null } as const;

/** What happened, as far as the other desk tells: each at its own time. */
const stepsOf = (wanted: Wanted, appealId: string, drawing: Drawing): Step[] => {
  const { ticket, unit, state } = wanted;
  const step = (act: Step["act"], at: Date, more: Partial<Step> = {}): Step => ({
    ...nobody,
    countyId: drawing.actor.countyId,
    id: drawing.makeId(),
    appealId,
    at,
    act,
    unitId: null,
    toUnitId: null,
    said: null,
    open: true,
    ...more,
  });
  const steps = [step("submit", ticket.receivedAt)];
  const assignedAt = ticket.assignedAt ?? ticket.receivedAt;
  if (unit && state !== "received") steps.push(step("assign", assignedAt, { toUnitId: unit.id }));
  if (unit && state === "returned") steps.push(step("return", assignedAt, { unitId: unit.id }));
  if (hasAnswer(wanted))
    steps.push(step("answer", ticket.answeredAt!, { unitId: unit?.id ?? null, said: ticket.answer }));
  if (ticket.judgement) steps.push(step("judge", ticket.judgement.at, { said: ticket.judgement.said }));
  const closedAt = closedAtOf(wanted);
  const ends = {
    closed: "close",
    "not-accepted": "not-accept",
    withdrawn: "withdraw",
    merged: "merge",
  } as const;
  const end = ends[state as keyof typeof ends];
  if (closedAt && end) steps.push(step(end, closedAt, { said: closedForOf(wanted) }));
  return steps;
};

const answerOf = (wanted: Wanted, appealId: string, { actor, makeId, unwritten }: Drawing) => {
  const { ticket, unit } = wanted;
  if (!hasAnswer(wanted)) return [];
  return [
    {
      ...nobody,
      countyId: actor.countyId,
      id: makeId(),
      appealId,
      unitId: unit?.id ?? null,
      done: ticket.answer ?? unwritten,
      evidence: null,
      contactWay: "phone" as const,
      contactedAt: ticket.contactedAt ?? ticket.answeredAt!,
      answeredAt: ticket.answeredAt!,
      inTime: wanted.inTime ?? true,
    },
  ];
};

const judgementOf = ({ ticket, unit }: Wanted, appealId: string, { actor, makeId }: Drawing) => {
  if (!ticket.judgement) return [];
  const { at: judgedAt, ...judged } = ticket.judgement;
  const by = "caller" as const;
  return [
    {
      ...nobody,
      countyId: actor.countyId,
      id: makeId(),
      appealId,
      unitId: unit?.id ?? null,
      judgedAt,
      by,
      ...judged,
      round: 0,
    },
  ];
};

const safe = (text: string): string => withCovers(text, personalIn(text));

/** What may be read by everybody once it is answered, redacted by rule; put out at once where the other desk has. */
const publicationOf = (wanted: Wanted, appealId: string, { actor, now, names }: Drawing) => {
  const { ticket, categoryId, territory } = wanted;
  if (ticket.publish === "no" || !hasAnswer(wanted)) return [];
  const [text, answer] = [safe(ticket.text), ticket.answer && safe(ticket.answer)];
  const out = ticket.publish === "published";
  const words = wordsOf(`${text}\n${answer ?? ""}`, names);
  const place = { categoryId, territoryId: territory?.id ?? null };
  const decided = {
    decidedAt: out ? now : null,
    decidedByPostId: null,
    publishedAt: out ? (closedAtOf(wanted) ?? now) : null,
  };
  const state = out ? ("published" as const) : ("waiting" as const);
  return [{ countyId: actor.countyId, appealId, state, text, answer, words, ...place, ...decided }];
};

/** The rows that tickets become, each under the id of its appeal. */
export const linesOf = (
  all: readonly (Wanted & { readonly id: string })[],
  drawing: Drawing,
): TicketLines => {
  const { countyId } = drawing.actor;
  return {
    appeal: all.map((one) => rowOf(one, one.id, drawing)),
    appealWords: all.map(({ id, ticket: { receivedAt, text } }) => ({
      countyId,
      appealId: id,
      receivedAt,
      words: wordsOf(text, drawing.names),
      salt: drawing.makeSalt(),
    })),
    appealIdentity: all.flatMap(({ id, ticket: { identity } }) => {
      const kept = drawing.seal(identity);
      return kept ? [{ countyId, appealId: id, ...kept }] : [];
    }),
    appealStep: all.flatMap((one) => stepsOf(one, one.id, drawing)),
    appealAnswer: all.flatMap((one) => answerOf(one, one.id, drawing)),
    appealJudgement: all.flatMap((one) => judgementOf(one, one.id, drawing)),
    appealPublication: all.flatMap((one) => publicationOf(one, one.id, drawing)),
    appealTicket: all.map(({ id, ticket: { number, hash }, state }) => ({
      countyId,
      number,
      appealId: id,
      hash,
      leftIn: state,
      importedAt: drawing.now,
    })),
  };
};
