import type { CalendarPublished } from "./ground/calendar/published.ts";
import type { Migration, TableSpec } from "./ground/db/index.ts";
import type { Debt, DebtsOf } from "./ground/debt.ts";
import type { FileColumn } from "./ground/files/index.ts";
import type { Room, Route, RouteGroup } from "./ground/http/index.ts";
import type { DueItem, DueItemsOf } from "./ground/messages/index.ts";
import type { LightsOf } from "./ground/lit.ts";
import { type Importer, importRoutes } from "./ground/imports/index.ts";
import type { KeptWordsOf } from "./ground/kept-words.ts";
import type { OriginDoors } from "./ground/origin.ts";
import type { ProgressOf } from "./ground/progress.ts";
import { ground } from "./ground/room.ts";
import { settingRoutes } from "./ground/settings/routes.ts";
import type { Texts } from "./ground/texts.ts";
import type { Signing, ToSignOf, WaitingOf } from "./ground/waiting/words.ts";
import { backupTexts } from "./backup/texts.ts";
import { advance } from "./advance/index.ts";
import { commend } from "./commend/index.ts";
import { coordinate } from "./coordinate/index.ts";
import { deskScreenTexts } from "./desk/screens/texts.ts";
import { outboxTexts } from "./desk/outbox/texts.ts";
import { setUpTexts } from "./desk/set-up/texts.ts";
import { reminderScreenTexts } from "./desk/reminders/texts.ts";
import { channelScreenTexts } from "./desk/settings/channels/texts.ts";
import { settingsScreenTexts } from "./desk/settings/texts.ts";
import { deskTexts } from "./desk/texts.ts";
import { indicators } from "./indicators/index.ts";
import { listen } from "./listen/index.ts";
import { log } from "./log/index.ts";
import { meeting } from "./meeting/index.ts";
import { people } from "./people/index.ts";
import { plan } from "./plan/index.ts";
import { publicTexts } from "./public/texts.ts";

/** Every room of the house, in the order in which one may stand on another. */
export const rooms: readonly Room[] = [
  ground,
  log,
  people,
  indicators,
  plan,
  coordinate,
  listen,
  advance,
  commend,
  meeting,
];

export const migrations: readonly Migration[] = rooms.flatMap((room) => room.migrations);

/** Every table with how it is spread; a guard test holds the schema to it. */
export const TABLES: readonly TableSpec[] = rooms.flatMap((room) => room.tables);

/** What a post owes over all rooms, the earliest due first, what has no date last. */
export const debtsOf: DebtsOf = async (db, countyId, postId) => {
  const debts: Debt[] = [];
  for (const room of rooms) debts.push(...((await room.debts?.(db, countyId, postId)) ?? []));
  return debts.sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"));
};

/** Where files are held over all rooms. */
export const holds: readonly FileColumn[] = rooms.flatMap((room) => room.holds ?? []);

/** What falls due within some days over all rooms. */
export const dueItems: DueItemsOf = async (db, countyId, from, to) => {
  const items: DueItem[] = [];
  for (const room of rooms) items.push(...((await room.dueItems?.(db, countyId, from, to)) ?? []));
  return items;
};

/** What waits for somebody's signature over all rooms, the soonest first, what has no date last. */
export const toSignOf: ToSignOf = async (ask) => {
  const items: Signing[] = [];
  for (const room of rooms) items.push(...((await room.toSign?.(ask)) ?? []));
  return items.sort((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"));
};

/** What waits for somebody over all rooms, counted by its place in the navigation. */
export const waitingOf: WaitingOf = async (ask) => {
  const counts: Record<string, number> = {};
  for (const room of rooms) Object.assign(counts, await room.waiting?.(ask));
  return counts;
};

/** How the actions of a plan stand; nothing while no room takes reports. */
export const progressOf: ProgressOf = async (db, countyId, planId) => {
  const room = rooms.find(({ progress }) => progress !== undefined);
  return (await room?.progress?.(db, countyId, planId)) ?? new Map();
};

/** The lights of a plan's actions, from the room that lights; none in a house without one. */
export const lightsOf: LightsOf = async (db, countyId, planId, today) => {
  const light = rooms.find((room) => room.lights)?.lights;
  return light ? light(db, countyId, planId, today) : new Map();
};

/** The stored deadlines of every room counted anew. */
export const calendarPublished: CalendarPublished = async (tx, actor, now) => {
  let moved = 0;
  for (const room of rooms) moved += (await room.calendarPublished?.(tx, actor, now)) ?? 0;
  return moved;
};

/** The doors of what matters come from, over all rooms. */
export const origins: OriginDoors = Object.assign({}, ...rooms.map((room) => room.origins));

/** The sealed texts of each room. */
export const keptWords: readonly KeptWordsOf[] = rooms.flatMap((room) => room.keptWords ?? []);

export const texts: Texts = Object.assign(
  {},
  deskTexts,
  deskScreenTexts,
  outboxTexts,
  setUpTexts,
  settingsScreenTexts,
  channelScreenTexts,
  reminderScreenTexts,
  publicTexts,
  backupTexts,
  ...rooms.map((room) => room.texts),
);

/** How each room takes a spreadsheet. */
export const importers: readonly Importer[] = rooms.flatMap((room) => room.importers ?? []);

/** Every route of the house by room; the imports and the settings serve all rooms. */
export const routeGroups: readonly RouteGroup[] = [
  ...rooms.map(({ name, routes }) => ({ name, routes })),
  { name: "imports", routes: importRoutes(importers) },
  { name: "settings", routes: settingRoutes(rooms.flatMap((room) => room.settings ?? [])) },
];

export const routes: readonly Route[] = routeGroups.flatMap((group) => group.routes);
