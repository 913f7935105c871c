import { z } from "zod";
import { plainDate } from "../clock.ts";
import { contract } from "../http/contract.ts";
import { day } from "../calendar/words.ts";

export const readToday = contract({
  method: "GET",
  path: "/api/today",
  summary: "The day it is in the county, and whether it is worked",
  reply: day.extend({ now: z.iso.datetime(), zone: z.string(), verifiedThrough: plainDate }),
});
