import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { mayProgramme, mayRead, nextProgramme } from "../rules/states.ts";
import { programmeById } from "../store/programmes.ts";
import * as api from "./api.ts";
import { answerObjection } from "./commands/answer.ts";
import { publishNotice } from "./commands/publish.ts";
import { inList, lookAt, objectionFileFor, objectionFor, shownNotice } from "./read.ts";
import { noticeDays } from "./settings.ts";
import { noticeById, noticeOfProgramme } from "./store/notices.ts";
import { objectionsPage } from "./store/objections.ts";

const notices: readonly Route[] = [
  route(api.readNotice, anyoneSignedIn, async ({ house, actor, countyId, params, now }) => {
    const programme = await programmeById(house.db, countyId, params.id);
    if (!programme || !mayRead(actor, programme)) return refuse("programme.not-there");
    const today = localDate(now, house.clock.zone);
    const notice = await noticeOfProgramme(house.db, countyId, params.id);
    return {
      notice: notice ? await shownNotice(house.db, notice, today) : null,
      fewest: await settingOn(house.db, countyId, noticeDays, today),
      may: {
        publish: mayProgramme(actor, "publish") && !isRefusal(nextProgramme(programme, "publish")),
      },
    };
  }),
  route(api.publishNoticeRoute, anyoneSignedIn, async ({ house, actor, countyId, params, body, now }) => {
    const row = await execute(house, publishNotice, actor, { programmeId: params.id, ...body });
    if (isRefusal(row)) return row;
    const notice = await noticeById(house.db, countyId, row.id);
    return shownNotice(house.db, notice!, localDate(now, house.clock.zone));
  }),
];

const objections: readonly Route[] = [
  route(api.listObjections, anyoneSignedIn, async ({ house, actor, query }) => {
    const { total, objections: rows } = await objectionsPage(house.db, actor, query);
    return { total, objections: rows.map(inList) };
  }),
  route(api.readObjection, anyoneSignedIn, ({ house, actor, params }) =>
    objectionFor(house.db, actor, params.id),
  ),
  route(api.readObjectionFile, anyoneSignedIn, ({ house, actor, params }) =>
    objectionFileFor(house, actor, params),
  ),
  route(api.answerObjectionRoute, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const row = await execute(house, answerObjection, actor, { id: params.id, ...body });
    return isRefusal(row) ? row : objectionFor(house.db, actor, params.id);
  }),
  route(api.lookAtObjectorRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    lookAt(house, actor, { id: params.id, ...body }),
  ),
];

export const noticeRoutes: readonly Route[] = [...notices, ...objections];
