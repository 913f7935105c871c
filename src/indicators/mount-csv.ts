import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { localDate } from "../ground/clock.ts";
import { countyAtHost } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import { langFor } from "../ground/http/index.ts";
import { translators } from "../ground/intl.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { csvName, csvOf } from "./csv.ts";
import { dayAsked } from "./pages.tsx";
import { figuresOn, periodAsked } from "./read.ts";
import { indicatorTexts } from "./texts.ts";
import { type FigureTable, period } from "./words.ts";

const say = translators(indicatorTexts);

const asked = z.object({ period: period.optional(), asKnownOn: z.string().optional() });

const tableAsked = async (house: House, request: FastifyRequest): Promise<FigureTable | Refusal> => {
  const county = await countyAtHost(house.db, request.hostname);
  const query = asked.safeParse(request.query);
  if (!county || !query.success) return refuse("period.not-there");
  const { day, wrong } = dayAsked(query.data.asKnownOn, localDate(house.clock.now(), house.clock.zone));
  if (wrong) return refuse("day.not-there", { given: query.data.asKnownOn ?? "" });
  const found = await periodAsked(house.db, county.id, query.data.period, day);
  return found ? figuresOn(house.db, county.id, found, day) : refuse("figures.not-there");
};

/** The public table as CSV at a stable address, `/figures.csv?period=2021&asKnownOn=2022-02-09`; for anyone. */
export const mountFiguresCsv = (app: FastifyInstance, house: House): void => {
  app.get("/figures.csv", async (request, reply) => {
    const table = await tableAsked(house, request);
    if (isRefusal(table)) throw table;
    const lang = langFor(request);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="${csvName(table)}"`)
      .header("vary", "accept-language, cookie")
      .send(Buffer.from(csvOf(table, lang, say[lang])));
  });
};
