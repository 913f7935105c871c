import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import type { House } from "../../ground/house.ts";
import { anyoneSignedIn, type FileAnswer, type Route, route } from "../../ground/http/index.ts";
import { asFile } from "../../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { lookAt } from "../identity.ts";
import { readQueue } from "../read-queue.ts";
import { isDesk } from "../rules/may.ts";
import { zoneOf } from "../settings.ts";
import { writtenOut } from "../store/export.ts";
import type { AppealFilter, AppealInList, Identity } from "../words.ts";
import { exportAppeals, type exportFormats, exportWithIdentity, mostExported } from "./api.ts";
import { exportCsv, exportSheet, type Outgoing } from "./sheet.ts";

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
  format: (typeof exportFormats)[number],
  plain: boolean,
): Promise<FileAnswer | Refusal> => {
  const zone = await zoneOf(house.db, countyId);
  const sheet = exportSheet(all, { zone, lang, say, plain });
  const name = `${sheet.name}-${localDate(now, zone)}`;
  return format === "xlsx"
    ? asFile(name, await house.press.workbook([sheet]))
    : { name: `${name}.csv`, type: "text/csv; charset=utf-8", bytes: exportCsv(sheet) };
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
