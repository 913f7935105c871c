import { z } from "zod";
import { plainDate } from "../ground/clock.ts";
import { contract } from "../ground/http/contract.ts";
import {
  debt,
  foundUnit,
  loginName,
  newPassword,
  personDraft,
  personPage,
  post,
  postDraft,
  postTitles,
  treeUnit,
  unit,
  unitDraft,
  unitRenaming,
  unitPage,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });
const search = z.object({
  text: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
const done = z.object({ id: z.uuid() });

export const readTree = contract({
  method: "GET",
  path: "/api/units",
  summary: "The county's living units as one list, each with its parent; each level in the county's order",
  reply: z.array(treeUnit),
});

export const searchUnits = contract({
  method: "GET",
  path: "/api/units/search",
  summary: "Units by a part of a name, short name or former name, or the start of a code",
  query: search,
  reply: z.array(foundUnit),
});

export const readUnit = contract({
  method: "GET",
  path: "/api/units/:id",
  summary: "A unit with its posts and their holders today, who acts for its head, and what stands below",
  params: byId,
  reply: unitPage,
});

export const addUnit = contract({
  method: "POST",
  path: "/api/units",
  summary: "A new unit under another, with the post of its head",
  body: unitDraft,
  reply: unit,
});

export const changeUnitNames = contract({
  method: "PUT",
  path: "/api/units/:id/names",
  summary:
    "Give a unit other names; the old name is kept as a former name. Refused when others were given meanwhile",
  params: byId,
  body: unitRenaming,
  reply: unit,
});

export const changeUnitPlace = contract({
  method: "PUT",
  path: "/api/units/:id/parent",
  summary: "Move a unit with all below it under another",
  params: byId,
  body: z.strictObject({ parentId: z.uuid() }),
  reply: unit,
});

export const mergeUnitInto = contract({
  method: "POST",
  path: "/api/units/:id/merge",
  summary: "End a unit in another: the units below it move there, its history stays",
  params: byId,
  body: z.strictObject({ intoId: z.uuid() }),
  reply: unit,
});

export const endUnitToday = contract({
  method: "POST",
  path: "/api/units/:id/end",
  summary: "End a unit and its posts today",
  params: byId,
  reply: unit,
});

export const addPost = contract({
  method: "POST",
  path: "/api/posts",
  summary: "A new post in a unit",
  body: postDraft,
  reply: done,
});

export const changePostTitles = contract({
  method: "PUT",
  path: "/api/posts/:id/titles",
  summary: "Give a post another title",
  params: byId,
  body: postTitles,
  reply: done,
});

export const endPostToday = contract({
  method: "POST",
  path: "/api/posts/:id/end",
  summary: "End a post and its holder's tenure today",
  params: byId,
  reply: done,
});

export const appointHolder = contract({
  method: "POST",
  path: "/api/posts/:id/holder",
  summary: "Someone takes a vacant post from a day on",
  params: byId,
  body: z.strictObject({ personId: z.uuid(), from: plainDate }),
  reply: done,
});

export const readHandover = contract({
  method: "GET",
  path: "/api/posts/:id/handover",
  summary: "A post, who holds it today, and all it owes: what a handover would pass on",
  params: byId,
  reply: z.object({ post, today: plainDate, debts: z.array(debt) }),
});

export const handOverPost = contract({
  method: "POST",
  path: "/api/posts/:id/handover",
  summary: "End a tenure on a day; the next holder begins the day after, or the post stays vacant",
  params: byId,
  body: z.strictObject({ lastDay: plainDate, nextId: z.uuid().nullable() }),
  reply: z.object({ debts: z.array(debt) }),
});

export const searchPersons = contract({
  method: "GET",
  path: "/api/persons",
  summary: "People by a part of their name, with the posts they hold today",
  query: search,
  reply: z.array(z.object({ id: z.uuid(), nameZh: z.string(), posts: z.array(z.string()) })),
});

export const readPerson = contract({
  method: "GET",
  path: "/api/persons/:id",
  summary: "A person and the posts they hold and held",
  params: byId,
  reply: personPage,
});

export const addPerson = contract({
  method: "POST",
  path: "/api/persons",
  summary: "A new person",
  body: personDraft,
  reply: done,
});

export const changePersonFields = contract({
  method: "PUT",
  path: "/api/persons/:id",
  summary: "Change a person's name, number, address or note",
  params: byId,
  body: personDraft,
  reply: done,
});

const listedLogin = z.object({
  name: z.string(),
  personId: z.uuid(),
  person: z.string(),
  example: z.boolean(),
  hasPassword: z.boolean(),
  /** Wrong passwords have locked it for now. */
  locked: z.boolean(),
});

export const readLogins = contract({
  method: "GET",
  path: "/api/logins",
  summary: "The county's sign-ins by name, a page at a time",
  query: z.object({
    after: z.string().max(100).default(""),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.array(listedLogin),
});

const givenPassword = z.object({ name: z.string(), password: z.string() });

export const addLogin = contract({
  method: "POST",
  path: "/api/logins",
  summary: "Give a person a sign-in; its password is answered once and never again",
  body: z.strictObject({ personId: z.uuid(), name: loginName }),
  reply: givenPassword,
});

export const resetLogin = contract({
  method: "POST",
  path: "/api/logins/:name/password",
  summary: "Give a sign-in a new password, answered once; every session of its person ends",
  params: z.object({ name: loginName }),
  reply: givenPassword,
});

export const changeMyPassword = contract({
  method: "PUT",
  path: "/api/session/password",
  summary: "Change one's own password; every other session ends",
  body: z.strictObject({ old: z.string().min(1).max(200), next: newPassword }),
  reply: z.null(),
});
