import { createHash, randomBytes } from "node:crypto";
import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { closeFeedRow, insertFeed, openFeedById } from "../store/feeds.ts";
import { unitPlaces } from "../store/shares.ts";

const secretBytes = 32;

/** What is kept of a feed's secret. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/**
 * Opens a calendar at a private address: of a unit, or of what one's own posts owe. The secret leaves once and is kept
 * nowhere. Refuses `feed.unknown-unit`, and those who are no person.
 */
export const openFeed = command(
  "feed.open",
  async (
    tx,
    { countyId, personId },
    { unitId }: { unitId: string | null },
    now,
  ): Promise<Outcome<{ id: string; secret: string }>> => {
    if (personId === null) return refuse("route.not-there");
    if (unitId !== null && (await unitPlaces(tx, countyId, [unitId])).size === 0)
      return refuse("feed.unknown-unit", undefined, { field: "unitId" });
    const [id, secret] = [newId(now), randomBytes(secretBytes).toString("base64url")];
    const row = { countyId, id, secretHash: hashOf(secret), personId, unitId, openedAt: now, closedAt: null };
    await insertFeed(tx, row);
    return { value: { id, secret }, entry: { kind: "feed", id, unitId, after: { unitId } } };
  },
);

/** Closes one's own feed: its address answers no more. Refuses `feed.not-there`. */
export const closeFeed = command(
  "feed.close",
  async (tx, { countyId, personId }, { id }: { id: string }, now): Promise<Outcome<null>> => {
    const feed = await openFeedById(tx, countyId, id);
    if (!feed || feed.personId !== personId) return refuse("feed.not-there");
    await closeFeedRow(tx, countyId, id, now);
    return { value: null, entry: { kind: "feed", id, unitId: feed.unitId, before: { unitId: feed.unitId } } };
  },
);
