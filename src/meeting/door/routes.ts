import type { Actor } from "../../ground/actor.ts";
import { invitationOf } from "../../ground/calendar/invitation.ts";
import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import { anyoneSignedIn, type FileAnswer, type Route, route } from "../../ground/http/index.ts";
import type { House } from "../../ground/house.ts";
import { asFile } from "../../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { checkIn } from "../commands/attend.ts";
import { meetingFor, type Seen } from "../read.ts";
import { titled } from "../report/voice.ts";
import { isOffice } from "../rules.ts";
import { attendeesPage, everyAttendee } from "../store/attendees.ts";
import type { Level } from "../words.ts";
import * as api from "./api.ts";
import { cardsPage } from "./cards.ts";
import { type AttendeeList, listDocument, listSheet } from "./list.ts";
import { openSeat, sealSeat, type Seat } from "./seat.ts";

interface Listing {
  readonly seen: Seen;
  readonly list: AttendeeList;
}

const listFor = async (
  { db }: House,
  actor: Actor,
  id: string,
  level: Level | undefined,
): Promise<Listing | Refusal> => {
  const seen = await meetingFor(db, actor, id);
  if (isRefusal(seen)) return seen;
  const county = (await countyById(db, actor.countyId))!;
  const on = localDate(seen.row.startsAt, county.zone);
  const attendees = await everyAttendee(db, actor.countyId, id, on, level);
  return { seen, list: { meeting: seen.row, county, on, attendees } };
};

const invitation = (
  { row, own }: Seen,
  zone: string,
  { post, lang, say }: { readonly post: string; readonly lang: Lang; readonly say: Say },
): FileAnswer => {
  const title = titled(lang, row);
  const text = invitationOf({
    uid: `${row.id}@dingge`,
    sequence: row.version,
    calledOff: row.state === "cancelled",
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    changedAt: row.changedAt,
    zone,
    place: row.place,
    summary: title,
    description: row.agenda.map((item) => titled(lang, item)).join("\n"),
    organizer: say("meeting.organizer"),
    attendees: [{ name: post, postId: own!.postId, state: own!.state }],
  });
  const bytes = new TextEncoder().encode(text);
  return { name: `${row.id}.ics`, type: "text/calendar; charset=utf-8", bytes };
};

const papers: readonly Route[] = [
  route(api.invitationIcs, anyoneSignedIn, async ({ house, actor, params, lang, say }) => {
    const seen = await meetingFor(house.db, actor, params.id);
    if (isRefusal(seen)) return seen;
    if (!seen.own) return refuse("meeting.not-invited");
    const county = (await countyById(house.db, actor.countyId))!;
    const on = localDate(seen.row.startsAt, county.zone);
    const rows = await attendeesPage(house.db, actor.countyId, params.id, on, {
      postId: seen.own.postId,
      page: 1,
      limit: 1,
    });
    return invitation(seen, county.zone, { post: titled(lang, rows.attendees[0]!.post), lang, say });
  }),
  route(api.attendeesXlsx, isOffice, async ({ house, actor, params, query, lang, say }) => {
    const found = await listFor(house, actor, params.id, query.level);
    if (isRefusal(found)) return found;
    const sheet = listSheet(found.list, { lang, say });
    return asFile(sheet.title!, await house.press.workbook([sheet]));
  }),
  route(api.attendeesPdf, isOffice, async ({ house, actor, params, query, lang, say, now }) => {
    const found = await listFor(house, actor, params.id, query.level);
    if (isRefusal(found)) return found;
    const document = listDocument(found.list, { lang, say });
    return asFile(document.title, await house.press.pdf(document, now));
  }),
  route(api.cardsPdf, isOffice, async ({ house, actor, params, query, lang, say, now }) => {
    const found = await listFor(house, actor, params.id, query.level);
    if (isRefusal(found)) return found;
    const { row } = found.seen;
    const addressOf = ({ post }: { post: { id: string } }) =>
      `${house.outside.url}/desk/check-in/${sealSeat(house.vault, { meetingId: row.id, postId: post.id }, row.endsAt)}`;
    const page = cardsPage(found.list, addressOf, { lang, say });
    return asFile(say("meeting.cards"), await house.press.page(page, now));
  }),
];

/** The place a card names, for those at the door. Refuses `meeting.card.not-there` to everyone else and of a card that is none. */
const seatFor = async (
  house: House,
  actor: Actor,
  seal: string,
  now: Date,
): Promise<(Seat & { readonly seen: Seen }) | Refusal> => {
  const none = refuse("meeting.card.not-there");
  const seat = openSeat(house.vault, seal, now);
  if (!seat) return none;
  const seen = await meetingFor(house.db, actor, seat.meetingId);
  if (isRefusal(seen)) return none;
  const works = seen.parts.includes("office") || seen.parts.includes("door");
  return works ? { ...seat, seen } : none;
};

const door: readonly Route[] = [
  route(api.readSeat, anyoneSignedIn, async ({ house, actor, countyId, params, now }) => {
    const seat = await seatFor(house, actor, params.seal, now);
    if (isRefusal(seat)) return seat;
    const { row } = seat.seen;
    const on = localDate(row.startsAt, house.clock.zone);
    const filter = { postId: seat.postId, page: 1, limit: 1 };
    const { attendees } = await attendeesPage(house.db, countyId, row.id, on, filter);
    const [attendee] = attendees;
    return attendee ? { meeting: row, attendee } : refuse("meeting.card.not-there");
  }),
  route(api.checkInSeat, anyoneSignedIn, async ({ house, actor, params, now }) => {
    const seat = await seatFor(house, actor, params.seal, now);
    if (isRefusal(seat)) return seat;
    const arrival = { id: seat.meetingId, level: null, postIds: [seat.postId], came: true };
    return execute(house, checkIn, actor, arrival);
  }),
];

/** What is printed for a meeting, and its door. */
export const doorRoutes: readonly Route[] = [...papers, ...door];
