import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { themeNamed, themeShown } from "./words.ts";

export const listThemes = contract({
  method: "GET",
  path: "/api/appeal-themes",
  summary:
    "The themes of the last 90 days: the same said often, by category, place and words, with its trend",
  reply: z.object({ themes: z.array(themeShown) }),
});

export const openTheme = contract({
  method: "POST",
  path: "/api/appeal-themes",
  summary:
    "Make a theme a matter: its appeals that wait for an answer go with it, and their appellants read so. Once in a month",
  body: themeNamed,
  reply: z.object({ matterId: z.uuid(), number: z.string(), carried: z.int() }),
});
