import { localDate } from "../ground/clock.ts";
import { openRoute } from "../ground/http/index.ts";
import { countyAtHost } from "../ground/county/store.ts";
import { answersLike, metaOf } from "./answers.ts";
import { alikeAnswersContract } from "./api-public.ts";
import { filedSaid } from "./filed.ts";
import { filedUnder } from "./routing/read.ts";
import { countedSince } from "./settings.ts";

/** What the public form asks while one types. */
export const publicRoutes = [
  openRoute(alikeAnswersContract, async ({ house, host, body: { text }, now, lang, say }) => {
    const county = await countyAtHost(house.db, host);
    if (!county) return { filed: null, similar: [] };
    const alike = await answersLike(house.db, county.id, text, now);
    const category = await filedUnder(house.db, county.id, { text, territoryId: null }, now);
    const { limits } = await countedSince(house.db, county.id, now);
    const dayOf = (at: Date) => localDate(at, house.clock.zone);
    return {
      filed: category && filedSaid(category, limits, say, lang),
      similar: alike.map((one) => ({ id: one.id, excerpt: one.excerpt, meta: metaOf(one, lang, dayOf) })),
    };
  }),
];
