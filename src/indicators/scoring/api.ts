import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { contract } from "../../ground/http/contract.ts";
import { entries, grantDraft, schemeDraft, schemeInList, schemeShown, sheet } from "./words.ts";

const byId = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const reason = z.string().trim().min(2).max(500);

export const listSchemes = contract({
  method: "GET",
  path: "/api/schemes",
  summary: "The county’s scoring schemes, the latest period first",
  reply: z.object({ schemes: z.array(schemeInList), may: z.object({ edit: z.boolean() }) }),
});

export const readScheme = contract({
  method: "GET",
  path: "/api/schemes/:id",
  summary: "A scoring scheme with its lines, groups and what is wrong with it",
  params: byId,
  reply: schemeShown,
});

export const readSheet = contract({
  method: "GET",
  path: "/api/schemes/:id/sheet",
  summary: "Every unit’s score, opened to its arithmetic, as known on a day (today where none is given)",
  params: byId,
  query: z.object({ asKnownOn: plainDate.optional() }),
  reply: sheet,
});

export const draftSchemeRoute = contract({
  method: "POST",
  path: "/api/schemes",
  summary: "Draft a scoring scheme",
  body: schemeDraft,
  reply: made,
});

export const editSchemeRoute = contract({
  method: "PUT",
  path: "/api/schemes/:id",
  summary: "Change a draft of a scoring scheme",
  params: byId,
  body: schemeDraft,
  reply: made,
});

export const adoptSchemeRoute = contract({
  method: "POST",
  path: "/api/schemes/:id/adoption",
  summary: "Adopt a scheme; refused while one of its faults is an error",
  params: byId,
  body: z.strictObject({}),
  reply: made,
});

export const reviseSchemeRoute = contract({
  method: "POST",
  path: "/api/schemes/:id/versions",
  summary: "Make the next version of an adopted scheme, as a draft",
  params: byId,
  body: z.strictObject({ reason }),
  reply: made,
});

export const closeSchemeRoute = contract({
  method: "POST",
  path: "/api/schemes/:id/closing",
  summary: "Close a scheme: its sheet is kept as it stands",
  params: byId,
  body: z.strictObject({}),
  reply: made,
});

export const enterScoresRoute = contract({
  method: "POST",
  path: "/api/schemes/:id/entries",
  summary: "Enter figures, targets and bands, all or none",
  params: byId,
  body: entries,
  reply: z.object({ kept: z.int() }),
});

export const grantRoute = contract({
  method: "POST",
  path: "/api/schemes/:id/grants",
  summary: "Give a unit a bonus, a penalty or a veto, with the reason",
  params: byId,
  body: grantDraft,
  reply: made,
});

export const takeBackRoute = contract({
  method: "POST",
  path: "/api/schemes/:id/grants/:grantId/taking-back",
  summary: "Take a bonus, a penalty or a veto back, with the reason",
  params: byId.extend({ grantId: z.uuid() }),
  body: z.strictObject({ reason }),
  reply: made,
});
