import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import {
  bulletinEdit,
  bulletinInList,
  bulletinWhole,
  newBulletin,
  ofVersion,
  period,
  submission,
  withdrawal,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });

export const listBulletins = contract({
  method: "GET",
  path: "/api/bulletins",
  summary: "A page of bulletins, drafts first for the delivery office, then the latest issued first",
  query: z.object({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    total: z.number().int(),
    bulletins: z.array(bulletinInList),
    /** The periods that may be written of, the latest first; empty for who may not write. */
    periods: z.array(period),
    may: z.object({ write: z.boolean() }),
  }),
});

export const readBulletin = contract({
  method: "GET",
  path: "/api/bulletins/:id",
  summary: "A bulletin with its sections and tables",
  params: byId,
  reply: bulletinWhole,
});

export const draftBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins",
  summary: "Draft the bulletin of a week or a month from the facts of the day",
  body: newBulletin,
  reply: bulletinWhole,
});

export const editBulletinRoute = contract({
  method: "PUT",
  path: "/api/bulletins/:id",
  summary: "Save a draft’s words; refused where someone saved since the version it was made from",
  params: byId,
  body: bulletinEdit,
  reply: bulletinWhole,
});

export const redraftBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins/:id/redraft",
  summary: "Read the facts again; what people wrote stays",
  params: byId,
  body: ofVersion,
  reply: bulletinWhole,
});

export const issueBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins/:id/issue",
  summary: "Issue a draft under the year’s next number; from then on it stays as it is",
  params: byId,
  body: ofVersion,
  reply: bulletinWhole,
});

export const readSigners = contract({
  method: "GET",
  path: "/api/bulletin-signers",
  summary: "The heads and deputies who may be asked to sign a bulletin",
  reply: z.object({
    posts: z.array(z.object({ id: z.uuid(), titleZh: z.string(), titleEn: z.string().nullable() })),
  }),
});

export const submitBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins/:id/submit",
  summary: "Send a draft to a head for signature; it is not changed meanwhile",
  params: byId,
  body: submission,
  reply: bulletinWhole,
});

export const takeBackBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins/:id/take-back",
  summary: "Take a draft back before it is signed",
  params: byId,
  reply: bulletinWhole,
});

export const returnBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins/:id/return",
  summary: "Send a draft back unsigned, with the reason",
  params: byId,
  body: withdrawal,
  reply: bulletinWhole,
});

export const withdrawBulletinRoute = contract({
  method: "POST",
  path: "/api/bulletins/:id/withdraw",
  summary: "Withdraw an issued bulletin with the reason that is shown on it",
  params: byId,
  body: withdrawal,
  reply: bulletinWhole,
});

export const discardBulletinRoute = contract({
  method: "DELETE",
  path: "/api/bulletins/:id",
  summary: "Throw a draft away",
  params: byId,
  reply: z.null(),
});

export const bulletinWord = contract({
  method: "GET",
  path: "/api/bulletins/:id/bulletin.docx",
  summary: "A bulletin as Word: as it was issued, or a draft as it is now",
  params: byId,
  reply: "file",
});

export const bulletinPdf = contract({
  method: "GET",
  path: "/api/bulletins/:id/bulletin.pdf",
  summary: "A bulletin as PDF: as it was issued, or a draft as it is now",
  params: byId,
  reply: "file",
});
