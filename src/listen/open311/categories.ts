import { type Lang, named, type Texts } from "../../ground/texts.ts";
import type { ListenTables } from "../tables.ts";
import { open311Texts } from "./texts.ts";
import type { GAttribute, GDefinition, GService } from "./words.ts";

export type Category = ListenTables["appealCategory"];

/** What one sends under when no category fits: the listening desk sorts it. */
export const otherCode = "other";

const text = (texts: Texts, key: string, lang: Lang): string => texts[key]?.[lang] ?? key;

const own = ["VOICE", "PUBLISH"] as const;
export type OwnAttribute = (typeof own)[number];
const choices: Readonly<Record<OwnAttribute, readonly string[]>> = {
  VOICE: ["resident", "entrepreneur", "cadre", "native"],
  PUBLISH: ["yes", "no"],
};

/** What every category asks: who speaks, and whether it may be published. Neither must be answered. */
const ownAttribute = (code: OwnAttribute, order: number, lang: Lang): GAttribute => ({
  variable: true,
  code,
  datatype: "singlevaluelist",
  required: false,
  datatype_description: null,
  order,
  description: text(open311Texts, `open311.attribute.${code}`, lang),
  values: choices[code].map((key) => ({
    key,
    name: text(open311Texts, `open311.value.${code}.${key}`, lang),
  })),
});

const categoryAttribute = (one: Category["attributes"][number], order: number): GAttribute => ({
  variable: one.variable,
  code: one.code,
  datatype: one.datatype,
  required: one.required,
  datatype_description: one.datatypeDescription || null,
  order,
  description: one.description,
  ...(one.values.length > 0 && { values: one.values.map(({ key, name }) => ({ key, name })) }),
});

/** A category as the service that Open311 lists. */
const serviceOf = (one: Category, lang: Lang): GService => ({
  service_code: one.code,
  service_name: named(lang, one),
  description: one.description,
  metadata: true,
  type: "realtime",
  keywords: one.keywords.join(", ") || null,
  group: lang === "en" ? (one.groupEn ?? one.groupZh) : one.groupZh,
});

const otherService = (lang: Lang): GService => ({
  service_code: otherCode,
  service_name: text(open311Texts, "open311.other", lang),
  description: text(open311Texts, "open311.other-note", lang),
  metadata: true,
  type: "realtime",
  keywords: null,
  group: null,
});

/** The services of a county: its categories in its order, and one for what fits none. */
export const servicesOf = (categories: readonly Category[], lang: Lang): GService[] => [
  ...categories.filter(({ ended }) => !ended).map((one) => serviceOf(one, lang)),
  ...(categories.some(({ code }) => code === otherCode) ? [] : [otherService(lang)]),
];

/** A service that is sent under: its category, or null for the one that fits none; undefined when there is no such code. */
export const categoryOfCode = (categories: readonly Category[], code: string): Category | null | undefined =>
  categories.find((one) => one.code === code && !one.ended) ?? (code === otherCode ? null : undefined);

/** What a service asks: what its category asks, then what every one does. */
export const definitionOf = (category: Category | null, code: string, lang: Lang): GDefinition => {
  const asked = category?.attributes ?? [];
  return {
    service_code: code,
    attributes: [
      ...asked.map((one, at) => categoryAttribute(one, at + 1)),
      ...own.map((one, at) => ownAttribute(one, asked.length + at + 1, lang)),
    ],
  };
};
