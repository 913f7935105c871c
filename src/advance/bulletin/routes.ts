import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { DocumentForm } from "../../ground/documents/index.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { printInto } from "../../ground/press/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import type { Actor } from "../../ground/actor.ts";
import type { Ask } from "../../ground/http/route.ts";
import * as api from "./api.ts";
import {
  discardBulletin,
  draftBulletin,
  editBulletin,
  issueBulletin,
  redraftBulletin,
  withdrawBulletin,
  type Writing,
} from "./commands.ts";
import { fileOf } from "./files.ts";
import { presented, rowFor } from "./read.ts";
import { mayWrite, periodsBefore } from "./rules.ts";
import { type BulletinRow, bulletinsPage } from "./store/bulletins.ts";
import { returnBulletin, submitBulletin, takeBackBulletin } from "./sign/commands.ts";
import { signersOf } from "./sign/store.ts";
import type { BulletinWhole } from "./words.ts";

/** So many weeks and months back may be written of. */
const offered = { weekly: 6, monthly: 4 } as const;

const todayIn = async (db: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(db, countyId))?.zone ?? "Asia/Shanghai");

const orRefusal = async (
  db: Db,
  actor: Actor,
  row: BulletinRow | Refusal,
): Promise<BulletinWhole | Refusal> => (isRefusal(row) ? row : presented(db, actor, row));

const reading: readonly Route[] = [
  route(api.listBulletins, anyoneSignedIn, async ({ house, countyId, actor, query, now }) => {
    const write = mayWrite(actor);
    const today = await todayIn(house.db, countyId, now);
    const periods = [
      ...periodsBefore("monthly", today, offered.monthly),
      ...periodsBefore("weekly", today, offered.weekly),
    ];
    const page = await bulletinsPage(house.db, countyId, { ...query, drafts: write });
    return { ...page, periods: write ? periods : [], may: { write } };
  }),
  route(api.readBulletin, anyoneSignedIn, async ({ house, actor, params }) =>
    orRefusal(house.db, actor, await rowFor(house.db, actor, params.id)),
  ),
];

const fileIn = async (
  { house, actor, countyId, params, now }: Ask<typeof api.bulletinWord | typeof api.bulletinPdf, Actor>,
  form: DocumentForm,
) => {
  const row = await rowFor(house.db, actor, params.id);
  if (isRefusal(row)) return row;
  return fileOf(house, row, form, { now, today: await todayIn(house.db, countyId, now) });
};

const filing: readonly Route[] = [
  route(api.bulletinWord, anyoneSignedIn, (ask) => fileIn(ask, "docx")),
  route(api.bulletinPdf, anyoneSignedIn, (ask) => fileIn(ask, "pdf")),
];

const changing = (writing: Writing): readonly Route[] => [
  route(api.draftBulletinRoute, mayWrite, async ({ house, actor, body, lang }) =>
    orRefusal(house.db, actor, await execute(house, draftBulletin(writing), actor, { ...body, lang })),
  ),
  route(api.editBulletinRoute, mayWrite, async ({ house, actor, params, body }) =>
    orRefusal(house.db, actor, await execute(house, editBulletin, actor, { id: params.id, edit: body })),
  ),
  route(api.redraftBulletinRoute, mayWrite, async ({ house, actor, params, body }) =>
    orRefusal(house.db, actor, await execute(house, redraftBulletin(writing), actor, { ...params, ...body })),
  ),
  route(api.issueBulletinRoute, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const issue = issueBulletin(printInto(house), writing.say);
    return orRefusal(house.db, actor, await execute(house, issue, actor, { ...params, ...body }));
  }),
  route(api.withdrawBulletinRoute, mayWrite, async ({ house, actor, params, body }) =>
    orRefusal(house.db, actor, await execute(house, withdrawBulletin, actor, { ...params, ...body })),
  ),
  route(api.discardBulletinRoute, mayWrite, ({ house, actor, params }) =>
    execute(house, discardBulletin, actor, params),
  ),
];

const signing: readonly Route[] = [
  route(api.readSigners, mayWrite, async ({ house, countyId }) => ({
    posts: await signersOf(house.db, countyId),
  })),
  route(api.submitBulletinRoute, mayWrite, async ({ house, actor, params, body }) =>
    orRefusal(house.db, actor, await execute(house, submitBulletin, actor, { ...params, ...body })),
  ),
  route(api.takeBackBulletinRoute, mayWrite, async ({ house, actor, params }) =>
    orRefusal(house.db, actor, await execute(house, takeBackBulletin, actor, params)),
  ),
  route(api.returnBulletinRoute, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const row = await execute(house, returnBulletin, actor, { ...params, ...body });
    return isRefusal(row) ? row : presented(house.db, actor, row);
  }),
];

/** Issued bulletins are read by everyone signed in; drafts are the delivery office's. */
export const bulletinRoutes = (writing: Writing): readonly Route[] => [
  ...reading,
  ...filing,
  ...changing(writing),
  ...signing,
];
