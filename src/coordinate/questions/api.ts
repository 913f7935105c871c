import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import {
  amendment,
  answerDraft,
  assignment,
  citing,
  drafted,
  questionDraft,
  questionFilter,
  questionInList,
  questionWhole,
  raising,
  signing,
  withdrawal,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });
const done = z.object({ id: z.uuid(), number: z.string() });

export const listQuestionsRoute = contract({
  method: "GET",
  path: "/api/questions",
  summary: "A page of the questions one sees, what is still to be answered first",
  query: questionFilter,
  reply: z.object({
    total: z.int(),
    questions: z.array(questionInList),
    may: z.object({ enter: z.boolean() }),
  }),
});

export const readQuestion = contract({
  method: "GET",
  path: "/api/questions/:id",
  summary: "A question with its answers, what they cite, and its history",
  params: byId,
  reply: questionWhole,
});

export const enterQuestionRoute = contract({
  method: "POST",
  path: "/api/questions",
  summary: "Enter a question that came from above, or that a unit asks one below it",
  body: questionDraft,
  reply: done,
});

export const amendQuestionRoute = contract({
  method: "PUT",
  path: "/api/questions/:id",
  summary: "Change what was asked, by whom or until when, with the reason; both stay on the record",
  params: byId,
  body: amendment,
  reply: done,
});

export const assignQuestionRoute = contract({
  method: "POST",
  path: "/api/questions/:id/assign",
  summary: "Give a question to another post, with the reason",
  params: byId,
  body: assignment,
  reply: done,
});

export const withdrawQuestionRoute = contract({
  method: "POST",
  path: "/api/questions/:id/withdraw",
  summary: "Take a question back, by the post that entered it",
  params: byId,
  body: withdrawal,
  reply: done,
});

export const draftAnswerRoute = contract({
  method: "POST",
  path: "/api/questions/:id/draft",
  summary: "What an answer that cites these would say now; keeps nothing",
  params: byId,
  body: citing,
  reply: drafted,
});

export const keepAnswerRoute = contract({
  method: "PUT",
  path: "/api/questions/:id/answer",
  summary: "Keep an answer as it is typed; refused where somebody kept it since",
  params: byId,
  body: answerDraft,
  reply: z.object({ id: z.uuid(), seq: z.int(), revision: z.int(), hash: z.string() }),
});

export const signAnswerRoute = contract({
  method: "POST",
  path: "/api/questions/:id/sign",
  summary: "Sign the answer that was kept; the question is answered",
  params: byId,
  body: signing,
  reply: z.object({ id: z.uuid(), hash: z.string() }),
});

export const raiseFromQuestionRoute = contract({
  method: "POST",
  path: "/api/questions/:id/matters",
  summary: "Raise a matter because a question needs a decision",
  params: byId,
  body: raising,
  reply: done,
});

export const answerWord = contract({
  method: "GET",
  path: "/api/questions/:id/answer.docx",
  summary: "The answer as a Word document",
  params: byId,
  reply: "file",
});

export const answerPdf = contract({
  method: "GET",
  path: "/api/questions/:id/answer.pdf",
  summary: "The answer as a PDF",
  params: byId,
  reply: "file",
});
