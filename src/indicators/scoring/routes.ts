import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { refuse } from "../../ground/refusal.ts";
import { todayOf } from "../today.ts";
import * as api from "./api.ts";
import {
  adoptScheme,
  closeScheme,
  draftScheme,
  editScheme,
  enterScores,
  grant,
  reviseScheme,
  takeBack,
} from "./commands.ts";
import { mayScore } from "./may.ts";
import { inList, readSheetOf, shown } from "./read.ts";
import { schemeById, schemesOf } from "./store.ts";

const notThere = refuse("scheme.not-there");

const reading: readonly Route[] = [
  route(api.listSchemes, anyoneSignedIn, async ({ house: { db }, actor, countyId }) => ({
    schemes: (await schemesOf(db, countyId)).map(inList),
    may: { edit: mayScore(actor, "edit") },
  })),
  route(api.readScheme, anyoneSignedIn, async ({ house: { db }, actor, countyId, params }) => {
    const row = await schemeById(db, countyId, params.id);
    return row ? shown(db, row, actor) : notThere;
  }),
  route(api.readSheet, anyoneSignedIn, async ({ house: { db }, actor, countyId, params, query, now }) => {
    const row = await schemeById(db, countyId, params.id);
    return row ? readSheetOf(db, row, query.asKnownOn ?? (await todayOf(db, actor, now))) : notThere;
  }),
];

const changing: readonly Route[] = [
  route(api.draftSchemeRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, draftScheme, actor, body),
  ),
  route(api.editSchemeRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, editScheme, actor, { ...params, ...body }),
  ),
  route(api.adoptSchemeRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, adoptScheme, actor, params),
  ),
  route(api.reviseSchemeRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, reviseScheme, actor, { ...params, ...body }),
  ),
  route(api.closeSchemeRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, closeScheme, actor, params),
  ),
  route(api.enterScoresRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, enterScores, actor, { ...params, ...body }),
  ),
  route(api.grantRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, grant, actor, { ...body, ...params }),
  ),
  route(api.takeBackRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, takeBack, actor, { ...params, ...body }),
  ),
];

/** Scores are open to everyone signed in; who changes a scheme is decided in its command. */
export const scoringRoutes: readonly Route[] = [...reading, ...changing];
