import { command, type Outcome } from "../../ground/command.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { drawn } from "../rules.ts";
import {
  attendeeRow,
  type AttendeeRow,
  attendeeRows,
  deleteAttendees,
  invitablePosts,
  saveAttendees,
} from "../store/attendees.ts";
import type { Arrivals, Attendance, Level } from "../words.ts";
import { entryOf, heldFor } from "./hold.ts";
import { tellInvited } from "./tell.ts";

/**
 * Draws the list of those who attend from the tree as it is now. Who stays on it keeps what they answered; who is new
 * to a meeting already called is told. Refuses as `heldFor` does.
 */
export const drawAttendees = command(
  "meeting.draw",
  async (
    tx,
    actor,
    { id, levels }: { id: string; levels: readonly Level[] },
    now,
  ): Promise<Outcome<{ invited: number }>> => {
    const held = await heldFor(tx, actor, "draw", { id });
    if (isRefusal(held)) return held;
    const { row } = held;
    const { countyId } = actor;
    const before = new Map((await attendeeRows(tx, countyId, id)).map((one) => [one.postId, one]));
    const fresh = { state: "invited", who: null, at: now, cameAt: null } as const;
    const list = drawn(await invitablePosts(tx, countyId), levels).map(
      ({ postId, level }, position): AttendeeRow => ({
        ...(before.get(postId) ?? { countyId, meetingId: id, postId, ...fresh }),
        level,
        position,
      }),
    );
    const kept = new Set(list.map(({ postId }) => postId));
    const gone = [...before.keys()].filter((postId) => !kept.has(postId));
    await deleteAttendees(tx, countyId, id, gone);
    await saveAttendees(tx, list);
    const added = list.map(({ postId }) => postId).filter((postId) => !before.has(postId));
    if (row.state === "called") await tellInvited(tx, row, { postIds: added, how: "called", now });
    const after = { levels: [...levels], invited: list.length, added: added.length, gone: gone.length };
    return { value: { invited: list.length }, entry: { ...entryOf(row), after } };
  },
);

const said = ({ state, who }: Pick<AttendeeRow, "state" | "who">) => ({ attendance: state, who });

/** Says for oneself that one comes, whom one sends, or that one cannot. Refuses as `heldFor` does. */
export const answerInvitation = command(
  "meeting.answer",
  async (
    tx,
    actor,
    { id, state, who }: { id: string; state: Attendance; who: string | null },
    now,
  ): Promise<Outcome<null>> => {
    const held = await heldFor(tx, actor, "answer", { id });
    if (isRefusal(held)) return held;
    const own = (await attendeeRow(tx, actor.countyId, id, actor.postId!))!;
    await saveAttendees(tx, [{ ...own, state, who, at: now }]);
    const entry = {
      ...entryOf(held.row),
      unitId: actor.unitId,
      before: said(own),
      after: said({ state, who }),
    };
    return { value: null, entry };
  },
);

const isMeant = ({ level, postIds }: Arrivals) => {
  const named = new Set(postIds);
  return (row: AttendeeRow) =>
    level === null ? named.has(row.postId) : row.level === level && !named.has(row.postId);
};

/**
 * Writes who came: some posts, or a whole level but for some. `came: false` takes it back. Whoever was marked already
 * stays as they are. Refuses as `heldFor` does, and `meeting.not-invited` for a post that is not on the list.
 */
export const checkIn = command(
  "meeting.check-in",
  async (
    tx,
    actor,
    { id, ...arrivals }: Arrivals & { id: string },
    now,
  ): Promise<Outcome<{ changed: number }>> => {
    const held = await heldFor(tx, actor, "check-in", { id });
    if (isRefusal(held)) return held;
    const rows = await attendeeRows(tx, actor.countyId, id);
    const onList = new Set(rows.map(({ postId }) => postId));
    if (!arrivals.postIds.every((postId) => onList.has(postId))) return refuse("meeting.not-invited");
    const { came } = arrivals;
    const changed = rows.filter(isMeant(arrivals)).filter(({ state }) => (state === "came") !== came);
    const state = came ? "came" : "invited";
    await saveAttendees(
      tx,
      changed.map((row) => ({ ...row, state, cameAt: came ? now : null, at: now })),
    );
    const after = { came, posts: changed.map(({ postId }) => postId).slice(0, 200), count: changed.length };
    return { value: { changed: changed.length }, entry: { ...entryOf(held.row), after } };
  },
);
