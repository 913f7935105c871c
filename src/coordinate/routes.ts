import { execute } from "../ground/command.ts";
import { type Ask, anyoneSignedIn, type Route, route } from "../ground/http/index.ts";
import { isRefusal, refuse } from "../ground/refusal.ts";
import { postDirectory, unitDirectory } from "../people/index.ts";
import * as api from "./api.ts";
import { askUnits, declineMatter, delegateMatter, sayOfMatter, withdrawMatter } from "./commands/answer.ts";
import { todayIn } from "./commands/act.ts";
import { decideMatter } from "./commands/decide.ts";
import { detachFile } from "./commands/files.ts";
import { openMatter, whoDecides } from "./commands/open.ts";
import { changeUnits, joinMatters } from "./commands/regroup.ts";
import { callOffSession, convene, moveSession } from "./commands/session.ts";
import { giveFile, takeFile } from "./files.ts";
import { invitationFile } from "./invitation.ts";
import { listMatters, namesFor } from "./present.ts";
import { recordOfPost } from "./record.ts";
import { recordsCsv } from "./records-csv.ts";
import { postRecord, recordsOf } from "./records.ts";
import { reasonNames } from "./read.ts";
import { matterPage } from "./read-behind.ts";
import { ofAction } from "./read-of-action.ts";
import { wholeSession } from "./read-session.ts";
import { redRoutes } from "./red/routes.ts";
import { sessionRoutes } from "./session/routes.ts";

/** Every living unit, and every post in force with its unit. */
const choicesOf = async ({
  house: { db },
  countyId,
}: Pick<Ask<typeof api.readChoices, unknown>, "house" | "countyId">) => {
  const { units } = await unitDirectory(db, countyId);
  const { posts } = await postDirectory(db, countyId);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return {
    units: [...units],
    posts: posts.flatMap((post) => {
      const unit = unitOf.get(post.unitId);
      return unit ? [{ ...post, unit }] : [];
    }),
  };
};

const reading: readonly Route[] = [
  route(api.listMattersRoute, anyoneSignedIn, ({ house, actor, query, now }) =>
    listMatters(house.db, actor, query, now),
  ),
  route(api.readMatter, anyoneSignedIn, ({ house, actor, params, now }) =>
    matterPage(house, actor, params.id, now),
  ),
  route(api.readMattersOfAction, anyoneSignedIn, ({ house, actor, params }) =>
    ofAction(house.db, actor, params.id),
  ),
  route(api.readChoices, anyoneSignedIn, choicesOf),
  route(api.previewMatter, anyoneSignedIn, async ({ house: { db }, countyId, body, now }) => {
    const deciding = await whoDecides(db, countyId, body.units, await todayIn(db, countyId, now));
    if (isRefusal(deciding)) return deciding;
    const { postId, reason } = deciding;
    const names = await namesFor(db, countyId, [postId], reasonNames(reason));
    return { post: names.post(postId), reason, names: reasonNames(reason).map(names.unit) };
  }),
  route(api.readSessionRoute, anyoneSignedIn, ({ house, actor, params, now }) =>
    wholeSession(house.db, actor, params.id, now),
  ),
  route(api.readRecord, anyoneSignedIn, ({ house, actor, params, query, now }) =>
    recordOfPost(house.db, actor, { postId: params.id, month: query.month }, now),
  ),
  route(api.invitationRoute, anyoneSignedIn, async ({ house, actor, params, now, lang, say }) => {
    const session = await wholeSession(house.db, actor, params.id, now);
    return isRefusal(session) ? session : invitationFile(house.db, actor.countyId, session, { lang, say });
  }),
];

/** Who may is decided by the table in each command: to those who do not see a matter it is not there. */
const acting: readonly Route[] = [
  route(api.openMatterRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, openMatter, actor, body),
  ),
  route(api.decideRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, decideMatter, actor, { ...params, ...body }),
  ),
  route(api.delegateRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, delegateMatter, actor, { ...params, ...body }),
  ),
  route(api.declineRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, declineMatter, actor, { ...params, ...body }),
  ),
  route(api.withdrawRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, withdrawMatter, actor, { ...params, ...body }),
  ),
  route(api.askRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, askUnits, actor, { ...params, ...body }),
  ),
  route(api.sayRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, sayOfMatter, actor, { ...params, ...body }),
  ),
  route(api.joinRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, joinMatters, actor, { ...params, ...body }),
  ),
  route(api.changeUnitsRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, changeUnits, actor, { ...params, ...body }),
  ),
];

const measuring: readonly Route[] = [
  route(api.readRecords, anyoneSignedIn, ({ house, actor, query, now }) =>
    recordsOf(house.db, actor, query, now),
  ),
  route(api.downloadRecords, anyoneSignedIn, async ({ house, actor, query, now, lang, say }) => {
    const { total, rows } = await recordsOf(house.db, actor, query, now);
    return recordsCsv(rows, { from: total.from, to: total.to, lang, say });
  }),
  route(api.readPostRecord, anyoneSignedIn, ({ house, actor, params, query, now }) =>
    postRecord(house.db, actor, { postId: params.id, month: query.month }, now),
  ),
];

const filing: readonly Route[] = [
  route(api.attachRoute, anyoneSignedIn, async ({ house, actor, params, upload }) =>
    upload ? takeFile(house, actor, params.id, upload) : refuse("body.no-file"),
  ),
  route(api.readFileRoute, anyoneSignedIn, ({ house, actor, params }) => giveFile(house, actor, params)),
  route(api.detachRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, detachFile, actor, params),
  ),
];

const sitting: readonly Route[] = [
  route(api.conveneRoute, anyoneSignedIn, ({ house, actor, body }) => execute(house, convene, actor, body)),
  route(api.moveSessionRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, moveSession, actor, { ...params, ...body }),
  ),
  route(api.callOffRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, callOffSession, actor, { ...params, ...body }),
  ),
];

export const coordinateRoutes: readonly Route[] = [
  ...reading,
  ...measuring,
  ...acting,
  ...filing,
  ...sitting,
  ...sessionRoutes,
  ...redRoutes,
];
