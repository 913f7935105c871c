import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import type { Refusal } from "../ground/refusal.ts";
import { notThere, partsFor, runningOf } from "./commands/act.ts";
import { fileShown, leftUntil, type Names, namesFor, presentListed, readingAt } from "./present.ts";
import { mostExtension, never, pauseEnds, reckon } from "./rules/clock.ts";
import { isOwing, mayDo, seesSpot } from "./rules/life.ts";
import { excerptOf, refOf } from "./rules/ref.ts";
import { countedSince } from "./settings.ts";
import { appealById, type AppealRow, mergedInto, stepsOf } from "./store/appeals.ts";
import { extensionsAsked } from "./store/lists.ts";
import { matterNamed } from "./store/places.ts";
import { publicationOf } from "./store/publication.ts";
import {
  answersOf,
  contactsOf,
  exclusionsOf,
  extensionsOf,
  filesOf,
  judgementsOf,
  notesOf,
  pausesOf,
} from "./store/said.ts";
import { askedOfUnit, cooperationFilesOf, cooperationsOf } from "./together/store.ts";
import { presentCooperations } from "./together/present.ts";
import type { AppealAct, AppealClock, AppealWhole, Point } from "./words.ts";

/** The clock that runs for an appeal, with its arithmetic; null when nothing is owed. */
export const clockOf = async (db: Db, appeal: AppealRow, now: Date): Promise<AppealClock | null> => {
  if (!isOwing(appeal.state) && appeal.state !== "answered") return null;
  const counted = await countedSince(db, appeal.countyId, appeal.countedFrom);
  const running = runningOf(appeal, await pausesOf(db, appeal.countyId, appeal.id));
  const standing = appeal.state === "waiting";
  const { startedAt, due, ...reckoned } = reckon(counted, running, standing ? never : now);
  const last = running.pauses.at(-1);
  const ends = standing && last ? pauseEnds(counted, running.pauses.slice(0, -1), last.from) : null;
  const whole = due.getTime() - startedAt.getTime();
  return {
    ...reckoned,
    ...leftUntil({ ...counted, now }, due),
    startedAt: startedAt.toISOString(),
    due: due.toISOString(),
    late: !standing && due <= now,
    used: Math.min(1, Math.max(0, (now.getTime() - startedAt.getTime()) / whole)),
    standing,
    standsUntil: ends instanceof Date ? ends.toISOString() : null,
  };
};

const partsOfPage = async (db: Db, { countyId, id }: AppealRow) => ({
  steps: await stepsOf(db, countyId, id),
  answers: await answersOf(db, countyId, id),
  judgements: await judgementsOf(db, countyId, id),
  exclusions: await exclusionsOf(db, countyId, id),
  extensions: await extensionsOf(db, countyId, id),
  notes: await notesOf(db, countyId, id),
  contacts: await contactsOf(db, countyId, id),
  files: await filesOf(db, countyId, id),
  merged: await mergedInto(db, countyId, id),
  cooperations: await cooperationsOf(db, countyId, id),
  cooperationFiles: await cooperationFilesOf(db, countyId, id),
});
type Parts = Awaited<ReturnType<typeof partsOfPage>>;

const namesOfPage = (db: Db, appeal: AppealRow, parts: Parts, more: readonly (string | null)[]) => {
  const { steps, answers, judgements, exclusions, extensions, notes, contacts, cooperations } = parts;
  const units = [
    appeal.unitId,
    appeal.firstUnitId,
    appeal.territoryId,
    ...appeal.aboutUnitIds,
    ...steps.flatMap(({ unitId, toUnitId }) => [unitId, toUnitId]),
    ...[...answers, ...judgements, ...notes, ...cooperations].map(({ unitId }) => unitId),
  ];
  const posts = [
    appeal.holderPostId,
    appeal.toPostId,
    ...more,
    ...[...steps, ...exclusions, ...notes, ...contacts].map(({ postId }) => postId),
    ...extensions.flatMap(({ postId, decidedByPostId }) => [postId, decidedByPostId]),
    ...cooperations.flatMap(({ askedByPostId, endedByPostId }) => [askedByPostId, endedByPostId]),
  ];
  return namesFor(db, appeal.countyId, { units, posts });
};

const saidOf = (parts: Parts, names: Names) => ({
  files: parts.files.filter(({ answerId }) => answerId === null).map(fileShown),
  steps: parts.steps.map(({ at, act, unitId, postId, toUnitId, said, open }) => ({
    at: at.toISOString(),
    act,
    unit: names.unit(unitId),
    post: names.post(postId),
    to: names.unit(toUnitId),
    said,
    open,
  })),
  answers: parts.answers.map(
    ({ id, unitId, done, evidence, contactWay, contactedAt, answeredAt, inTime }) => ({
      id,
      unit: names.unit(unitId),
      done,
      evidence,
      contactWay,
      contactedAt: contactedAt.toISOString(),
      answeredAt: answeredAt.toISOString(),
      inTime,
      files: parts.files.filter(({ answerId }) => answerId === id).map(fileShown),
    }),
  ),
  judgements: parts.judgements.map(({ id, unitId, judgedAt, by, contacted, solved, satisfaction, said }) => {
    const out = parts.exclusions.find(({ judgementId }) => judgementId === id);
    return {
      id,
      by,
      contacted,
      solved,
      satisfaction,
      said,
      unit: names.unit(unitId),
      judgedAt: judgedAt.toISOString(),
      exclusion: out
        ? {
            reason: out.reason,
            askedAt: out.askedAt.toISOString(),
            askedBy: names.post(out.postId),
            confirmedAt: out.confirmedAt?.toISOString() ?? null,
          }
        : null,
    };
  }),
});

