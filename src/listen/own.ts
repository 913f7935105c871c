import type { Db } from "../ground/db/index.ts";
import type { PageAsk } from "../ground/http/index.ts";
import { namesFor } from "./present.ts";
import { clockOf, fileShown } from "./read.ts";
import { mayDo } from "./rules/life.ts";
import { zoneOf } from "./settings.ts";
import { appealById, appealNumbered, type AppealRow, type StepRow, stepsOf } from "./store/appeals.ts";
import { matterNamed } from "./store/places.ts";
import { answersOf, filesOf, judgementsOf } from "./store/said.ts";

/** The appeal whose answer counts: of a merged one, the one it was merged into. */
const mainOf = async (db: Db, appeal: AppealRow): Promise<AppealRow> =>
  (appeal.mergedInto && (await appealById(db, appeal.countyId, appeal.mergedInto))) || appeal;

/** The deadline as it ran until the answer: kept on the page when another clock runs, or none. */
const answeredBy = (db: Db, appeal: AppealRow, answeredAt: Date | undefined) =>
  answeredAt ? clockOf(db, { ...appeal, state: "in-hand" }, answeredAt) : null;

const partsOf = async (db: Db, appeal: AppealRow, main: AppealRow) => ({
  steps: (await stepsOf(db, appeal.countyId, appeal.id)).filter(({ open }) => open),
  answers: await answersOf(db, appeal.countyId, main.id),
  judgements: await judgementsOf(db, appeal.countyId, appeal.id),
  files: await filesOf(db, appeal.countyId, appeal.id),
  answerFiles: await filesOf(db, appeal.countyId, main.id),
});

type Placed = Pick<StepRow, "unitId"> & { readonly toUnitId?: string | null };

const namesOf = (
  db: Db,
  { countyId, territoryId }: AppealRow,
  placed: readonly Placed[],
  postId: string | null,
) =>
  namesFor(db, countyId, {
    units: [territoryId, ...placed.flatMap(({ unitId, toUnitId = null }) => [unitId, toUnitId])],
    posts: [postId],
  });

/**
 * An appeal for the one who raised it: its state, desk, clock, history and answers in the appellant's view, without
 * notes, persons, or others who said the same. Null when there is no such number.
 */
export const ownAppeal = async ({ house: { db }, county, now }: PageAsk, number: string) => {
  const appeal = await appealNumbered(db, county.id, [number]);
  if (!appeal) return null;
  const main = await mainOf(db, appeal);
  const { steps, answers, judgements, files, answerFiles } = await partsOf(db, appeal, main);
  const matter = appeal.matterId ? await matterNamed(db, county.id, appeal.matterId) : undefined;
  const names = await namesOf(db, appeal, [main, ...steps, ...answers], matter?.decidingPostId ?? null);
  const last = answers.at(-1);
  return {
    appeal,
    main,
    zone: await zoneOf(db, county.id),
    clock: await clockOf(db, main, now),
    answered: last ? await answeredBy(db, main, last.answeredAt) : null,
    category: names.category(appeal.categoryId),
    territory: names.unit(appeal.territoryId),
    unit: names.unit(main.unitId),
    matter: matter ? { number: matter.number, post: names.post(matter.decidingPostId) } : null,
    steps: steps.map((step) => ({ ...step, unit: names.unit(step.unitId), to: names.unit(step.toUnitId) })),
    answers: answers.map((answer) => ({
      ...answer,
      unit: names.unit(answer.unitId),
      files: answerFiles.filter(({ answerId }) => answerId === answer.id).map(fileShown),
    })),
    judgements,
    files: files.filter(({ answerId }) => answerId === null).map(fileShown),
    may: mayDo(appeal.state, ["appellant"]),
  };
};

export type Own = NonNullable<Awaited<ReturnType<typeof ownAppeal>>>;
