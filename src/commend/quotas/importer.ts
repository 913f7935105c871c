import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { type Lang, named } from "../../ground/texts.ts";
import { isOffice } from "../rules/states.ts";
import { saveQuotas } from "../store/quotas.ts";
import { lookAtQuotas, type QuotaLine, type QuotasLooked } from "./read.ts";

const mayImport = (actor: Actor): boolean => isOffice(actor);

type Place = { readonly unitId: string; readonly categoryId: string; readonly places: number };

const keyOf = ({ unitId, categoryId }: Place): string => `${unitId} ${categoryId}`;

/** Every place the sheet gives; none where the cell is empty. */
const placesIn = ({ lines, categories }: QuotasLooked): Place[] =>
  lines.flatMap(({ unit, places }) =>
    categories.map(({ id }, at) => ({ unitId: unit.id, categoryId: id, places: places[at] ?? 0 })),
  );

const countsOf = (looked: QuotasLooked): ImportCounts => {
  const was = new Map(looked.standing.map((one) => [keyOf(one), one.places]));
  const all = placesIn(looked).map((one) => ({ before: was.get(keyOf(one)) ?? 0, after: one.places }));
  return {
    added: all.filter(({ before, after }) => before === 0 && after > 0).length,
    changed: all.filter(({ before, after }) => before > 0 && before !== after).length,
    same: all.filter(({ before, after }) => before > 0 && before === after).length,
  };
};

/** The table after the import: units the sheet does not name keep what they have. */
const merged = (looked: QuotasLooked): Place[] => {
  const named = new Set(looked.lines.map(({ unit }) => unit.id));
  const kept = looked.standing.filter(({ unitId }) => !named.has(unitId));
  return [...kept, ...placesIn(looked)]
    .filter(({ places }) => places > 0)
    .map(({ unitId, categoryId, places }) => ({ unitId, categoryId, places }));
};

const importQuotas = command<ImportFile, ImportCounts>(
  "programme.import-quotas",
  async (tx, actor, file): Promise<Outcome<ImportCounts>> => {
    if (!mayImport(actor)) return refuse("route.not-there");
    const looked = await lookAtQuotas(tx, actor.countyId, file);
    if (isRefusal(looked)) return looked;
    const refusal = refuseErrors(looked.problems);
    if (refusal) return refusal;
    await saveQuotas(tx, actor.countyId, looked.programme.id, merged(looked));
    const counts = countsOf(looked);
    const after = { file: file.name, hash: file.hash, ...counts };
    return { value: counts, entry: { kind: "programme", id: looked.programme.id, after } };
  },
);

const firstRows = 20;
const shown = ({ unit, places }: QuotaLine, { categories }: QuotasLooked, lang: Lang): string[] => {
  const given = categories.flatMap((one, at) => (places[at] ? `${named(lang, one)} ${places[at]}` : []));
  return [named(lang, unit), given.join(" · ")];
};

/** Takes a table of quotas (名额分配表) of a programme that is a draft or open. A unit that is there is changed, none is removed. */
export const quotaImporter: Importer = {
  kind: "quotas",
  seenAt: "/desk/commend",
  may: mayImport,
  look: async (db, countyId, file, _today, lang) => {
    const looked = await lookAtQuotas(db, countyId, file);
    if (isRefusal(looked)) return looked;
    const { sheet, problems, lines } = looked;
    return {
      counts: countsOf(looked),
      problems,
      columns: ["quotas.unit", "quotas.places"],
      rows: lines.slice(0, firstRows).map((line) => shown(line, looked, lang)),
      sheet,
    };
  },
  command: importQuotas,
};
