import type { Actor } from "../../../ground/actor.ts";
import { command, type Outcome } from "../../../ground/command.ts";
import type { Db } from "../../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { moveNomineeIn, moveProgrammeIn } from "../../commands/move.ts";
import { todayOf } from "../../notice/commands/publish.ts";
import { nomineeById } from "../../store/nominees.ts";
import { lockProgramme, type ProgrammeRow } from "../../store/programmes.ts";
import { mayRevoke, type RevocationAct, revocable } from "../rules.ts";
import { type HonourRow, lockHonour, saveHonour } from "../store/honours.ts";

/** The honours of a decision are handed over: on the day. Refuses as moving a programme does. */
export const giveAwards = command(
  "honour.give",
  async (tx, actor, { programmeId }: { programmeId: string }, now): Promise<Outcome<ProgrammeRow>> => {
    const awardedOn = await todayOf(tx, actor.countyId, now);
    const moved = await moveProgrammeIn(
      tx,
      actor,
      { act: "award", id: programmeId, set: { awardedOn } },
      now,
    );
    if (isRefusal(moved)) return moved;
    const after = { nameZh: moved.after.nameZh, awardedOn };
    return { value: moved.after, entry: { kind: "programme", id: programmeId, after } };
  },
);

/** The honour, held, if this act on it is this actor's and now. Refuses `honour.not-there` and as `revocable` does. */
const heldFor = async (
  tx: Db,
  actor: Actor,
  act: RevocationAct,
  id: string,
): Promise<HonourRow | Refusal> => {
  const row = await lockHonour(tx, actor.countyId, id);
  if (!row || !mayRevoke(actor, act)) return refuse("honour.not-there");
  return revocable(row, act) ?? row;
};

const entryOf = ({ id, number, nameZh }: HonourRow) => ({
  kind: "honour",
  id,
  after: { nameZh, number } as Record<string, string | null>,
});

/** Asks the county's head to revoke an honour, for a reason that becomes public with it. */
export const askRevocation = command(
  "honour.ask-revocation",
  async (tx, actor, { id, reason }: { id: string; reason: string }): Promise<Outcome<HonourRow>> => {
    const row = await heldFor(tx, actor, "ask", id);
    if (isRefusal(row)) return row;
    const value = { ...row, askedFor: reason, askedByPostId: actor.postId };
    await saveHonour(tx, value);
    return { value, entry: { ...entryOf(row), reason } };
  },
);

/** Revokes an honour as it was asked: its certificate says so from now on, and why. */
export const confirmRevocation = command(
  "honour.revoke",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<HonourRow>> => {
    const row = await heldFor(tx, actor, "confirm", id);
    if (isRefusal(row)) return row;
    const { countyId } = actor;
    const on = await todayOf(tx, countyId, now);
    const programme = (await lockProgramme(tx, countyId, row.programmeId))!;
    const nominee = (await nomineeById(tx, countyId, row.nomineeId))!;
    const moved = await moveNomineeIn(tx, programme, nominee, { act: "revoke", on, reason: row.askedFor });
    if (isRefusal(moved)) return moved;
    const by = { revokedByPostId: actor.postId, revokedByPersonId: actor.personId };
    const value = { ...row, ...by, revokedOn: on, revokedFor: row.askedFor };
    await saveHonour(tx, value);
    const entry = entryOf(row);
    return {
      value,
      entry: { ...entry, after: { ...entry.after, revokedOn: on }, reason: row.askedFor ?? "" },
    };
  },
);

/** Does not revoke it: the honour stands. */
export const declineRevocation = command(
  "honour.keep",
  async (tx, actor, { id, reason }: { id: string; reason: string }): Promise<Outcome<HonourRow>> => {
    const row = await heldFor(tx, actor, "decline", id);
    if (isRefusal(row)) return row;
    const value = { ...row, askedFor: null, askedByPostId: null };
    await saveHonour(tx, value);
    return { value, entry: { ...entryOf(row), before: { askedFor: row.askedFor }, reason } };
  },
);
