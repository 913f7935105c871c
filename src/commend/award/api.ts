import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { deciding, decisionEdit, honour, ofVersion, reasonGiven } from "./words.ts";

const byId = z.object({ id: z.uuid() });

export const readDeciding = contract({
  method: "GET",
  path: "/api/programmes/:id/decision",
  summary: "The decision of a programme, what hinders it, and the honours it gave",
  params: byId,
  reply: deciding,
});

export const takeBackListRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/notice/take-back",
  summary: "Take a public list back to the panel’s review, with the reason that everybody reads",
  params: byId,
  body: reasonGiven,
  reply: deciding,
});

export const draftDecisionRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/decision",
  summary: "Draft the decision from the programme, its notice and its list",
  params: byId,
  reply: deciding,
});

export const editDecisionRoute = contract({
  method: "PUT",
  path: "/api/programmes/:id/decision",
  summary: "Save a decision’s words; refused where someone saved since the version they were made from",
  params: byId,
  body: decisionEdit,
  reply: deciding,
});

export const submitDecisionRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/decision/submit",
  summary: "Save a decision’s words and send it to the county’s head for signature",
  params: byId,
  body: decisionEdit,
  reply: deciding,
});

export const takeBackDecisionRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/decision/take-back",
  summary: "Take a decision back before it is signed",
  params: byId,
  reply: deciding,
});

export const returnDecisionRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/decision/return",
  summary: "Send a decision back unsigned, with the reason",
  params: byId,
  body: reasonGiven,
  reply: deciding,
});

export const signDecisionRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/decision/sign",
  summary: "Sign a decision: everybody on the list is commended, and nothing of it changes any more",
  params: byId,
  body: ofVersion,
  reply: deciding,
});

export const decisionWord = contract({
  method: "GET",
  path: "/api/programmes/:id/decision.docx",
  summary: "A decision as Word: as it was signed, or a draft as it is now",
  params: byId,
  reply: "file",
});

export const decisionPdf = contract({
  method: "GET",
  path: "/api/programmes/:id/decision.pdf",
  summary: "A decision as PDF: as it was signed, or a draft as it is now",
  params: byId,
  reply: "file",
});

export const giveAwardsRoute = contract({
  method: "POST",
  path: "/api/programmes/:id/award",
  summary: "The honours are handed over today",
  params: byId,
  reply: deciding,
});

export const certificatesRoute = contract({
  method: "GET",
  path: "/api/programmes/:id/certificates.pdf",
  summary: "All certificates of a decision that stand, a page each; or the one of a number",
  params: byId,
  query: z.object({ number: z.string().max(40).optional() }),
  reply: "file",
});

export const askRevocationRoute = contract({
  method: "POST",
  path: "/api/honours/:id/revocation",
  summary: "Ask the county’s head to revoke an honour, for a reason that becomes public",
  params: byId,
  body: reasonGiven,
  reply: honour,
});

export const confirmRevocationRoute = contract({
  method: "POST",
  path: "/api/honours/:id/revoke",
  summary: "Revoke an honour as it was asked; its certificate says so",
  params: byId,
  reply: honour,
});

export const declineRevocationRoute = contract({
  method: "POST",
  path: "/api/honours/:id/keep",
  summary: "Do not revoke an honour, with the reason",
  params: byId,
  body: reasonGiven,
  reply: honour,
});
