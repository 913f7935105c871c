import { z } from "zod";
import { contract } from "../../../ground/http/contract.ts";
import { wall } from "../words.ts";
import { hallDraft, hallView } from "./words.ts";

export const listHalls = contract({
  method: "GET",
  path: "/api/hall-screens",
  summary: "The screens that show the wall by themselves, as far as this reader keeps them",
  reply: z.object({ screens: z.array(hallView) }),
});

export const postHall = contract({
  method: "POST",
  path: "/api/hall-screens",
  summary: "Give a hall a screen that shows the wall; the code that opens it is told once",
  body: hallDraft,
  reply: z.object({ id: z.uuid(), code: z.string(), until: z.iso.datetime() }),
});

export const endHall = contract({
  method: "DELETE",
  path: "/api/hall-screens/:id",
  summary: "Revoke a hall's screen: it shows nothing from now on",
  params: z.object({ id: z.uuid() }),
  reply: z.object({}),
});

export const openHallRoute = contract({
  method: "POST",
  path: "/api/hall",
  summary:
    "Open a hall's screen with its code; the browser gets a cookie that reads the wall and nothing else",
  body: z.strictObject({ code: z.string().trim().min(1).max(40) }),
  reply: z.object({}),
});

export const readHall = contract({
  method: "GET",
  path: "/api/hall",
  summary: "What the wall shows in a hall, for its screen",
  reply: wall,
});
