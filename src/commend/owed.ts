import type { Db } from "../ground/db/index.ts";
import type { Debt, DebtsOf } from "../ground/debt.ts";
import type { DueItem, DueItemsOf } from "../ground/messages/index.ts";
import { named } from "../ground/texts.ts";
import type { ToSignOf, WaitingOf } from "../ground/waiting/words.ts";
import { scoresOwed, votesOwed } from "./rules/sitting.ts";
import { knownOf } from "./sitting.ts";
import { headsOfUnits } from "./store/candidates.ts";
import { draftsOf } from "./store/nominees.ts";
import { programmesRunning, type ProgrammeRow } from "./store/programmes.ts";
import { quotasOf } from "./store/quotas.ts";

/** What a post owes a programme: so many nominations, scores or votes, by a day. */
interface Owed {
  readonly programme: ProgrammeRow;
  readonly what: "nominate" | "score" | "vote";
  readonly postId: string;
  readonly unitId: string;
  readonly left: number;
  readonly due: string | null;
}

/** The unused places of each unit are its head's to fill. */
const nominationsOwed = async (db: Db, programme: ProgrammeRow): Promise<Owed[]> => {
  const { countyId, id, calendar } = programme;
  const quotas = await quotasOf(db, countyId, id);
  const byUnit = [...Map.groupBy(quotas, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({
      unitId,
      left: own.reduce((all, one) => all + Math.max(0, one.places - one.used), 0),
    }))
    .filter(({ left }) => left > 0);
  if (byUnit.length === 0) return [];
  const heads = await headsOfUnits(
    db,
    countyId,
    byUnit.map(({ unitId }) => unitId),
  );
  return byUnit.flatMap(({ unitId, left }) => {
    const head = heads.find((one) => one.unitId === unitId);
    return head
      ? [{ programme, what: "nominate", postId: head.id, unitId, left, due: calendar.nominateBy }]
      : [];
  });
};

/** What each member of the panel still owes in its phase. */
const panelOwed = async (db: Db, programme: ProgrammeRow, now: Date): Promise<Owed[]> => {
  const { phase, calendar } = programme;
  if (phase !== "scoring" && phase !== "vote") return [];
  const { sitting, members } = await knownOf(db, programme, now);
  const marks = phase === "scoring" ? scoresOwed(sitting) : votesOwed(sitting);
  const [what, due] =
    phase === "scoring" ? (["score", calendar.scoreBy] as const) : (["vote", calendar.voteBy] as const);
  return members.flatMap(({ postId, unitId }) => {
    const left = marks.filter((one) => one.postId === postId).length;
    return left > 0 ? [{ programme, what, postId, unitId, left, due }] : [];
  });
};

/**
 * All that is owed in a county. Debts and reminders are asked without the time of day: a panel's work is then reckoned as
 * at the moment its programme came where it is.
 */
const owedIn = async (db: Db, countyId: string, now?: Date): Promise<Owed[]> => {
  const all: Owed[] = [];
  for (const programme of await programmesRunning(db, countyId))
    all.push(
      ...(programme.state === "open"
        ? await nominationsOwed(db, programme)
        : await panelOwed(db, programme, now ?? programme.savedAt)),
    );
  return all;
};

const hrefOf = ({ programme, what }: Owed): string =>
  `/desk/commend/${programme.id}${what === "nominate" ? "/nominate" : "/panel"}`;

/** What falls due within two days: nominations of units, scores and votes of panel members. */
export const commendDueItems: DueItemsOf = async (db, countyId, from, to) => {
  const all = await owedIn(db, countyId);
  return all.flatMap((one): DueItem[] => {
    const { programme, postId, unitId, left, due, what } = one;
    if (due === null || due < from || due > to) return [];
    const name = { zh: programme.nameZh, en: programme.nameEn ?? programme.nameZh };
    const base = { id: programme.id, kind: "programme", postId, unitId, due, href: hrefOf(one) };
    return [{ ...base, textKey: `commend.due.${what}`, params: { name, left } }];
  });
};

/** What a post owes here: shown when it is handed over. */
export const commendDebts: DebtsOf = async (db, countyId, postId) =>
  (await owedIn(db, countyId))
    .filter((one) => one.postId === postId)
    .map((one): Debt => ({
      kind: "programme",
      id: one.programme.id,
      title: one.programme.nameZh,
      due: one.due,
      href: hrefOf(one),
    }));

/** How many programmes wait for somebody: to nominate, to score, to vote. */
export const commendWaiting = async ({
  db,
  actor: { countyId, postId },
  now,
}: Parameters<WaitingOf>[0]): Promise<{ commend: number }> => ({
  commend:
    postId === null ? 0 : (await owedIn(db, countyId, now)).filter((one) => one.postId === postId).length,
});

/** The nominations that were written in a unit and wait for its head to put them forward. */
export const nominationsToSign: ToSignOf = async ({ db, actor: { countyId, unitId, role }, lang, say }) => {
  if (role !== "head" || unitId === null) return [];
  return (await draftsOf(db, countyId, unitId)).map((row) => ({
    kind: "nominee",
    id: row.id,
    title: `${lang === "en" ? (row.programmeEn ?? row.programmeZh) : row.programmeZh} · ${named(lang, row)}`,
    why: say("commend.sign.why", { unit: lang === "en" ? (row.byEn ?? row.byZh) : row.byZh }),
    due: row.calendar.nominateBy,
    href: `/desk/commend/${row.programmeId}/nominees/${row.id}`,
  }));
};
