import { openMatterIn } from "../../coordinate/index.ts";
import type { Actor } from "../../ground/actor.ts";
import { command, type Doors, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { rootUnit } from "../../people/index.ts";
import { settle, tell } from "../commands/act.ts";
import { tellWhoHad } from "../commands/tell-carried.ts";
import { namesFor } from "../present.ts";
import { next } from "../rules/life.ts";
import { type AppealRow, lockAppeal } from "../store/appeals.ts";
import { endPause } from "../store/said.ts";
import { isCarried } from "./carried.ts";
import { mayOpenThemes } from "./may.ts";
import { type Found, findThemes, monthOf } from "./read.ts";
import { insertTheme, setThemeMatter, themesOpenedSince } from "./store.ts";
import type { ThemeNamed } from "./words.ts";

/** The appeals to take along, each held until the transaction ends; in one order, so that no two wait in a ring. */
const lockOwed = async (tx: Db, countyId: string, ids: readonly string[]): Promise<AppealRow[]> => {
  const owed: AppealRow[] = [];
  for (const id of [...ids].sort()) {
    const appeal = await lockAppeal(tx, countyId, id);
    if (appeal && isCarried(appeal)) owed.push(appeal);
  }
  return owed;
};

/** Those who have the appeals and the place it is about; where there are none, the county itself. */
const unitsOf = async (tx: Db, countyId: string, { territoryId }: Found, appeals: readonly AppealRow[]) => {
  const ids = [...appeals.map(({ unitId }) => unitId), territoryId].filter((id) => id !== null);
  const root = ids.length === 0 ? await rootUnit(tx, countyId) : undefined;
  const units = new Set([...ids, ...(root ? [root.id] : [])]);
  return [...units].map((unitId) => ({ unitId, part: null, complainedOf: false }));
};

const questionOf = async (tx: Db, countyId: string, { say }: Doors, theme: Found, carried: number) => {
  const { categoryId, territoryId, appealIds, before, words } = theme;
  const names = await namesFor(tx, countyId, { units: [territoryId], posts: [] });
  return say.zh("theme.question", {
    words: words.join("、"),
    category: names.category(categoryId)?.nameZh ?? say.zh("themes.no-category"),
    place: names.unit(territoryId)?.nameZh ?? say.zh("themes.county"),
    count: appealIds.length,
    before,
    carried,
  });
};

interface Opening {
  readonly theme: Found;
  readonly id: string;
  readonly appeals: readonly AppealRow[];
}

const open = async (tx: Db, actor: Actor, { theme, id, appeals }: Opening, now: Date, doors: Doors) => {
  const draft = {
    title: doors.say.zh("theme.title", { words: theme.words.join("、") }),
    question: await questionOf(tx, actor.countyId, doors, theme, appeals.length),
    options: null,
    urgent: false,
    units: await unitsOf(tx, actor.countyId, theme, appeals),
    origin: { kind: "theme" as const, id },
  };
  return openMatterIn(tx, actor, draft, now);
};

/** Refers an appeal to the theme's matter; its appellant reads that somebody higher decides, and which matter it is. */
const carry = async (
  tx: Db,
  actor: Actor,
  appeal: AppealRow,
  matter: { id: string; number: string },
  now: Date,
): Promise<Refusal | null> => {
  // Who makes a theme a matter stands over all of its appeals, whatever unit has them.
  const to = next(appeal.state, "refer", ["above"]);
  if (isRefusal(to)) return to;
  await endPause(tx, actor.countyId, appeal.id, now);
  await settle(tx, appeal, { state: to, matterId: matter.id }, now);
  await tell(tx, actor, appeal.id, now, { act: "refer", said: matter.number, open: true });
  return null;
};

/** Who has the theme of this month already. */
const taken = async (tx: Db, countyId: string, { categoryId, lead }: ThemeNamed): Promise<Refusal> => {
  const opened = await themesOpenedSince(tx, countyId, new Date(0));
  const last = opened.find((one) => one.categoryId === categoryId && one.lead === lead);
  return refuse("theme.has-matter.conflict", { number: last?.number ?? "" });
};

/** Keeps the theme for this month. Refuses `theme.has-matter.conflict` with the number of the matter it has. */
const keep = async (tx: Db, actor: Actor, theme: Found, named: ThemeNamed, now: Date) => {
  const { countyId, postId: openedByPostId } = actor;
  const { categoryId, lead } = named;
  const [id, month] = [newId(now), await monthOf(tx, countyId, now)];
  const at = { countyId, id, month, categoryId, lead, territoryId: theme.territoryId };
  const kept = { ...at, words: [...theme.words], matterId: null, openedAt: now, openedByPostId };
  return (await insertTheme(tx, kept)) ? id : taken(tx, countyId, named);
};

/**
 * Makes a theme of the last 90 days a matter, once in a month (每月一题): its appeals that wait for an answer go with
 * it and keep their numbers; urgent ones and complaints stay with who has them. Refuses `theme.not-yours`,
 * `theme.not-there`, `theme.has-matter.conflict` with the matter's number, `theme.nothing-owed`, and as `openMatterIn`.
 */
export const openThemeMatter = command(
  "theme.open-matter",
  async (
    tx,
    actor,
    named: ThemeNamed,
    now,
    doors,
  ): Promise<Outcome<{ matterId: string; number: string; carried: number }>> => {
    const { countyId } = actor;
    if (!(await mayOpenThemes(tx, actor))) return refuse("theme.not-yours");
    const theme = (await findThemes(tx, countyId, now)).find(
      ({ categoryId, words }) => categoryId === named.categoryId && words[0] === named.lead,
    );
    if (!theme) return refuse("theme.not-there");
    const id = await keep(tx, actor, theme, named, now);
    if (isRefusal(id)) return id;
    const appeals = await lockOwed(tx, countyId, theme.owedIds);
    if (appeals.length === 0) return refuse("theme.nothing-owed");
    const matter = await open(tx, actor, { theme, id, appeals }, now, doors);
    if (isRefusal(matter)) return matter;
    await setThemeMatter(tx, { countyId, id }, matter.id);
    for (const appeal of appeals) {
      const refused = await carry(tx, actor, appeal, matter, now);
      if (refused) return refused;
    }
    await tellWhoHad(tx, actor, { appeals, matter, words: theme.words }, now);
    const { entry, number } = matter;
    const appealIds = appeals.map((appeal) => appeal.id);
    const after = { title: theme.words.join("·"), matter: number, appealIds, opened: entry.after };
    return {
      value: { matterId: matter.id, number, carried: appeals.length },
      entry: { kind: "theme", id, unitId: entry.unitId ?? null, after },
    };
  },
);
