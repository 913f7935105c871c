import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { keyDraft, keyView } from "./words.ts";

export const listKeys = contract({
  method: "GET",
  path: "/api/keys",
  summary: "The keys of programs that call through Open311, with their calls of the last 30 days",
  reply: z.object({ keys: z.array(keyView) }),
});

export const postKey = contract({
  method: "POST",
  path: "/api/keys",
  summary: "Make a key for a program; the key is told once",
  body: keyDraft,
  reply: z.object({ id: z.uuid(), key: z.string() }),
});

export const endKey = contract({
  method: "DELETE",
  path: "/api/keys/:id",
  summary: "Revoke a key: from now on it is refused",
  params: z.object({ id: z.uuid() }),
  reply: z.object({}),
});
