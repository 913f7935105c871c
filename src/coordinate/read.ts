import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import type { Debt } from "../ground/debt.ts";
import { type Loaded, loadMatter, notThere, standingOf } from "./commands/act.ts";
import { type Names, namesFor, presentListed } from "./present.ts";
import type { Refusal } from "../ground/refusal.ts";
import { clocksOf } from "./rules/clocks.ts";
import { mayDo } from "./rules/matter.ts";
import { partsOf } from "./rules/may.ts";
import { countedIn } from "./settings.ts";
import { decisionsOf } from "./store/decisions.ts";
import { filesOf } from "./store/files.ts";
import { mattersOwedBy } from "./store/lists.ts";
import { holdingsOf, matterById } from "./store/matters.ts";
import { asksOf, statementsOf, stepsOf } from "./store/said.ts";
import { sessionsOf } from "./store/sessions.ts";
import { unitsUpFrom } from "./store/tree.ts";
import type { MatterAlone, Reason } from "./words.ts";

const partsOfPage = async (db: Db, countyId: string, { matter }: Loaded) => ({
  holdings: await holdingsOf(db, countyId, matter.id),
  asks: await asksOf(db, countyId, matter.id),
  statements: await statementsOf(db, countyId, matter.id),
  decisions: await decisionsOf(db, countyId, matter.id),
  steps: await stepsOf(db, countyId, matter.id),
  sessions: await sessionsOf(db, countyId, matter.id),
  files: await filesOf(db, countyId, matter.id),
});
type Parts = Awaited<ReturnType<typeof partsOfPage>>;

/** Every unit that a reason names. */
export const reasonNames = ({ meets, between, about, vacant }: Reason): string[] => [
  meets,
  ...(between ?? []),
  ...(about ? [about] : []),
  ...vacant,
];

/** Every post and unit that a matter's page names. */
const namesOf = (
  db: Db,
  countyId: string,
  { matter, units }: Loaded,
  parts: Parts,
  above: readonly string[],
) => {
  const { holdings, asks, statements, decisions, steps, sessions, files } = parts;
  const posts = [
    matter.decidingPostId,
    matter.delegatedToPostId,
    matter.openedByPostId,
    ...holdings.map(({ postId }) => postId),
    ...decisions.map(({ ownerPostId }) => ownerPostId),
    ...steps.flatMap(({ postId, toPostId }) => [postId, toPostId]),
    ...sessions.map(({ chairPostId }) => chairPostId),
    ...files.map(({ postId }) => postId),
  ];
  const of = [...units, ...asks, ...statements].map(({ unitId }) => unitId);
  return namesFor(db, countyId, posts, [
    ...of,
    ...above,
    ...holdings.flatMap(({ reason }) => reasonNames(reason)),
  ]);
};

const filesShown = (files: Parts["files"], names: Names, mine: string | null) =>
  files.map(({ id, name, type, size, addedAt, postId }) => ({
    id,
    name,
    type,
    size,
    addedAt: addedAt.toISOString(),
    post: postId ? names.post(postId) : null,
    mine: postId !== null && postId === mine,
  }));

const saidOf = (
  { asks, statements, decisions, steps, holdings, sessions }: Parts,
  names: Names,
  now: Date,
) => ({
  holdings: holdings.map(({ postId, reason, fromAt, untilAt, endedBy }) => ({
    post: names.post(postId),
    reason,
    fromAt: fromAt.toISOString(),
    untilAt: untilAt?.toISOString() ?? null,
    endedBy,
  })),
  statements: statements.map(({ id, unitId, claim, basis, writtenAt }) => ({
    id,
    unit: names.unit(unitId),
    claim,
    basis,
    writtenAt: writtenAt.toISOString(),
  })),
  asks: asks.map(({ unitId, question, askedAt, due, answeredAt }) => ({
    unit: names.unit(unitId),
    question,
    askedAt: askedAt.toISOString(),
    due: due.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    late: answeredAt === null && due <= now,
  })),
  decisions: decisions.map(({ id, text, ownerPostId, dueOn, doneWhen, actionId, actionNumber, state }) => ({
    id,
    text,
    owner: names.post(ownerPostId),
    dueOn,
    doneWhen,
    actionId,
    actionNumber,
    state,
    light: null,
  })),
  steps: steps.map(({ at, act, postId, toPostId, said }) => ({
    at: at.toISOString(),
    act,
    post: postId ? names.post(postId) : null,
    to: toPostId ? names.post(toPostId) : null,
    said,
  })),
  sessions: sessions.map(({ id, chairPostId, startsAt, endsAt, place, state }) => ({
    id,
    chair: names.post(chairPostId),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
    state,
  })),
});

const joinedOf = async (db: Db, { matter: { countyId, joinedInto } }: Loaded) => {
  const into = joinedInto ? await matterById(db, countyId, joinedInto) : undefined;
  return into ? { id: into.id, number: into.number, title: into.title } : null;
};

/**
 * A matter with everything this room knows of it, for one reader. Refuses `matter.not-there` to those who do not see it.
 */
export const wholeMatter = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<MatterAlone | Refusal> => {
  const { countyId } = actor;
  const loaded = await loadMatter(db, countyId, id);
  const mine = loaded ? partsOf(actor, await standingOf(db, loaded)) : [];
  if (!loaded || mine.length === 0) return notThere;
  const { matter, holding, units } = loaded;
  const parts = await partsOfPage(db, countyId, loaded);
  const up = await unitsUpFrom(db, countyId, [matter.decidingUnitId]);
  const above = up.map((unit) => unit.id);
  const names = await namesOf(db, countyId, loaded, parts, above);
  const counted = await countedIn(db, countyId, now);
  return {
    ...presentListed({ ...matter, ...heldOf(holding) }, units, { names, counted, now }),
    joinedInto: await joinedOf(db, loaded),
    question: matter.question,
    options: matter.options,
    openedBy: matter.openedByPostId ? names.post(matter.openedByPostId) : null,
    delegatedTo: matter.delegatedToPostId ? names.post(matter.delegatedToPostId) : null,
    closedFor: matter.closedFor,
    closedAt: matter.closedAt?.toISOString() ?? null,
    reason: holding.reason,
    names: reasonNames(holding.reason).map((unitId) => names.unit(unitId)),
    atTop: above.length === 1,
    clocks: clocksOf(counted, { ...holding, state: matter.state, endedAt: matter.endedAt }, now),
    ...saidOf(parts, names, now),
    files: filesShown(parts.files, names, actor.postId),
    may: mayDo(matter.state, mine),
  };
};

const heldOf = ({ respondBy, decideBy, respondedAt, fromAt, sessionEnds }: Loaded["holding"]) => ({
  respondBy,
  decideBy,
  respondedAt,
  fromAt,
  sessionEnds,
});

/** What a post owes here: the matters that await its decision, as the list of a handover shows them. */
export const matterDebts = async (db: Db, countyId: string, postId: string): Promise<Debt[]> => {
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  return (await mattersOwedBy(db, countyId, postId)).map(({ id, number, title, due }) => ({
    kind: "matter",
    id,
    title: `${number} ${title}`,
    due: localDate(due, zone),
    href: `/desk/matters/${id}`,
  }));
};
