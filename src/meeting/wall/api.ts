import { contract } from "../../ground/http/contract.ts";
import { wall } from "./words.ts";

export const readWall = contract({
  method: "GET",
  path: "/api/wall",
  summary:
    "Everything the wall shows: tasks and townships by light, matters that wait, figures, what was heard",
  reply: wall,
});
