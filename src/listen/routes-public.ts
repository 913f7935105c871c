import { localDate } from "../ground/clock.ts";
import { openRoute } from "../ground/http/index.ts";
import { day } from "../ground/look/format.ts";
import { named } from "../ground/texts.ts";
import { countyAtHost } from "../ground/county/store.ts";
import { answersLike } from "./answers.ts";
import { alikeAnswersContract } from "./api-public.ts";

/** What the public form asks while one types. */
export const publicRoutes = [
  openRoute(alikeAnswersContract, async ({ house, host, body, now, lang }) => {
    const county = await countyAtHost(house.db, host);
    if (!county) return { similar: [] };
    const alike = await answersLike(house.db, county.id, body.text, now);
    const metaOf = ({ unitZh, unitEn, publishedAt }: (typeof alike)[number]) =>
      [
        unitZh && named(lang, { nameZh: unitZh, nameEn: unitEn }),
        day(localDate(publishedAt, house.clock.zone), lang),
      ]
        .filter(Boolean)
        .join(" · ");
    return { similar: alike.map((one) => ({ id: one.id, excerpt: one.excerpt, meta: metaOf(one) })) };
  }),
];
