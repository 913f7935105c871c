import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import { lit, presetName } from "./words/light.ts";
import {
  claim,
  evidence,
  findingDraft,
  leagueRow,
  loweringDraft,
  progress,
  reportDraft,
  reportGround,
  sample,
  sampleDraft,
  sampleWhole,
  verdictDraft,
} from "./words.ts";

const byId = z.object({ id: z.uuid() });
const inYear = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const paged = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const actionRef = z.object({
  id: z.uuid(),
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
});

export const readProgress = contract({
  method: "GET",
  path: "/api/actions/:id/progress",
  summary: "How an action goes: its light with every reason, its history, reports, evidence and verdicts",
  params: byId,
  reply: progress,
});

export const sendReportRoute = contract({
  method: "POST",
  path: "/api/actions/:id/reports",
  summary: "Report on an action; the same key sent again is the same report",
  params: byId,
  body: reportDraft,
  reply: z.object({ id: z.uuid(), again: z.boolean() }),
});

export const readReportForm = contract({
  method: "GET",
  path: "/api/actions/:id/report-form",
  summary: "What a report on this action is filled in against",
  params: byId,
  reply: reportGround,
});

export const listReportForms = contract({
  method: "GET",
  path: "/api/report-forms",
  summary:
    "The same for up to 50 open actions that the reader’s unit leads or helps with, the longest awaited report first",
  reply: z.object({ total: z.number().int(), forms: z.array(reportGround) }),
});

export const addEvidenceRoute = contract({
  method: "POST",
  path: "/api/evidence",
  summary: "Send one file (JPEG, PNG or PDF, up to 10 MB), to go out with a report or a verdict",
  upload: true,
  reply: evidence,
});

export const readEvidence = contract({
  method: "GET",
  path: "/api/evidence/:id",
  summary: "A file of evidence",
  params: byId,
  reply: "file",
});

export const judgeAction = contract({
  method: "POST",
  path: "/api/actions/:id/verdicts",
  summary: "Accept a claim, or send it back with what is missing",
  params: byId,
  body: verdictDraft,
  reply: z.object({ id: z.uuid() }),
});

export const lowerLightRoute = contract({
  method: "POST",
  path: "/api/actions/:id/lowering",
  summary: "Lower a light by hand, with the reason; it is never raised",
  params: byId,
  body: loweringDraft,
  reply: z.null(),
});

export const liftLightRoute = contract({
  method: "DELETE",
  path: "/api/actions/:id/lowering",
  summary: "Take a lowering back",
  params: byId,
  reply: z.null(),
});

export const listClaims = contract({
  method: "GET",
  path: "/api/claims",
  summary: "The claims that wait to be verified, the oldest first",
  query: paged,
  reply: z.object({ total: z.number().int(), claims: z.array(claim) }),
});

export const readLeague = contract({
  method: "GET",
  path: "/api/plans/:year/league",
  summary: "Units with their actions by light, what was on time with its interval, and silence",
  params: inYear,
  reply: z.object({ rows: z.array(leagueRow), all: leagueRow.omit({ unit: true, head: true }) }),
});

export const listSilent = contract({
  method: "GET",
  path: "/api/plans/:year/silent",
  summary: "Actions without a report within the cadence, by head, the longest silence first",
  params: inYear,
  reply: z.object({
    cadenceDays: z.number().int(),
    heads: z.array(
      z.object({
        unit: leagueRow.shape.unit,
        head: leagueRow.shape.head,
        actions: z.array(actionRef.extend({ days: z.number().int() })),
      }),
    ),
  }),
});

export const previewPreset = contract({
  method: "GET",
  path: "/api/plans/:year/presets/:preset",
  summary: "What another preset would change: counts by light before and after, and the lights that differ",
  params: inYear.extend({ preset: presetName }),
  query: paged,
  reply: z.object({
    inForce: presetName,
    before: leagueRow.shape.counts,
    after: leagueRow.shape.counts,
    total: z.number().int(),
    changes: z.array(actionRef.extend({ before: lit, after: lit })),
  }),
});

export const listSamples = contract({
  method: "GET",
  path: "/api/plans/:year/samples",
  summary: "The spot checks of a year, the latest first, and how many claims could be drawn now",
  params: inYear,
  reply: z.object({ samples: z.array(sample), claims: z.number().int(), mayDraw: z.boolean() }),
});

export const drawSampleRoute = contract({
  method: "POST",
  path: "/api/plans/:year/samples",
  summary: "Draw a stratified random sample of claims from a stated seed",
  params: inYear,
  body: sampleDraft,
  reply: z.object({ id: z.uuid() }),
});

export const readSample = contract({
  method: "GET",
  path: "/api/samples/:id",
  summary: "A spot check: what was drawn, with its tickets, and what held up by unit beside what was claimed",
  params: byId,
  reply: sampleWhole,
});

export const findSampleRoute = contract({
  method: "POST",
  path: "/api/samples/:id/actions/:actionId",
  summary: "Write down whether a claim that was drawn held up",
  params: byId.extend({ actionId: z.uuid() }),
  body: findingDraft,
  reply: z.null(),
});
