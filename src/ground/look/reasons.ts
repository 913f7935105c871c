import type { Lang, Params, Say } from "../texts.ts";
import { day } from "./format.ts";
import { type LightKind, lights, lightWord } from "./lights.ts";

const isDay = (value: string | number): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isLight = (value: string | number): value is LightKind =>
  typeof value === "string" && Object.hasOwn(lights, value);

const spoken = (value: string | number, lang: Lang): string | number => {
  if (isDay(value)) return day(value, lang);
  return isLight(value) ? lightWord(value, lang) : value;
};

/** Names travel in both languages: `name` in Chinese, `nameEn` in English where there is one. */
const inLang = (params: Params, lang: Lang): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, (lang === "en" && params[`${name}En`]) || value]),
  );

/** Why a light is lit, as a sentence: its days, lights and names are said as the reader's language says them. */
export const reasonSaid = (
  { id, params }: { readonly id: string; readonly params: Params },
  lang: Lang,
  say: Say,
): string =>
  say(
    `light.reason.${id}`,
    Object.fromEntries(
      Object.entries(inLang(params, lang)).map(([name, value]) => [name, spoken(value, lang)]),
    ),
  );
