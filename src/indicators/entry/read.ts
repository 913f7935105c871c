import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import type { WaitingAsk } from "../../ground/waiting/words.ts";
import type { Held } from "../import/held.ts";
import { figure as printed } from "../../ground/look/format.ts";
import { byLatestPeriod, lengthOf } from "../words/period.ts";
import { sizeShown } from "../words/shown.ts";
import { checkedRelease, isAnswered, placeOf } from "./checked.ts";
import { toldFor } from "./told.ts";
import { actsOpen, waitsFor } from "./rules.ts";
import { postTitles, type ReleaseRow, releasesIn } from "./store.ts";
import type { EntryFinding, ReleaseBody, ReleaseListed, ReleaseShown, ReleaseStep } from "./words.ts";

/** Who reads, in which language. */
export interface Reader {
  readonly db: Db;
  readonly actor: Actor;
  readonly lang: Lang;
  readonly say: Say;
}

type Titles = Awaited<ReturnType<typeof postTitles>>;

/** A post by its title; nobody's act was done at the command line. */
export const titleIn = (titles: Titles, postId: string | null, { lang, say }: Reader): string => {
  const post = postId ? titles.get(postId) : undefined;
  return (lang === "en" ? (post?.titleEn ?? post?.titleZh) : post?.titleZh) ?? say("release.by-nobody");
};

const titlesOf = ({ db, actor }: Reader, rows: readonly ReleaseRow[]): Promise<Titles> => {
  const ids = rows.flatMap(({ steps }) => steps.flatMap(({ postId }) => postId ?? []));
  return postTitles(db, actor.countyId, [...new Set(ids)]);
};

const stepShown = ({ act, at, reason, postId }: ReleaseStep, titles: Titles, reader: Reader) => ({
  act,
  at,
  reason,
  post: titleIn(titles, postId, reader),
});

/** What the checks found, in words, at its cell. */
const findingsShown = (body: ReleaseBody, { problems }: Held, say: Say): EntryFinding[] =>
  problems.map((problem) => ({
    ...placeOf(problem.ref),
    check: problem.id,
    severity: problem.severity,
    sentence: say(`problem.${problem.id}`, problem.params),
    answered: isAnswered(body, problem),
  }));

/** Of each row the level last published before, of a period of the same length. */
const lastOf = (body: ReleaseBody, { lines, ledger, plan }: Held, lang: Lang): ReleaseShown["last"] => {
  const last: ReleaseShown["last"] = body.rows.map(() => null);
  const refs = lines.flatMap(({ figures }) => figures.map(({ cell }) => cell.ref));
  for (const [at, { draft }] of plan.figures.entries()) {
    const earlier = ledger.observations
      .filter(
        (each) =>
          each.code === draft.code &&
          each.unitId === draft.unitId &&
          each.measure === draft.measure &&
          draft.measure === "level" &&
          each.period < draft.period &&
          lengthOf(each.period) === lengthOf(draft.period),
      )
      .sort((a, b) => byLatestPeriod(a.period, b.period) || b.vintage - a.vintage)[0];
    if (!earlier) continue;
    const unit = ledger.indicators.find(({ code }) => code === draft.code)?.unit ?? null;
    const size = sizeShown(earlier, unit, lang);
    last[placeOf(refs[at] ?? "").row] = {
      period: earlier.period,
      value: printed(size.value),
      unit: size.unit,
    };
  }
  return last;
};

/** What the checks find in rows, what was known before, and what cells say. Refuses as the ledger does. */
export const cellsChecked = async (
  reader: Reader,
  body: ReleaseBody,
  today: string,
): Promise<Pick<ReleaseShown, "findings" | "last" | "told"> | Refusal> => {
  const { db, actor, lang, say } = reader;
  const held = await checkedRelease(db, actor.countyId, body, today);
  if (isRefusal(held)) return held;
  return {
    findings: findingsShown(body, held, say),
    last: lastOf(body, held, lang),
    told: await toldFor(reader, body),
  };
};

/** A release that is closed is not checked anew: it stands as it was. */
const isClosed = ({ state }: ReleaseRow): boolean => state === "published" || state === "withdrawn";

export const releaseWhole = async (
  reader: Reader,
  row: ReleaseRow,
  today: string,
): Promise<ReleaseShown | Refusal> => {
  const titles = await titlesOf(reader, [row]);
  const checked = isClosed(row)
    ? { findings: [], last: row.body.rows.map(() => null), told: await toldFor(reader, row.body) }
    : await cellsChecked(reader, row.body, today);
  if (isRefusal(checked)) return checked;
  const { id, state, edition, body, steps } = row;
  return {
    id,
    state,
    edition,
    body,
    ...checked,
    steps: steps.map((step) => stepShown(step, titles, reader)),
    may: actsOpen(row, reader.actor),
  };
};

const first = ({ head, rows }: ReleaseBody, column: "period" | "source"): string =>
  head[column] || (rows.find(({ cells }) => cells[column])?.cells[column] ?? "");

/** Releases for a list, with whose turn it is. */
export const releasesListed = async (
  reader: Reader,
  rows: readonly ReleaseRow[],
): Promise<ReleaseListed[]> => {
  const titles = await titlesOf(reader, rows);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    period: first(row.body, "period"),
    source: first(row.body, "source"),
    rows: row.body.rows.length,
    last: stepShown(row.steps.at(-1)!, titles, reader),
    forYou: waitsFor(row, reader.actor),
  }));
};

const mostWaiting = 200;

/** The releases that wait for this person to check or publish them. */
export const releasesFor = async ({ db, actor }: Pick<WaitingAsk, "db" | "actor">): Promise<ReleaseRow[]> => {
  const page = { page: 1, limit: mostWaiting };
  const rows = await releasesIn(db, actor.countyId, ["entered", "checked"], page);
  return rows.filter((row) => waitsFor(row, actor));
};
