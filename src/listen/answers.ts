import type { Db } from "../ground/db/index.ts";
import { day } from "../ground/look/format.ts";
import { type Lang, named } from "../ground/texts.ts";
import { anyOf, queryOf, wordsOf } from "../ground/words/index.ts";
import { namesOfCounty } from "./names.ts";
import { excerptOf } from "./rules/ref.ts";
import { phrasesIn } from "./rules/phrases.ts";
import {
  countPublished,
  publishedAlike,
  publishedAnswers,
  type PublishedFilter,
  type PublishedRow,
} from "./store/published.ts";

export const answersAPage = 20;
/** What is counted at most: beyond it a reader narrows the search. */
const mostCounted = 1_000;
const alikeDays = 90;
const mostAlike = 3;

/** What a reader asks of the board, as it stands in the address. */
export interface AnswersAsked {
  readonly text: string;
  readonly categoryId: string | null;
  readonly territoryId: string | null;
  readonly month: string | null;
  readonly page: number;
}

const filterOf = async (
  db: Db,
  countyId: string,
  { text, ...asked }: AnswersAsked,
  { zone, now }: { zone: string; now: Date },
): Promise<PublishedFilter> => ({
  ...asked,
  zone,
  words: queryOf(text, await namesOfCounty(db, countyId, now)),
  phrases: phrasesIn(text),
});

/**
 * A page of published answers: found by their segmented words, then held to every phrase as it was typed, so that words
 * which merely stand somewhere do not count.
 */
export const answersAsked = async (
  db: Db,
  countyId: string,
  asked: AnswersAsked,
  at: { zone: string; now: Date },
): Promise<{ rows: PublishedRow[]; count: number; pages: number; page: number }> => {
  const filter = await filterOf(db, countyId, asked, at);
  const count = await countPublished(db, countyId, filter, mostCounted);
  const pages = Math.max(1, Math.ceil(count / answersAPage));
  const page = Math.min(asked.page, pages);
  const rows = await publishedAnswers(db, countyId, filter, {
    limit: answersAPage,
    offset: (page - 1) * answersAPage,
  });
  return { rows, count, pages, page };
};

export interface AlikeAnswer {
  readonly id: string;
  readonly excerpt: string;
  readonly publishedAt: Date;
  readonly unitZh: string | null;
  readonly unitEn: string | null;
}

/** Who answered it and when, in a line. */
export const metaOf = (
  { unitZh, unitEn, publishedAt }: AlikeAnswer,
  lang: Lang,
  dayOf: (at: Date) => string,
): string =>
  [unitZh && named(lang, { nameZh: unitZh, nameEn: unitEn }), day(dayOf(publishedAt), lang)]
    .filter(Boolean)
    .join(" · ");

/** Published answers of the last 90 days to something alike: nothing that is not published is told of. */
export const answersLike = async (
  db: Db,
  countyId: string,
  text: string,
  now: Date,
): Promise<AlikeAnswer[]> => {
  const words = anyOf(
    wordsOf(text, await namesOfCounty(db, countyId, now))
      .split(" ")
      .filter(Boolean),
  );
  if (!words) return [];
  const since = new Date(now.getTime() - alikeDays * 86_400_000);
  const rows = await publishedAlike(db, countyId, { words, since, limit: mostAlike });
  return rows.map(({ appealId, text: said, publishedAt, unitZh, unitEn }) => ({
    id: appealId,
    excerpt: excerptOf(said, 40),
    publishedAt,
    unitZh,
    unitEn,
  }));
};
