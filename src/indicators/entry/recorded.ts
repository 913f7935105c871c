import type { Say } from "../../ground/texts.ts";
import type { ObservationShown, Series } from "../words.ts";
import { revises } from "../plan.ts";
import { type Reader, titleIn } from "./read.ts";
import { lastEntering } from "./rules.ts";
import { postTitles, recordingsOf } from "./store.ts";
import type { ObservationRecorded, ReleaseAct, ReleaseStep, SeriesRecorded } from "./words.ts";

type Recording = Awaited<ReturnType<typeof recordingsOf>>[number];
type By = Pick<ReleaseStep, "postId" | "at">;
type Key = Pick<ObservationShown, "period" | "measure" | "basis" | "vintage">;

const keyOf = ({ period, measure, basis, vintage }: Key): string =>
  [period, measure, basis, vintage].join(" ");

const entryIn = ({ steps, enteredByPostId, recordedAt }: Recording): By =>
  lastEntering(steps ?? []) ?? { postId: enteredByPostId, at: recordedAt.toISOString() };

const actIn = ({ steps }: Recording, wanted: ReleaseAct): By | null =>
  steps?.findLast(({ act }) => act === wanted) ?? null;

/** The checks by name, with what each said. That a figure revises another is told by its vintage. */
const findingsIn = ({ findings }: Recording, say: Say): ObservationRecorded["findings"] =>
  findings
    .filter(({ check }) => check !== revises)
    .map(({ check, params }) => ({
      check,
      name: say(`check.${check}`),
      sentence: params && say(`problem.${check}`, params),
    }));

const postsIn = (recordings: readonly Recording[]): string[] => {
  const ids = recordings.flatMap((one) => [
    one.enteredByPostId,
    ...(one.steps ?? []).map(({ postId }) => postId),
  ]);
  return [...new Set(ids.filter((id) => id !== null))];
};

/** A page of an indicator's history with who entered, checked and published each figure, and what the checks asked. */
export const seriesWithRecord = async (
  reader: Reader,
  unitId: string,
  series: Series,
): Promise<SeriesRecorded> => {
  const periods = [...new Set(series.observations.map(({ period }) => period))];
  const { db, actor, say } = reader;
  const asked = { unitId, code: series.indicator.code, periods };
  const recordings = await recordingsOf(db, actor.countyId, asked);
  const titles = await postTitles(db, actor.countyId, postsIn(recordings));
  const byKey = new Map(recordings.map((one) => [keyOf(one), one]));
  const shown = (by: By) => ({ post: titleIn(titles, by.postId, reader), at: by.at });
  const observations = series.observations.flatMap((each) => {
    const own = byKey.get(keyOf(each));
    if (!own) return [];
    const [checked, published] = [actIn(own, "check"), actIn(own, "publish")];
    return [
      {
        ...each,
        entered: shown(entryIn(own)),
        checked: checked && shown(checked),
        published: published && shown(published),
        findings: findingsIn(own, say),
      },
    ];
  });
  return { ...series, observations };
};