const keptOf = (parts: Parts, names: Names) => ({
  extensions: parts.extensions.map(
    ({ days, reason, askedAt, postId, decidedAt, granted, decidedByPostId }) => ({
      days,
      reason,
      askedAt: askedAt.toISOString(),
      askedBy: names.post(postId),
      decidedAt: decidedAt?.toISOString() ?? null,
      granted,
      decidedBy: names.post(decidedByPostId),
    }),
  ),
  notes: parts.notes.map(({ id, at, postId, unitId, text }) => ({
    id,
    at: at.toISOString(),
    post: names.post(postId),
    unit: names.unit(unitId),
    text,
  })),
  contacts: parts.contacts.map(({ id, at, postId, way, reached, note }) => ({
    id,
    at: at.toISOString(),
    post: names.post(postId),
    way,
    reached,
    note,
  })),
  mergedHere: parts.merged.map(({ id, number, text, receivedAt }) => ({
    id,
    ref: refOf(number),
    excerpt: excerptOf(text),
    receivedAt: receivedAt.toISOString(),
  })),
});

const linkedOf = async (db: Db, { countyId, matterId, mergedInto: into }: AppealRow) => ({
  matter: matterId ? await matterNamed(db, countyId, matterId) : undefined,
  main: into ? await appealById(db, countyId, into) : undefined,
});

const pointOf = ({ lat, long }: AppealRow): Point | null =>
  lat === null || long === null ? null : { lat, long };

/** Whether an act the table allows has something to act on: the page offers no button that can only refuse. */
const offeredWith = (
  appeal: AppealRow,
  parts: Parts & { extensionLeft: number },
  { unitId }: Pick<Actor, "unitId">,
) => {
  const working = parts.cooperations.filter(({ state }) => state === "asked");
  const ours = working.some((one) => one.unitId === unitId);
  const asked = parts.extensions.some(({ decidedAt }) => decidedAt === null);
  const open = parts.exclusions.filter(({ confirmedAt }) => confirmedAt === null);
  const has: Partial<Record<AppealAct, boolean>> = {
    extend: !asked && parts.extensionLeft > 0,
    grant: asked,
    deny: asked,
    exclude: parts.judgements.length > parts.exclusions.length,
    "confirm-exclusion": open.length > 0,
    look: !appeal.anonymous,
    erase: !appeal.anonymous,
    publish: appeal.consent,
    "hold-back": appeal.consent,
    contribute: ours,
    decline: ours,
    release: working.length > 0,
  };
  return (act: AppealAct): boolean => has[act] ?? true;
};

/**
 * An appeal with everything its page at the desk shows, for one reader. Refuses `appeal.not-there` to those who do not
 * see it: also those it complains of.
 */
export const wholeAppeal = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<AppealWhole | Refusal> => {
  const { countyId } = actor;
  const appeal = await appealById(db, countyId, id);
  const mine = appeal ? await partsFor(db, actor, appeal) : [];
  if (!appeal || mine.length === 0) return notThere;
  const parts = await partsOfPage(db, appeal);
  const { matter, main } = await linkedOf(db, appeal);
  const names = await namesOfPage(db, appeal, parts, [matter?.decidingPostId ?? null]);
  const counted = await countedSince(db, countyId, appeal.countedFrom);
  const publication = await publicationOf(db, countyId, id);
  const post = matter && names.post(matter.decidingPostId);
  const reading = await readingAt(db, countyId, now);
  const extensionLeft = Math.max(0, mostExtension(counted, appeal.class) - appeal.extendedDays);
  return {
    ...presentListed(appeal, {
      names,
      reading,
      merged: new Map([[id, parts.merged.length]]),
      asked: await extensionsAsked(db, countyId, [id]),
      along: await askedOfUnit(db, countyId, actor.unitId, [id]),
    }),
    cooperations: presentCooperations(parts.cooperations, parts.cooperationFiles, names, {
      ...reading,
      unitId: actor.unitId,
    }),
    number: mine.includes("desk") ? appeal.number : null,
    text: appeal.text,
    point: seesSpot(appeal.state, mine) ? pointOf(appeal) : null,
    attributes: appeal.attributes as AppealWhole["attributes"],
    about: appeal.aboutUnitIds.flatMap((unitId) => names.unit(unitId) ?? []),
    consent: appeal.consent,
    firstUnit: names.unit(appeal.firstUnitId),
    toPost: names.post(appeal.toPostId),
    matter:
      matter && post
        ? { id: matter.id, number: matter.number, title: matter.title, state: matter.state, post }
        : null,
    mergedInto: main ? { id: main.id, ref: refOf(main.number), excerpt: excerptOf(main.text) } : null,
    closedFor: appeal.closedFor,
    instead: appeal.instead,
    clock: await clockOf(db, appeal, now),
    ...saidOf(parts, names),
    ...keptOf(parts, names),
    publication: publication
      ? {
          state: publication.state,
          text: publication.text,
          answer: publication.answer,
          decidedAt: publication.decidedAt?.toISOString() ?? null,
        }
      : null,
    extensionLeft,
    may: mayDo(appeal.state, mine).filter(offeredWith(appeal, { ...parts, extensionLeft }, actor)),
  };
};
