import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import * as api from "./api.ts";
import { answerRequest, endRequest, registerRequest, renewRequest, reportedAlready } from "./commands.ts";
import { daysOfMonth, loadOf, mayOwn, medianMinutes, ownersOf } from "./rules.ts";
import { villageMinutes } from "./settings.ts";
import {
  askedOf,
  type ListedRequest,
  measuredMinutes,
  reachCounts,
  reachesOf,
  requestsPage,
} from "./store.ts";
import { costsIn } from "./store/costs.ts";
import type { DataRequest } from "./words.ts";

const todayIn = async (db: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(db, countyId))?.zone ?? "Asia/Shanghai");

const presenter = async (db: Db, actor: Actor, rows: readonly ListedRequest[], today: string) => {
  const { countyId, unitId } = actor;
  const reaches = await reachesOf(
    db,
    countyId,
    rows.map(({ id }) => id),
  );
  const [counts, measured] = [await reachCounts(db, countyId, today), await measuredMinutes(db, countyId)];
  const mine = new Set(unitId === null ? [] : await askedOf(db, countyId, unitId, today));
  return (row: ListedRequest): DataRequest => {
    const { id, title, round, fields, legalBasis, registeredOn, sunsetOn, endedOn, endedFor } = row;
    const times = measured.get(id) ?? [];
    const by = row.overruledByPostId;
    return {
      id,
      title,
      round,
      fields,
      legalBasis,
      registeredOn,
      sunsetOn,
      endedOn,
      endedFor,
      owner: { id: row.ownerUnitId, nameZh: row.ownerZh, nameEn: row.ownerEn },
      reach: { kind: row.reachKind, below: reaches.get(id) ?? [] },
      reaches: counts.get(id) ?? 0,
      minutes: medianMinutes(times) ?? row.estimatedMinutes,
      measured: times.length,
      overruledFor: row.overruledFor,
      overruledBy:
        by && row.overruledByZh !== null
          ? { id: by, titleZh: row.overruledByZh, titleEn: row.overruledByEn }
          : null,
      may: { change: endedOn === null && mayOwn(actor, row.ownerPath), answer: mine.has(id) },
    };
  };
};

const reading: readonly Route[] = [
  route(api.listRequests, anyoneSignedIn, async ({ house: { db }, actor, countyId, query, now }) => {
    const today = await todayIn(db, countyId, now);
    const ids = query.mine && actor.unitId !== null ? await askedOf(db, countyId, actor.unitId, today) : null;
    const { total, rows } = await requestsPage(db, countyId, { ...query, ids });
    return { total, requests: rows.map(await presenter(db, actor, rows, today)) };
  }),
  route(api.readBurden, anyoneSignedIn, async ({ house: { db }, countyId, query, now }) => {
    const { page, limit, month } = query;
    const today = await todayIn(db, countyId, now);
    const span = month === undefined ? { from: today, to: today } : daysOfMonth(month, today);
    if (!span) return refuse("burden.month-ahead", {}, { field: "month" });
    const ceiling = await settingOn(db, countyId, villageMinutes, span.to);
    const costs = await costsIn(db, countyId, span);
    const load = loadOf(costs, ceiling);
    const villages = load.slice((page - 1) * limit, page * limit);
    const over = load.filter((village) => village.over).length;
    return { ceiling, total: load.length, over, villages, owners: ownersOf(costs) };
  }),
  route(api.checkRequest, anyoneSignedIn, async ({ house: { db }, countyId, body, now }) => {
    const reported = await reportedAlready(db, countyId, body, await todayIn(db, countyId, now));
    return isRefusal(reported) ? reported : { reported };
  }),
];

const changing: readonly Route[] = [
  route(api.registerRequestRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, registerRequest, actor, body),
  ),
  route(api.endRequestRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, endRequest, actor, { ...params, ...body }),
  ),
  route(api.renewRequestRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, renewRequest, actor, { ...params, ...body }),
  ),
  route(api.answerRequestRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, answerRequest, actor, { id: params.id, answer: body }),
  ),
];

/** The register is open to everyone signed in; who changes a request is decided by its place in the tree, in the command. */
export const burdenRoutes: readonly Route[] = [...reading, ...changing];
