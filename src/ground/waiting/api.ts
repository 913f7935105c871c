import { z } from "zod";
import { contract } from "../http/contract.ts";
import { signing } from "./words.ts";

export const readWaiting = contract({
  method: "GET",
  path: "/api/waiting",
  summary: "How many things wait for the reader, by their place in the navigation",
  reply: z.object({ counts: z.record(z.string(), z.number().int()) }),
});

export const readToSign = contract({
  method: "GET",
  path: "/api/to-sign",
  summary: "What waits for the reader’s signature: what, why here, by when; the soonest first",
  reply: z.object({ items: z.array(signing) }),
});
