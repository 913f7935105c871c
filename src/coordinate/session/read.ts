import type { Actor } from "../../ground/actor.ts";
import { addDays, atLocal, localDate } from "../../ground/clock.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { moment } from "../../ground/look/format.ts";
import type { ToSignOf } from "../../ground/waiting/words.ts";
import { namesFor } from "../present.ts";
import type { OpenAsk, SessionAhead } from "../words.ts";
import { openAsksOf } from "../store/asks.ts";
import { sessionsBetween, unsignedBy } from "./store.ts";

/** How many days ahead Today shows sessions, today included. */
const daysAhead = 7;

/** The sessions of today and the next days: those one chairs or sits at; all of them for the delivery office. */
export const sessionsAhead = async (db: Db, actor: Actor, now: Date): Promise<SessionAhead[]> => {
  const { countyId, postId, unitId } = actor;
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const today = localDate(now, zone);
  const span = { from: atLocal(today, "00:00", zone), to: atLocal(addDays(today, daysAhead), "00:00", zone) };
  const whose = { postId, unitId, all: actor.role === "delivery" };
  const rows = await sessionsBetween(db, countyId, whose, span);
  const names = await namesFor(
    db,
    countyId,
    rows.map(({ chairPostId }) => chairPostId),
    [],
  );
  return rows.map(({ id, chairPostId, startsAt, endsAt, place, state, titles, attendance, seated }) => ({
    id,
    chair: names.post(chairPostId),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
    state,
    titles,
    part: chairPostId === postId ? "chair" : seated ? "invited" : "watches",
    attendance,
  }));
};

/** What the reader's unit was asked over matters and has not answered. */
export const asksAwaiting = async (db: Db, { countyId, unitId }: Actor, now: Date): Promise<OpenAsk[]> => {
  if (unitId === null) return [];
  const rows = await openAsksOf(db, countyId, unitId);
  return rows.map(({ id, matterId, number, title, question, due }) => ({
    id,
    matter: { id: matterId, number, title },
    question,
    due: due.toISOString(),
    late: due <= now,
  }));
};

/** The minutes of sessions that are over, for who chaired them to read back and sign. */
export const minutesToSign: ToSignOf = async ({ db, actor: { countyId, postId }, now, lang, say }) => {
  if (postId === null) return [];
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const rows = await unsignedBy(db, countyId, postId, now);
  return rows.map(({ id, startsAt, decisions }) => ({
    kind: "session",
    id,
    title: say("matter.session.sign", { at: moment(startsAt, zone, lang) }),
    why: say("matter.session.sign.why", { decisions: Number(decisions) }),
    due: null,
    href: `/desk/sessions/${id}`,
  }));
};
