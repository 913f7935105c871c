import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import * as words from "./words.ts";

const byId = z.object({ id: z.uuid() });
const done = z.object({ id: z.uuid(), state: words.appealState });
const made = z.object({ id: z.uuid() });

/** One act on one appeal: where, what it takes, what it is for. */
const acting = <const P extends string, B extends z.ZodType>(path: P, body: B, summary: string) =>
  contract({
    method: "POST",
    path: `/api/appeals/:id/${path}`,
    summary,
    params: byId,
    body,
    reply: done,
  });

export const listAppeals = contract({
  method: "GET",
  path: "/api/appeals",
  summary: "A page of the appeals one sees, by what is due or by what came last; never who spoke",
  query: words.appealFilter,
  reply: z.object({ appeals: z.array(words.appealInList), next: z.string().nullable() }),
});

export const countAppeals = contract({
  method: "GET",
  path: "/api/appeal-counts",
  summary: "How many appeals each list of the queue has for this reader",
  reply: words.queueCounts,
});

export const readDesk = contract({
  method: "GET",
  path: "/api/appeal-desk",
  summary: "How the listening desk's day goes: received, given out, in how many minutes",
  reply: words.deskToday,
});

export const readAppeal = contract({
  method: "GET",
  path: "/api/appeals/:id",
  summary: "An appeal with its clock and arithmetic, history, answers, notes, and what the reader may do",
  params: byId,
  reply: words.appealWhole,
});

export const readAppealChoices = contract({
  method: "GET",
  path: "/api/appeal-choices",
  summary: "The categories, units and heads that the forms of an appeal offer",
  reply: words.appealChoices,
});

export const routeAppeal = contract({
  method: "GET",
  path: "/api/appeal-routing",
  summary: "Which unit a category goes to in a territory by the routing table; null where it says nothing",
  query: z.object({ categoryId: z.uuid(), territoryId: z.uuid().optional() }),
  reply: words.routed,
});

export const takeAppeal = contract({
  method: "POST",
  path: "/api/appeals",
  summary: "Write down what a caller or visitor says; its number is given, its clock starts",
  body: words.appealDraft,
  reply: z.object({ id: z.uuid(), number: z.string() }),
});

export const assignMany = contract({
  method: "POST",
  path: "/api/appeal-assignments",
  summary: "Give several appeals to one unit, all or none",
  body: words.bulkAssignment,
  reply: z.object({ assigned: z.int() }),
});

export const lookAtAppellant = contract({
  method: "POST",
  path: "/api/appeals/:id/identity",
  summary: "See who spoke, for a reason; the look is kept in the log and shown to the appellant",
  params: byId,
  body: words.withReason,
  /** Null: anonymous, or erased. `unreadable`: sealed with a key that this house does not have. */
  reply: z.object({ identity: words.identity.nullable(), unreadable: z.boolean() }),
});

export const attachToAppeal = contract({
  method: "POST",
  path: "/api/appeal-files",
  summary: "Keep a file that an appeal or an answer will name",
  upload: true,
  reply: words.keptFile,
});

export const readAppealFile = contract({
  method: "GET",
  path: "/api/appeals/:id/files/:fileId",
  summary: "A file of an appeal",
  params: byId.extend({ fileId: z.uuid() }),
  reply: "file",
});

