import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { planYear } from "../words.ts";
import { areaDraft, pillarDraft, taskDraft } from "../words/outline.ts";

const params = z.object({ year: planYear });
const id = z.uuid().nullable().default(null);
const reply = z.object({ id: z.uuid() });

export const writePillarRoute = contract({
  method: "POST",
  path: "/api/plans/:year/pillars",
  summary: "Write a pillar of the strategy: a new one, or over the one of an id",
  params,
  body: z.strictObject({ id, draft: pillarDraft }),
  reply,
});

export const writeTaskRoute = contract({
  method: "POST",
  path: "/api/plans/:year/tasks",
  summary: "Write a task of the year: a new one, or over the one of an id",
  params,
  body: z.strictObject({ id, draft: taskDraft }),
  reply,
});

export const writeAreaRoute = contract({
  method: "POST",
  path: "/api/plans/:year/areas",
  summary: "Write an area of a task: a new one, or over the one of an id",
  params,
  body: z.strictObject({ id, draft: areaDraft }),
  reply,
});
