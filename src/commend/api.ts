import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import * as words from "./words.ts";

const id = z.uuid();
const byId = z.object({ id });
const ofNominee = byId.extend({ nomineeId: id });
const reason = z.string().trim().min(1).max(500);
const nothing = z.strictObject({});
const made = z.object({ id });
const done = z.null();
const paged = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const listProgrammes = contract({
  method: "GET",
  path: "/api/programmes",
  summary: "A page of award programmes, the latest year first; drafts for the commendation office only",
  query: z.object(paged),
  reply: z.object({
    total: z.int(),
    programmes: z.array(words.programmeInList),
    /** What the county sets for a new one. */
    usual: z.object({ ceiling: words.ceiling, ratios: z.array(words.ratio) }),
    may: z.object({ draft: z.boolean(), find: z.array(words.findingKind) }),
  }),
});

export const readProgramme = contract({
  method: "GET",
  path: "/api/programmes/:id",
  summary: "A programme with its categories, rules, state, and what the reader owes it",
  params: byId,
  reply: words.programmeWhole,
});

export const draftProgrammeRoute = contract({
  method: "POST",
  path: "/api/programmes",
  summary: "Begin an award programme",
  body: words.programmeDraft,
  reply: made,
});

export const editProgrammeRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id",
  summary: "Change a programme; refused where somebody saved since the version it was made from",
  params: byId,
  body: z.strictObject({ version: z.int(), draft: words.programmeDraft }),
  reply: made,
});

export const openProgrammeRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/opening",
  summary: "Open a programme for nominations",
  params: byId,
  body: nothing,
  reply: made,
});

export const closeNominationsRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/closing",
  summary: "Close nominations; the panel begins, each member alone",
  params: byId,
  body: nothing,
  reply: made,
});

export const stopProgrammeRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/stop",
  summary: "Suspend a programme, resume or cancel it, with the reason",
  params: byId,
  body: z.strictObject({ act: z.enum(["suspend", "resume", "cancel"]), reason }),
  reply: made,
});

export const readQuotas = contract({
  method: "GET",
  path: "/api/programmes/:id/quotas",
  summary: "How many each unit may nominate in each category, and how many it has",
  params: byId,
  reply: z.object({ rows: z.array(words.quotaRow) }),
});

export const setQuotasRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id/quotas",
  summary: "Set the table of quotas, whole",
  params: byId,
  body: z.strictObject({ quotas: words.quotaTable }),
  reply: made,
});

export const quotasSheet = contract({
  method: "GET",
  path: "/api/programmes/:id/quotas.xlsx",
  summary: "The table of quotas as a spreadsheet that can be imported again",
  params: byId,
  reply: "file",
});

export const readCandidates = contract({
  method: "GET",
  path: "/api/programmes/:id/candidates",
  summary: "Whom the reader’s unit may nominate: itself, the units below it, and their people",
  params: byId,
  query: z.object({ of: words.nomineeKind, text: z.string().trim().max(50).default("") }),
  reply: z.object({ candidates: z.array(words.candidate) }),
});

export const readNominations = contract({
  method: "GET",
  path: "/api/programmes/:id/nominations",
  summary: "The nominations of the reader’s own unit, drafts among them",
  params: byId,
  reply: z.object({ nominees: z.array(words.nomineeInList) }),
});

export const beginNominationRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/nominations",
  summary: "Begin a nomination by the reader’s unit, within its quota",
  params: byId,
  body: words.nomineeDraft,
  reply: made,
});

export const writeNominationRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id/nominations/:nomineeId",
  summary: "Change a nomination that is not put forward",
  params: ofNominee,
  body: z.strictObject({ version: z.int(), draft: words.nomineeDraft }),
  reply: made,
});

export const putForwardRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/nominations/:nomineeId/putting-forward",
  summary: "Put a nomination forward; by the unit’s head",
  params: ofNominee,
  body: nothing,
  reply: made,
});

export const withdrawNominationRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/nominations/:nomineeId/withdrawal",
  summary: "Take a nomination back, with the reason",
  params: ofNominee,
  body: z.strictObject({ reason }),
  reply: made,
});

export const readNominees = contract({
  method: "GET",
  path: "/api/programmes/:id/nominees",
  summary:
    "All nominees of a programme with how they and the list stand; for office, panel, top, discipline and audit",
  params: byId,
  reply: words.nomineeList,
});

export const readNominee = contract({
  method: "GET",
  path: "/api/programmes/:id/nominees/:nomineeId",
  summary: "A nominee’s file: the unit’s text, the evidence of the year, vetoes, and what the panel did",
  params: ofNominee,
  reply: words.nomineeFile,
});

export const scoreNomineeRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id/nominees/:nomineeId/score",
  summary: "A member of the panel scores a nominee by the criteria",
  params: ofNominee,
  body: z.strictObject({ points: words.pointsGiven }),
  reply: done,
});

export const voteRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id/nominees/:nomineeId/vote",
  summary: "A member votes on commending a nominee, or on setting a veto aside",
  params: ofNominee,
  body: words.voteDraft,
  reply: done,
});

export const recuseRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/nominees/:nomineeId/recusal",
  summary: "A member declares kinship or another interest and keeps out of the case",
  params: ofNominee,
  body: words.recusalDraft,
  reply: done,
});

export const listNomineeRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/nominees/:nomineeId/listing",
  summary: "Put a nominee on the settled list or leave it out, with the reason",
  params: ofNominee,
  body: z.strictObject({ act: z.enum(["shortlist", "leave-out"]), reason }),
  reply: made,
});

export const noteRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/notes",
  summary: "Write down what the panel said of a nominee, or of the whole list",
  params: byId,
  body: z.strictObject({ nomineeId: id.nullable(), text: words.noteText }),
  reply: done,
});

export const readPanel = contract({
  method: "GET",
  path: "/api/programmes/:id/panel",
  summary: "The members of the panel and what each still owes",
  params: byId,
  reply: words.panelShown,
});

export const setPanelRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id/panel",
  summary: "Name the panel, whole",
  params: byId,
  body: z.strictObject({ members: z.array(words.memberDraft).max(50) }),
  reply: made,
});

export const stepPanelRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/panel/step",
  summary: "Open the scores, call the vote, settle it with the list, or talk again",
  params: byId,
  body: z.strictObject({ step: z.enum(["reveal", "call-vote", "settle", "discuss-again"]) }),
  reply: made,
});

export const readPosts = contract({
  method: "GET",
  path: "/api/programmes/:id/posts",
  summary: "Posts by a part of their title, for naming the panel",
  params: byId,
  query: z.object({ text: z.string().trim().min(1).max(50) }),
  reply: z.object({
    posts: z.array(
      z.object({ id, titleZh: z.string(), titleEn: z.string().nullable(), holder: z.string().nullable() }),
    ),
  }),
});

export const listFindings = contract({
  method: "GET",
  path: "/api/findings",
  summary: "What the offices found of units and persons that keeps them from being commended",
  query: z.object(paged),
  reply: z.object({
    total: z.int(),
    findings: z.array(words.findingShown),
    kinds: z.array(words.findingKind),
  }),
});

export const recordFindingRoute = contract({
  method: "POST",
  path: "/api/findings",
  summary: "Record a falsified report, a discipline case or a safety accident",
  body: words.findingDraft,
  reply: made,
});

export const endFindingRoute = contract({
  method: "POST",
  path: "/api/findings/:id/closing",
  summary: "Close a finding, with the reason",
  params: byId,
  body: z.strictObject({ reason }),
  reply: made,
});