export const assign = acting("assign", words.assignment, "Give an appeal to a unit");
export const giveBack = acting(
  "return",
  words.returning,
  "Return an appeal that is not this unit's, once, within the hours allowed",
);
export const accept = acting("accept", z.strictObject({}), "Take an appeal in hand");
export const handOff = acting("hand-off", words.handOff, "Hand an appeal to another post of the unit");
export const ask = acting("ask", words.askAppellant, "Ask the appellant; the clock stands meanwhile");
export const reply = acting("reply", words.appellantWords, "Write down what the appellant answers");
export const resume = acting("resume", z.strictObject({}), "Wait no longer for the appellant");
export const add = acting("add", words.appellantWords, "Write down what the appellant adds");
export const extend = acting("extend", words.extension, "Ask the head for more days");
export const grant = acting("grant", z.strictObject({}), "Grant the days that were asked for");
export const deny = acting("deny", z.strictObject({}), "Do not grant the days that were asked for");
export const answer = acting("answer", words.answerDraft, "Answer an appeal");
export const judge = acting("judge", words.judgement, "Write down how the appellant judges the answer");
export const close = acting(
  "close",
  z.strictObject({ reason: words.withReason.shape.reason.nullable().default(null) }),
  "Close an appeal after its callback, or where nobody was reached",
);
export const reopen = acting("reopen", words.withReason, "Ask again, at the appellant's word");
export const merge = acting("merge", words.merging, "Merge an appeal into another that says the same");
export const split = acting("split", z.strictObject({}), "Take an appeal out of another again");
export const refer = acting("refer", words.referral, "Refer an appeal to a matter");
export const notAccept = acting(
  "not-accept",
  words.notAccepting,
  "Do not accept an appeal: by which law, and where to go",
);
export const withdraw = acting("withdraw", words.withReason, "Take an appeal back, at the appellant's word");
export const reclassify = acting("reclassify", words.reclassification, "Sort an appeal anew");
export const note = acting("note", words.noteDraft, "Write a note among those who handle it");
export const logContactRoute = acting("contact", words.contactDraft, "Write down an attempt to speak");
export const erase = acting("erase", z.strictObject({}), "Erase who it was, at their request");
export const exclude = acting(
  "exclude",
  words.withReason.extend({ judgementId: z.uuid() }),
  "Ask that a judgement be left out of the rates",
);
export const confirmExclude = acting(
  "confirm-exclusion",
  z.strictObject({ judgementId: z.uuid() }),
  "Confirm, as a second person, that a judgement is left out",
);
export const consent = acting(
  "consent",
  z.strictObject({ consent: z.boolean() }),
  "Whether the appellant wishes it published",
);
export const publish = acting("publish", words.publishing, "Publish an appeal and its answer, redacted");
export const readCovers = contract({
  method: "GET",
  path: "/api/appeals/:id/covers",
  summary: "What the rules would cover of an appeal and its answer before they are published",
  params: byId,
  reply: z.object({ text: words.coveredText, answer: words.coveredText.nullable() }),
});
export const holdBack = acting("hold-back", words.withReason, "Do not publish an appeal");

export const involve = acting("involve", words.involving, "Ask another unit to work along: what, by when");
export const contribute = acting("contribute", words.contributing, "Answer to the leading unit");
export const decline = acting(
  "decline",
  words.declining,
  "Give back what one's unit was asked, once, within the hours allowed",
);
export const release = acting("release", words.releasing, "Need a unit that was asked no more");

export const listCategories = contract({
  method: "GET",
  path: "/api/appeal-categories",
  summary: "The county's categories, those that have ended too",
  reply: z.array(words.category),
});

export const addCategoryRoute = contract({
  method: "POST",
  path: "/api/appeal-categories",
  summary: "Add a category",
  body: words.categoryDraft,
  reply: made,
});

export const beginCategoriesRoute = contract({
  method: "POST",
  path: "/api/appeal-categories/usual",
  summary: "Begin with the categories that counties usually have, where there are none yet",
  body: z.strictObject({}),
  reply: z.object({ added: z.int() }),
});

export const changeCategoryRoute = contract({
  method: "PUT",
  path: "/api/appeal-categories/:id",
  summary: "Change a category, or end it",
  params: byId,
  body: words.categoryDraft.extend({ ended: z.boolean().default(false) }),
  reply: made,
});

export const listRoutes = contract({
  method: "GET",
  path: "/api/appeal-routes",
  summary: "The routing table: category and territory to unit",
  reply: z.array(words.routeLine),
});

export const setRouteRoute = contract({
  method: "PUT",
  path: "/api/appeal-routes",
  summary: "Set which unit a category goes to in a territory",
  body: words.routeDraft,
  reply: made,
});

export const removeRouteRoute = contract({
  method: "DELETE",
  path: "/api/appeal-routes/:id",
  summary: "Take a line out of the routing table",
  params: byId,
  reply: made,
});

export const listTemplates = contract({
  method: "GET",
  path: "/api/appeal-templates",
  summary: "Texts that are often written",
  reply: z.array(words.template),
});

export const keepTemplateRoute = contract({
  method: "PUT",
  path: "/api/appeal-templates",
  summary: "Keep a text that is often written; with an id it replaces that one",
  body: words.templateDraft.extend({ id: z.uuid().nullable().default(null) }),
  reply: made,
});

export const removeTemplateRoute = contract({
  method: "DELETE",
  path: "/api/appeal-templates/:id",
  summary: "Remove a text",
  params: byId,
  reply: made,
});
