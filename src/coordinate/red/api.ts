import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { redMatter } from "../words.ts";

export const readRed = contract({
  method: "GET",
  path: "/api/red-matters",
  summary: "How many matters ran out of time at the county’s head, and those of them that the reader sees",
  reply: z.object({ count: z.number().int(), matters: z.array(redMatter) }),
});
