import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { adminDraft, countyDraft } from "../../people/words.ts";

export const readSetUp = contract({
  method: "GET",
  path: "/api/set-up",
  summary: "Whether this installation waits to be set up",
  reply: z.object({ waits: z.boolean() }),
});

export const setUp = contract({
  method: "POST",
  path: "/api/set-up",
  summary: "Begin the first county with its admin, by the token printed at the start; once only",
  body: z.strictObject({
    token: z.string().min(1).max(200),
    county: countyDraft.omit({ example: true }),
    admin: adminDraft,
  }),
  /** The admin's sign-in, shown this once. */
  reply: z.object({ name: z.string(), password: z.string() }),
});
