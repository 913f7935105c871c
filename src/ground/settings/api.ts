import { z } from "zod";
import { contract } from "../http/contract.ts";
import { settingDraft, settingView } from "./words.ts";

export const listSettings = contract({
  method: "GET",
  path: "/api/settings",
  summary: "The county's settings: in force, default, and every version",
  reply: z.array(settingView),
});

export const putSetting = contract({
  method: "PUT",
  path: "/api/settings/:name",
  summary: "Set a value from a date on; earlier versions stay",
  params: z.object({ name: z.string().min(1).max(100) }),
  body: settingDraft.omit({ name: true }),
  reply: z.null(),
});
