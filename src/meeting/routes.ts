import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { type Command, execute } from "../ground/command.ts";
import { zoneOfCounty } from "../ground/county/store.ts";
import { anyoneSignedIn, type Route, route } from "../ground/http/index.ts";
import type { House } from "../ground/house.ts";
import { isRefusal } from "../ground/refusal.ts";
import * as api from "./api.ts";
import { answerInvitation, checkIn, drawAttendees } from "./commands/attend.ts";
import { editMeeting, prepareMeeting, writeStages } from "./commands/prepare.ts";
import { callMeeting, cancelMeeting, closeMeeting, openMeeting } from "./commands/turn.ts";
import { meetingFor, meetingPage } from "./read.ts";
import { isCountyHead, isOffice } from "./rules.ts";
import { attendeesPage } from "./store/attendees.ts";
import { summaryOf } from "./summary/read.ts";
import { type MeetingRow, meetingsOf } from "./store/meetings.ts";

const mostListed = 100;

/** Does it, and answers with the meeting as it is then. */
const changed = async <I>(house: House, actor: Actor, act: Command<I, MeetingRow>, input: I) => {
  const row = await execute(house, act, actor, input);
  return isRefusal(row) ? row : meetingPage(house.db, actor, row.id);
};

const reading: readonly Route[] = [
  route(api.listMeetings, anyoneSignedIn, async ({ house, countyId, actor }) => {
    const prepare = isOffice(actor);
    const preparing = prepare || isCountyHead(actor);
    const meetings = await meetingsOf(house.db, countyId, { preparing, limit: mostListed });
    return { meetings, may: { prepare } };
  }),
  route(api.readMeeting, anyoneSignedIn, ({ house, actor, params }) =>
    meetingPage(house.db, actor, params.id),
  ),
  route(api.listAttendees, anyoneSignedIn, async ({ house, actor, countyId, params, query }) => {
    const seen = await meetingFor(house.db, actor, params.id);
    if (isRefusal(seen)) return seen;
    const on = localDate(seen.row.startsAt, await zoneOfCounty(house.db, countyId));
    return attendeesPage(house.db, countyId, params.id, on, query);
  }),
  route(api.readSummary, anyoneSignedIn, async ({ house, actor, params, now }) => {
    const seen = await meetingFor(house.db, actor, params.id);
    if (isRefusal(seen)) return seen;
    const { facts, frozenAt, corrections } = await summaryOf(house.db, seen.row, { now, say: house.say });
    return { facts, frozenAt, corrections: [...corrections] };
  }),
];

const preparing: readonly Route[] = [
  route(api.prepareMeetingRoute, isOffice, ({ house, actor, body }) =>
    changed(house, actor, prepareMeeting, body),
  ),
  route(api.editMeetingRoute, isOffice, ({ house, actor, params, body }) =>
    changed(house, actor, editMeeting, { id: params.id, edit: body }),
  ),
  route(api.writeStagesRoute, isOffice, ({ house, actor, params, body }) =>
    changed(house, actor, writeStages, { ...params, ...body }),
  ),
  route(api.callMeetingRoute, isOffice, ({ house, actor, params }) =>
    changed(house, actor, callMeeting, params),
  ),
  route(api.cancelMeetingRoute, isOffice, ({ house, actor, params, body }) =>
    changed(house, actor, cancelMeeting, { ...params, ...body }),
  ),
];

const attending: readonly Route[] = [
  route(api.drawAttendeesRoute, isOffice, ({ house, actor, params, body }) =>
    execute(house, drawAttendees, actor, { ...params, ...body }),
  ),
  route(api.answerInvitationRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, answerInvitation, actor, { ...params, ...body }),
  ),
  route(api.checkInRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, checkIn, actor, { ...params, ...body }),
  ),
  route(api.openMeetingRoute, anyoneSignedIn, ({ house, actor, params }) =>
    changed(house, actor, openMeeting, params),
  ),
  route(api.closeMeetingRoute, anyoneSignedIn, ({ house, actor, params }) =>
    changed(house, actor, closeMeeting, params),
  ),
];

/** A meeting being prepared is the office's; who may do what is decided by the rules, in each command. */
export const meetingRoutes: readonly Route[] = [...reading, ...preparing, ...attending];
