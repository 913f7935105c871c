import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { anyoneSignedIn, type Route, route } from "../ground/http/index.ts";
import { refuse } from "../ground/refusal.ts";
import * as api from "./api.ts";
import { liftLight, lowerLight } from "./commands/lower.ts";
import { drawSample, findSample } from "./commands/sample.ts";
import { verifyAction } from "./commands/verify.ts";
import { giveEvidence, takeEvidence } from "./evidence.ts";
import { formOf, formsOwed } from "./report-forms.ts";
import { progressOf, unitRef } from "./read.ts";
import { mayInspect, mayVerify } from "./rules/may.ts";
import { sendReport } from "./send.ts";
import { presentSample, sampleOf } from "./spot-check.ts";
import { planOf } from "./store/actions.ts";
import { claimedIn, samplesOf } from "./store/samples.ts";
import { claimsWaiting } from "./store/verifications.ts";
import { leagueOf, previewOf, silentOf } from "./year.ts";

const day = ({ clock }: House, now: Date): string => localDate(now, clock.zone);

const onActions: readonly Route[] = [
  route(api.readProgress, anyoneSignedIn, ({ house, actor, params, now }) =>
    progressOf(house.db, actor, params.id, day(house, now)),
  ),
  route(api.sendReportRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    sendReport(house, actor, { actionId: params.id, draft: body }),
  ),
  route(api.readReportForm, anyoneSignedIn, ({ house, actor, params, now }) =>
    formOf(house.db, actor, params.id, day(house, now)),
  ),
  route(api.listReportForms, anyoneSignedIn, ({ house, actor, now }) =>
    formsOwed(house.db, actor, day(house, now)),
  ),
  route(api.judgeAction, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, verifyAction, actor, { actionId: params.id, draft: body }),
  ),
  route(api.lowerLightRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, lowerLight, actor, { actionId: params.id, draft: body }),
  ),
  route(api.liftLightRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, liftLight, actor, { actionId: params.id }),
  ),
];

const onEvidence: readonly Route[] = [
  route(api.addEvidenceRoute, anyoneSignedIn, async ({ house, actor, upload }) =>
    upload ? takeEvidence(house, actor, upload) : refuse("body.no-file"),
  ),
  route(api.readEvidence, anyoneSignedIn, ({ house, actor, params }) =>
    giveEvidence(house, actor, params.id),
  ),
];

const onClaims: readonly Route[] = [
  route(api.listClaims, anyoneSignedIn, async ({ house, actor, countyId, query }) => {
    const rows = await claimsWaiting(house.db, countyId, query);
    return {
      total: rows[0]?.total ?? 0,
      claims: rows.map(({ unitId, nameZh, nameEn, leadPath, cooperatingPaths, ...row }) => ({
        ...row,
        lead: unitRef(unitId, nameZh, nameEn),
        mine: mayVerify(actor, { leadPath, cooperatingPaths }),
      })),
    };
  }),
];

const overYear: readonly Route[] = [
  route(api.readLeague, anyoneSignedIn, ({ house, countyId, params, now }) =>
    leagueOf(house.db, countyId, params.year, day(house, now)),
  ),
  route(api.listSilent, anyoneSignedIn, ({ house, countyId, params, now }) =>
    silentOf(house.db, countyId, params.year, day(house, now)),
  ),
  route(
    api.previewPreset,
    ({ role }) => mayInspect({ role }) || role === "admin",
    ({ house, countyId, params, query, now }) =>
      previewOf(house.db, countyId, params, day(house, now), query),
  ),
];

const onSamples: readonly Route[] = [
  route(api.listSamples, anyoneSignedIn, async ({ house, actor, countyId, params }) => {
    const plan = await planOf(house.db, countyId, params.year);
    if (!plan) return refuse("plan.not-there");
    const claims = await claimedIn(house.db, countyId, plan.id);
    const samples = await samplesOf(house.db, countyId, plan.id);
    return { samples: samples.map(presentSample), claims: claims.length, mayDraw: mayInspect(actor) };
  }),
  route(api.drawSampleRoute, mayInspect, ({ house, actor, params, body }) =>
    execute(house, drawSample, actor, { year: params.year, draft: body }),
  ),
  route(api.readSample, anyoneSignedIn, ({ house, actor, params }) => sampleOf(house.db, actor, params.id)),
  route(api.findSampleRoute, mayInspect, ({ house, actor, params, body }) =>
    execute(house, findSample, actor, { sampleId: params.id, actionId: params.actionId, draft: body }),
  ),
];

/** Reading is for everyone signed in; who may act on what is decided by the rules, in each command. */
export const advanceRoutes: readonly Route[] = [
  ...onActions,
  ...onEvidence,
  ...onClaims,
  ...overYear,
  ...onSamples,
];
