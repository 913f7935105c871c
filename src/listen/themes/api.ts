import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { themeShown } from "./words.ts";

export const listThemes = contract({
  method: "GET",
  path: "/api/appeal-themes",
  summary:
    "The themes of the last 90 days: the same said often, by category, place and words, with its trend",
  reply: z.object({ themes: z.array(themeShown) }),
});
