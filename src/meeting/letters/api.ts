import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { letterHash, lettersAsked, lettersShown, letterWhole } from "./words.ts";

const inYear = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const ofPost = inYear.extend({ postId: z.uuid() });

export const listLetters = contract({
  method: "GET",
  path: "/api/plans/:year/letters",
  summary: "A page of the responsibility letters of a year that the reader sees, the unsigned first",
  params: inYear,
  query: lettersAsked,
  reply: lettersShown,
});

export const readLetter = contract({
  method: "GET",
  path: "/api/plans/:year/letters/:postId",
  summary: "A responsibility letter: its text by the plan, its hash, who signed it and what changed since",
  params: ofPost,
  reply: letterWhole,
});

export const signLetterRoute = contract({
  method: "POST",
  path: "/api/plans/:year/letters/:postId/sign",
  summary: "Sign a letter, by who holds the post, on the text that was read",
  params: ofPost,
  body: z.strictObject({ hash: letterHash }),
  reply: z.object({ hash: letterHash }),
});

export const remindLetters = contract({
  method: "POST",
  path: "/api/plans/:year/letters/reminders",
  summary: "Remind every head whose letter waits for a name, each at most once a day",
  params: inYear,
  reply: z.object({ reminded: z.number().int() }),
});

export const letterWord = contract({
  method: "GET",
  path: "/api/plans/:year/letters/:postId/letter.docx",
  summary: "A letter as a Word document",
  params: ofPost,
  reply: "file",
});

export const letterPdf = contract({
  method: "GET",
  path: "/api/plans/:year/letters/:postId/letter.pdf",
  summary: "A letter as PDF",
  params: ofPost,
  reply: "file",
});

export const lettersWord = contract({
  method: "GET",
  path: "/api/plans/:year/letters.docx",
  summary: "The letters of a year that the reader sees, in one Word document",
  params: inYear,
  reply: "file",
});

export const lettersPdf = contract({
  method: "GET",
  path: "/api/plans/:year/letters.pdf",
  summary: "The letters of a year that the reader sees, in one PDF",
  params: inYear,
  reply: "file",
});
