import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import type { House } from "../../ground/house.ts";
import { anyoneSignedIn, type FileAnswer, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { lookAt } from "../identity.ts";
import { readQueue } from "../read-queue.ts";
import { isDesk } from "../rules/may.ts";
import { zoneOf } from "../settings.ts";
import { writtenOut } from "../store/export.ts";
import type { AppealFilter, AppealInList, Identity } from "../words.ts";
import { exportAppeals, exportWithIdentity, mostExported } from "./api.ts";
import { exported, type Outgoing } from "./sheet.ts";

type Selection = Omit<AppealFilter, "after" | "limit">;
const page = 200;

/** What a selection holds for one reader, by the pages of the queue. Refuses `appeal.export-too-many` above `most`. */
const selected = async (
  { db }: House,
  actor: Actor,
  filter: Selection,
  { most, now }: { most: number; now: Date },
): Promise<AppealInList[] | Refusal> => {
  const all: AppealInList[] = [];
  let after: string | undefined;
  do {
    const { appeals, next } = await readQueue(db, actor, { ...filter, after, limit: page }, now);
    all.push(...appeals);
    after = next ?? undefined;
  } while (after !== undefined && all.length <= most);
  return all.length > most ? refuse("appeal.export-too-many", { most }) : all;
};

const withWords = async (
  house: House,
  countyId: string,
  appeals: readonly AppealInList[],
): Promise<Outgoing[]> => {
  const written = await writtenOut(
    house.db,
    countyId,
    appeals.map(({ id }) => id),
  );
  return appeals.map((appeal) => ({ appeal, written: written.get(appeal.id), identity: null }));
};

/** Who spoke in each, looked at one by one: every look is an entry and a line of the appeal's history. */
const withIdentities = async (
  house: House,
  actor: Actor,
  all: readonly Outgoing[],
  reason: string,
): Promise<Outgoing[] | Refusal> => {
  const known: Outgoing[] = [];
  for (const one of all) {
    const looked = await lookAt(house, actor, { id: one.appeal.id, reason });
    if (isRefusal(looked)) return looked;
    const identity: Identity | null = looked.identity;
    known.push({ ...one, identity });
  }
  return known;
};

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

interface Asking {
  readonly house: House;
  readonly countyId: string;
  readonly lang: Lang;
  readonly say: Say;
  readonly now: Date;
}

const fileOf = async (
  { house, countyId, lang, say, now }: Asking,
  all: readonly Outgoing[],
  format: keyof typeof types,
  plain: boolean,
): Promise<FileAnswer> => {
  const zone = await zoneOf(house.db, countyId);
  const bytes = await exported(all, format, { zone, lang, say, plain });
  const name = `${say("appeal-export.sheet")}-${localDate(now, zone)}.${format}`;
  return { name, type: types[format], bytes };
};

export const exportRoutes: readonly Route[] = [
  route(exportAppeals, anyoneSignedIn, async ({ query: { format, ...filter }, actor, ...asking }) => {
    const { house, countyId, now } = asking;
    const appeals = await selected(house, actor, filter, { most: mostExported.appeals, now });
    if (isRefusal(appeals)) return appeals;
    return fileOf(asking, await withWords(house, countyId, appeals), format, false);
  }),
  route(exportWithIdentity, isDesk, async ({ body: { format, reason, ...filter }, actor, ...asking }) => {
    const { house, countyId, now } = asking;
    const appeals = await selected(house, actor, filter, { most: mostExported.withIdentity, now });
    if (isRefusal(appeals)) return appeals;
    const known = await withIdentities(house, actor, await withWords(house, countyId, appeals), reason);
    return isRefusal(known) ? known : fileOf(asking, known, format, true);
  }),
];
