import { command, type Outcome } from "../../../ground/command.ts";
import { localDate } from "../../../ground/clock.ts";
import { zoneOfCounty } from "../../../ground/county/store.ts";
import { newId } from "../../../ground/id.ts";
import { refuse } from "../../../ground/refusal.ts";
import { newCookie } from "../../../ground/session/index.ts";
import { checkEnd, codeUntil, keepsAll, markOf, stateOf } from "./rules.ts";
import { changeHall, insertHall, lockHall, lockHallByCode } from "./store.ts";
import type { HallDraft } from "./words.ts";

const never = { tokenHash: null, openedAt: null, openedFrom: null, seenAt: null, revokedAt: null };

interface Given {
  readonly id: string;
  readonly codeUntil: Date;
}

/** Gives a hall a screen that shows the wall as the giver's post sees it. Refuses an end by `checkEnd`. */
export const giveHall = command(
  "hall-screen.give",
  async (
    tx,
    { countyId, postId, unitId },
    { code, ...draft }: HallDraft & { code: string },
    now,
    { vault },
  ): Promise<Outcome<Given>> => {
    if (postId === null) return refuse("route.not-there");
    const wrong = checkEnd(draft.endsOn, localDate(now, await zoneOfCounty(tx, countyId)));
    if (wrong) return wrong;
    const [id, until] = [newId(now), codeUntil(now)];
    const codeMark = vault.mark(markOf(countyId, code));
    await insertHall(tx, {
      ...never,
      ...draft,
      countyId,
      id,
      postId,
      givenAt: now,
      codeMark,
      codeUntil: until,
    });
    return {
      value: { id, codeUntil: until },
      entry: { kind: "hall-screen", id, unitId, after: { ...draft } },
    };
  },
);

interface Opened {
  readonly cookie: string;
  readonly endsOn: string;
}

/**
 * Opens a screen with its code: the code is used up, and the browser gets a cookie of the screen's own. A wrong code, one
 * that was used and one of a screen that has ended are refused alike: `hall-screen.code.not-there`.
 */
export const openHall = command(
  "hall-screen.open",
  async (tx, { countyId, from }, { code }: { code: string }, now, { vault }): Promise<Outcome<Opened>> => {
    const row = await lockHallByCode(tx, countyId, vault.mark(markOf(countyId, code)));
    const today = localDate(now, await zoneOfCounty(tx, countyId));
    if (!row || stateOf(row, { now, today }) !== "waiting") return refuse("hall-screen.code.not-there");
    const { cookie, tokenHash } = newCookie(countyId);
    const opened = { tokenHash, codeMark: null, openedAt: now, openedFrom: from, seenAt: now };
    await changeHall(tx, countyId, row.id, opened);
    const after = { name: row.name, from };
    return { value: { cookie, endsOn: row.endsOn }, entry: { kind: "hall-screen", id: row.id, after } };
  },
);

/** Ends a screen at once. Refuses `hall-screen.not-there` where there is none in force that the actor keeps. */
export const revokeHall = command(
  "hall-screen.revoke",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<null>> => {
    const row = await lockHall(tx, actor.countyId, id);
    const mine = row && (keepsAll(actor) || row.postId === actor.postId);
    if (!mine || row.revokedAt) return refuse("hall-screen.not-there");
    await changeHall(tx, actor.countyId, id, { revokedAt: now, codeMark: null });
    return {
      value: null,
      entry: { kind: "hall-screen", id, before: { name: row.name, endsOn: row.endsOn } },
    };
  },
);
