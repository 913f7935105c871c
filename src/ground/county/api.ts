import { z } from "zod";
import { contract } from "../http/contract.ts";

export const readAbout = contract({
  method: "GET",
  path: "/api/about",
  summary: "Which county this is and which version serves it",
  reply: z.object({
    version: z.string(),
    county: z.object({
      code: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      zone: z.string(),
      example: z.boolean(),
    }),
    /** The county's present, ISO instant: the example lives in its own year. */
    now: z.iso.datetime(),
  }),
});
