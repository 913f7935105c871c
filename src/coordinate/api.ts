import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import {
  asking,
  convening,
  decide,
  decline,
  headRecord,
  delegation,
  joining,
  matterChoices,
  matterDraft,
  matterFilter,
  matterInList,
  matterOfAction,
  matterWhole,
  previewed,
  postRecord,
  recordQuery,
  recordRow,
  recordsQuery,
  sessionTimes,
  sessionWhole,
  statementDraft,
  unitDraft,
  unitsChange,
  withdrawal,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });
const done = z.object({ id: z.uuid() });

export const listMattersRoute = contract({
  method: "GET",
  path: "/api/matters",
  summary: "A page of the matters one sees: mine to decide, passed on by silence, asked of my unit, or all",
  query: matterFilter,
  reply: z.object({ total: z.number().int(), matters: z.array(matterInList) }),
});

export const readMatter = contract({
  method: "GET",
  path: "/api/matters/:id",
  summary: "A matter with its deciding post and why, clocks, statements, decisions and history",
  params: byId,
  reply: matterWhole,
});

export const readMattersOfAction = contract({
  method: "GET",
  path: "/api/actions/:id/matters",
  summary:
    "The matters an action has to do with: raised because it is stuck, or the one whose decision it is",
  params: byId,
  reply: z.array(matterOfAction),
});

export const readChoices = contract({
  method: "GET",
  path: "/api/matter-choices",
  summary: "The units and posts that the forms of a matter offer",
  reply: matterChoices,
});

export const previewMatter = contract({
  method: "POST",
  path: "/api/matter-preview",
  summary: "Which post would decide about these units, and why; opens nothing",
  body: z.strictObject({ units: z.array(unitDraft).min(1).max(50) }),
  reply: previewed,
});

export const openMatterRoute = contract({
  method: "POST",
  path: "/api/matters",
  summary: "Raise a matter; its deciding post is named and its clock starts at once",
  body: matterDraft,
  reply: z.object({ id: z.uuid(), number: z.string() }),
});

export const decideRoute = contract({
  method: "POST",
  path: "/api/matters/:id/decide",
  summary: "Decide a matter; each decision becomes an action of the plan",
  params: byId,
  body: decide,
  reply: z.object({ actionIds: z.array(z.uuid()) }),
});

export const delegateRoute = contract({
  method: "POST",
  path: "/api/matters/:id/delegate",
  summary: "Let another act on a matter; the deciding post still owes it",
  params: byId,
  body: delegation,
  reply: done,
});

export const declineRoute = contract({
  method: "POST",
  path: "/api/matters/:id/decline",
  summary: "Decline a matter with a reason that anyone may read",
  params: byId,
  body: decline,
  reply: done,
});

export const withdrawRoute = contract({
  method: "POST",
  path: "/api/matters/:id/withdraw",
  summary: "Take a matter back, by who raised it",
  params: byId,
  body: withdrawal,
  reply: done,
});

export const askRoute = contract({
  method: "POST",
  path: "/api/matters/:id/ask",
  summary: "Ask units involved to say what they say, within so many hours",
  params: byId,
  body: asking,
  reply: done,
});

export const sayRoute = contract({
  method: "POST",
  path: "/api/matters/:id/statements",
  summary: "Say what one's unit says of a matter; added to, never changed",
  params: byId,
  body: statementDraft,
  reply: done,
});

export const attachRoute = contract({
  method: "POST",
  path: "/api/matters/:id/files",
  summary: "Put a file with a matter (JPEG, PNG, WebP or PDF, up to 10 MB)",
  params: byId,
  upload: true,
  reply: done,
});

export const readFileRoute = contract({
  method: "GET",
  path: "/api/matters/:id/files/:fileId",
  summary: "A file of a matter, to whoever sees the matter",
  params: byId.extend({ fileId: z.uuid() }),
  reply: "file",
});

export const detachRoute = contract({
  method: "DELETE",
  path: "/api/matters/:id/files/:fileId",
  summary: "Take a file back, by the post that put it there",
  params: byId.extend({ fileId: z.uuid() }),
  reply: done,
});

export const joinRoute = contract({
  method: "POST",
  path: "/api/matters/:id/join",
  summary: "Join a matter into another that asks the same",
  params: byId,
  body: joining,
  reply: done,
});

export const changeUnitsRoute = contract({
  method: "PUT",
  path: "/api/matters/:id/units",
  summary: "Change the units involved; the deciding post is found again",
  params: byId,
  body: unitsChange,
  reply: done,
});

export const conveneRoute = contract({
  method: "POST",
  path: "/api/sessions",
  summary: "Call a session over one or several matters",
  body: convening,
  reply: done,
});

export const readSessionRoute = contract({
  method: "GET",
  path: "/api/sessions/:id",
  summary: "A session with its agenda, who sits at it, minutes and decisions made there",
  params: byId,
  reply: sessionWhole,
});

export const moveSessionRoute = contract({
  method: "PUT",
  path: "/api/sessions/:id",
  summary: "Move a session; its invitation goes out again",
  params: byId,
  body: sessionTimes,
  reply: done,
});

export const callOffRoute = contract({
  method: "POST",
  path: "/api/sessions/:id/call-off",
  summary: "Call a session off; its matters are open again",
  params: byId,
  body: withdrawal,
  reply: done,
});

export const invitationRoute = contract({
  method: "GET",
  path: "/api/sessions/:id/invitation.ics",
  summary: "The session as a calendar file: its invitation, change or cancellation (RFC 5545, RFC 5546)",
  params: byId,
  reply: "file",
});

export const readRecords = contract({
  method: "GET",
  path: "/api/records",
  summary:
    "How heads, or units, answered, decided and carried out in a month or the last 90 days, each with its n",
  query: recordsQuery,
  reply: z.object({ total: headRecord, rows: z.array(recordRow) }),
});

export const downloadRecords = contract({
  method: "GET",
  path: "/api/records.csv",
  summary: "The records of heads, or units, as CSV",
  query: recordsQuery,
  reply: "file",
});

export const readPostRecord = contract({
  method: "GET",
  path: "/api/posts/:id/records",
  summary: "A post's record month by month, who sits in it, and what came to it",
  params: byId,
  query: recordQuery,
  reply: postRecord,
});

export const readRecord = contract({
  method: "GET",
  path: "/api/posts/:id/record",
  summary:
    "How a post answered, decided and carried out, in a month or the last 90 days, with the numbers behind",
  params: byId,
  query: recordQuery,
  reply: headRecord,
});
