import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { importCounts } from "../../ground/imports/words.ts";
import {
  because,
  cells,
  entryFinding,
  lastKnown,
  opening,
  releaseListed,
  releaseSave,
  releaseShown,
  releaseState,
} from "./words.ts";

const params = z.object({ id: z.uuid() });
const acted = z.object({ id: z.uuid() });
const nothing = z.strictObject({});

export const listReleases = contract({
  method: "GET",
  path: "/api/indicators/releases",
  summary:
    "Figures on their way to being published, 50 a page, the last changed first; open ones where no state is given",
  query: z.object({
    state: releaseState.optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: z.object({ releases: z.array(releaseListed), page: z.number().int(), more: z.boolean() }),
});

export const readRelease = contract({
  method: "GET",
  path: "/api/indicators/releases/:id",
  summary: "One release as it was typed, with what the checks find at its cells",
  params,
  reply: releaseShown,
});

export const openReleaseRoute = contract({
  method: "POST",
  path: "/api/indicators/releases",
  summary: "Open a release with the rows usual for its period",
  body: opening,
  reply: acted,
});

export const saveReleaseRoute = contract({
  method: "PUT",
  path: "/api/indicators/releases/:id",
  summary: "Save a draft as it is typed, with what the checks find; a save over somebody else's is refused",
  params,
  body: releaseSave,
  reply: z.object({
    edition: z.number().int(),
    findings: z.array(entryFinding),
    last: z.array(lastKnown),
    told: z.array(cells),
  }),
});

export const submitReleaseRoute = contract({
  method: "POST",
  path: "/api/indicators/releases/:id/submit",
  summary: "Hand a draft to a second person",
  params,
  body: nothing,
  reply: acted,
});

export const checkReleaseRoute = contract({
  method: "POST",
  path: "/api/indicators/releases/:id/check",
  summary: "Say, as a second person, that the figures stand as in their documents",
  params,
  body: nothing,
  reply: acted,
});

export const publishReleaseRoute = contract({
  method: "POST",
  path: "/api/indicators/releases/:id/publish",
  summary: "Publish a checked release, as a second person",
  params,
  body: nothing,
  reply: importCounts,
});

export const returnReleaseRoute = contract({
  method: "POST",
  path: "/api/indicators/releases/:id/return",
  summary: "Send a release back to be mended, with the reason",
  params,
  body: because,
  reply: acted,
});

export const withdrawReleaseRoute = contract({
  method: "POST",
  path: "/api/indicators/releases/:id/withdraw",
  summary: "Give a release up, with the reason",
  params,
  body: because,
  reply: acted,
});
