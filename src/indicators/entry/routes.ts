import { execute } from "../../ground/command.ts";
import type { May, Route } from "../../ground/http/index.ts";
import { route } from "../../ground/http/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { may } from "../may.ts";
import { todayOf } from "../today.ts";
import * as api from "./api.ts";
import {
  checkRelease,
  editRelease,
  openRelease,
  publishRelease,
  returnRelease,
  submitRelease,
  withdrawRelease,
} from "./commands.ts";
import { cellsChecked, releasesListed, releaseWhole } from "./read.ts";
import { releaseById, releasesIn } from "./store.ts";
import type { ReleaseState } from "./words.ts";

const writers: May = (actor) => may(actor, "enter");
const open: readonly ReleaseState[] = ["draft", "entered", "checked"];
const pageSize = 50;

const reading: readonly Route[] = [
  route(api.listReleases, writers, async ({ house: { db }, actor, lang, say, query }) => {
    const { page, state } = query;
    const limit = pageSize + 1;
    const states = state ? [state] : open;
    const rows = await releasesIn(db, actor.countyId, states, { page, limit });
    const shown = await releasesListed({ db, actor, lang, say }, rows.slice(0, pageSize));
    return { releases: shown, page, more: rows.length > pageSize };
  }),
  route(api.readRelease, writers, async ({ house: { db }, actor, lang, say, params, now }) => {
    const row = await releaseById(db, actor.countyId, params.id);
    if (!row) return refuse("release.not-there");
    return releaseWhole({ db, actor, lang, say }, row, await todayOf(db, actor, now));
  }),
];

const changing: readonly Route[] = [
  route(api.openReleaseRoute, writers, ({ house, actor, body }) => execute(house, openRelease, actor, body)),
  route(api.saveReleaseRoute, writers, async ({ house, actor, lang, say, params, body, now }) => {
    const saved = await execute(house, editRelease, actor, { ...params, ...body });
    if (isRefusal(saved)) return saved;
    const { db } = house;
    const { edition: _edition, ...typed } = body;
    const checked = await cellsChecked({ db, actor, lang, say }, typed, await todayOf(db, actor, now));
    return isRefusal(checked) ? checked : { ...saved, ...checked };
  }),
  route(api.submitReleaseRoute, writers, ({ house, actor, params }) =>
    execute(house, submitRelease, actor, params),
  ),
  route(api.checkReleaseRoute, writers, ({ house, actor, params }) =>
    execute(house, checkRelease, actor, params),
  ),
  route(api.publishReleaseRoute, writers, ({ house, actor, params }) =>
    execute(house, publishRelease, actor, params),
  ),
  route(api.returnReleaseRoute, writers, ({ house, actor, params, body }) =>
    execute(house, returnRelease, actor, { ...params, ...body }),
  ),
  route(api.withdrawReleaseRoute, writers, ({ house, actor, params, body }) =>
    execute(house, withdrawRelease, actor, { ...params, ...body }),
  ),
];

/** Who enters no figures sees no release before it is published. */
export const entryRoutes: readonly Route[] = [...reading, ...changing];
