import { isZone, localDate } from "../../ground/clock.ts";
import { command } from "../../ground/command.ts";
import { type County, countyByCode, insertCounty } from "../../ground/county/store.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { pathUnder } from "../rules/tree.ts";
import { savePosts } from "../store/posts.ts";
import { saveUnits } from "../store/units.ts";
import type { CountyDraft } from "../words.ts";
import { headPost } from "./head-post.ts";

/**
 * A county begins: its row, its own unit at the root of the tree, and the post of its head. The county's id is the
 * one the actor acts in (`operator(newId(now))`), so that the first entry lies in the county it begins.
 * Refuses `county.code-taken`, `clock.not-a-zone`.
 */
export const createCounty = command<CountyDraft, County>(
  "county.create",
  async (tx, { countyId }, { code, nameZh, nameEn, zone, example }, now) => {
    if (!isZone(zone)) return refuse("clock.not-a-zone", { given: zone }, { field: "zone" });
    if (await countyByCode(tx, code)) return refuse("county.code-taken", { code }, { field: "code" });
    const county: County = { id: countyId, code, nameZh, nameEn, host: null, zone, example };
    await insertCounty(tx, county, now);
    const unitId = newId(now);
    const root = {
      countyId,
      id: unitId,
      parentId: null,
      path: pathUnder(null, unitId),
      kind: "county" as const,
      code,
      nameZh,
      nameEn,
      shortNames: [],
      note: null,
      position: 0,
      startedOn: localDate(now, zone),
      endedOn: null,
      mergedInto: null,
    };
    await saveUnits(tx, [root]);
    await savePosts(tx, [headPost(countyId, unitId, now)]);
    const after = { code, nameZh, nameEn, zone, example };
    return { value: county, entry: { kind: "county", id: countyId, unitId, after } };
  },
);
