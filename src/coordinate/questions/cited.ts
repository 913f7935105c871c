import { localDate } from "../../ground/clock.ts";
import type { House } from "../../ground/house.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang } from "../../ground/texts.ts";
import { figureSaid, figuresOf, figuresOn } from "../../indicators/index.ts";
import { type ActionNow, actionSaid } from "./compose.ts";
import { citedActions } from "./store/cited.ts";
import type { Citation, Cited } from "./words.ts";

type Citing<K extends Citation["kind"]> = Extract<Citation, { kind: K }>;
type Now = Pick<House, "db" | "clock" | "say" | "lightsOf" | "progressOf">;

const inEach = (said: (lang: Lang) => string) => ({ zh: said("zh"), en: said("en") });

/** The actions cited as they stand today: their lights and last reports, from the rooms that know them. */
const actionsNow = async (
  { db, clock, lightsOf, progressOf }: Now,
  countyId: string,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, ActionNow>> => {
  const actions = await citedActions(db, countyId, ids);
  const found = new Map<string, ActionNow>();
  for (const [planId, own] of Map.groupBy(actions, (action) => action.planId)) {
    const lights = await lightsOf(db, countyId, planId, localDate(now, clock.zone));
    const said = await progressOf(db, countyId, planId);
    for (const action of own)
      found.set(action.id, {
        action,
        lit: lights.get(action.id) ?? null,
        progress: said.get(action.id) ?? null,
      });
  }
  return found;
};

const citedAction = (citation: Citing<"action">, found: ActionNow, say: Now["say"]): Cited => {
  const { number, titleZh, titleEn } = found.action;
  return {
    citation,
    title: { zh: `${number} ${titleZh}`, en: `${number} ${titleEn ?? titleZh}` },
    said: inEach((lang) => actionSaid(found, lang, say[lang])),
    href: `/desk/actions/${citation.id}`,
    light: found.lit?.light ?? null,
    vintages: [],
    source: null,
    publishedOn: null,
  };
};

const citedFigure = async (
  { db, say }: Now,
  countyId: string,
  citation: Citing<"figure">,
  today: string,
): Promise<Cited | null> => {
  const { rows } = await figuresOn(db, countyId, citation.period, today);
  const row = rows.find(({ indicator }) => indicator.code === citation.code);
  if (!row) return null;
  const figures = figuresOf(row);
  return {
    citation,
    title: { zh: row.indicator.nameZh, en: row.indicator.nameEn ?? row.indicator.nameZh },
    said: inEach((lang) => figureSaid(row, citation.period, lang, say[lang])),
    href: `/desk/indicators/series/${encodeURIComponent(citation.code)}`,
    light: null,
    vintages: figures.map(({ vintage }) => vintage),
    source: figures[0]?.source ?? null,
    publishedOn: figures[0]?.publishedOn ?? null,
  };
};

/**
 * What is cited as it stands now, in the order given. Refuses `question.citation-unknown` at its place in `citations`:
 * an answer rests on nothing that is not there.
 */
export const citedNow = async (
  house: Now,
  countyId: string,
  citations: readonly Citation[],
  now: Date,
): Promise<Cited[] | Refusal> => {
  const ids = citations.flatMap((one) => (one.kind === "action" ? [one.id] : []));
  const actions = await actionsNow(house, countyId, ids, now);
  const today = localDate(now, house.clock.zone);
  const all: Cited[] = [];
  for (const [at, citation] of citations.entries()) {
    const found = citation.kind === "action" ? actions.get(citation.id) : undefined;
    const one =
      citation.kind === "figure"
        ? await citedFigure(house, countyId, citation, today)
        : found && citedAction(citation, found, house.say);
    if (!one) return refuse("question.citation-unknown", {}, { field: `citations.${at}` });
    all.push(one);
  }
  return all;
};
