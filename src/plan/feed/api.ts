import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { feed } from "../words/feed.ts";

export const listFeeds = contract({
  method: "GET",
  path: "/api/feeds",
  summary: "The calendars this reader has opened at private addresses",
  reply: z.object({ feeds: z.array(feed) }),
});

export const openFeedRoute = contract({
  method: "POST",
  path: "/api/feeds",
  summary: "Open a calendar of a unit's days, or of one's own posts; its address is told once",
  body: z.strictObject({ unitId: z.uuid().nullable() }),
  reply: z.object({ id: z.uuid(), path: z.string() }),
});

export const closeFeedRoute = contract({
  method: "DELETE",
  path: "/api/feeds/:id",
  summary: "Close a calendar: its address answers no more",
  params: z.object({ id: z.uuid() }),
  reply: z.object({}),
});

export const readFeed = contract({
  method: "GET",
  path: "/calendar/:county/:secret/plan.ics",
  summary: "A calendar (RFC 5545) of deadlines and milestones, for whoever has its address",
  params: z.object({ county: z.uuid(), secret: z.string().min(20).max(100) }),
  reply: "file",
});
