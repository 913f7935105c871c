import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { role } from "../words.ts";

/** A post someone may act as, with its unit. */
export const actingPost = z.object({
  postId: z.uuid(),
  role,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  unitId: z.uuid(),
  unitNameZh: z.string(),
  unitNameEn: z.string().nullable(),
});

export const me = z.object({
  person: z.object({ id: z.uuid(), nameZh: z.string() }),
  county: z.object({
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string().nullable(),
    example: z.boolean(),
  }),
  posts: z.array(actingPost).min(1),
  /** The post acted as. */
  postId: z.uuid(),
  /** Whether the post was chosen, or is the first of several until one is. */
  chosen: z.boolean(),
});

export const readSession = contract({
  method: "GET",
  path: "/api/session",
  summary: "Who is signed in and as which post; null when nobody is",
  reply: me.nullable(),
});

export const signIn = contract({
  method: "POST",
  path: "/api/session",
  summary: "Sign in with a name and a password",
  body: z.strictObject({ name: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) }),
  reply: me,
});

export const choosePost = contract({
  method: "PUT",
  path: "/api/session/post",
  summary: "Choose the post to act as",
  body: z.strictObject({ postId: z.uuid() }),
  reply: me,
});

export const signOut = contract({
  method: "DELETE",
  path: "/api/session",
  summary: "Sign out on this device",
  reply: z.null(),
});

export const signOutEverywhere = contract({
  method: "DELETE",
  path: "/api/session/everywhere",
  summary: "Sign out on every device",
  reply: z.null(),
});

export const exampleSignIns = contract({
  method: "GET",
  path: "/api/session/examples",
  summary: "The example county's sign-ins, to look around with; none on any other county",
  reply: z.array(
    z.object({
      name: z.string(),
      password: z.string(),
      titleZh: z.string(),
      titleEn: z.string().nullable(),
      unitNameZh: z.string(),
      unitNameEn: z.string().nullable(),
    }),
  ),
});
