import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { seedCategories } from "../routing/seeds.ts";
import { placedUnits } from "../store/places.ts";
import {
  categoriesOf,
  categoryByCode,
  categoryById,
  deleteRoute,
  deleteTemplate,
  insertCategory,
  saveRoute,
  saveTemplate,
  setCategory,
} from "../store/setup.ts";
import type { CategoryDraft, RouteDraft, TemplateDraft } from "../words.ts";

type Made = Outcome<{ id: string }>;

/** Adds a category. Refuses `appeal.category-taken` when its code is another's. */
export const addCategory = command(
  "appeal-category.add",
  async (tx, { countyId }, draft: CategoryDraft, now): Promise<Made> => {
    if (await categoryByCode(tx, countyId, draft.code))
      return refuse("appeal.category-taken", { code: draft.code }, { field: "code" });
    const id = newId(now);
    await insertCategory(tx, { ...draft, countyId, id, ended: false });
    return { value: { id }, entry: { kind: "appeal-category", id, after: draft } };
  },
);

/**
 * Begins with the categories that counties usually have, each with the words by which it is known; the county changes
 * them as it likes. Refuses `appeal.categories-there.conflict` where it has some already.
 */
export const beginCategories = command(
  "appeal-category.begin",
  async (tx, { countyId }, _: object, now): Promise<Outcome<{ added: number }>> => {
    if ((await categoriesOf(tx, countyId)).length > 0) return refuse("appeal.categories-there.conflict");
    const rows = seedCategories.map((draft) => ({ ...draft, countyId, id: newId(now), ended: false }));
    for (const row of rows) await insertCategory(tx, row);
    const codes = rows.map(({ code }) => code);
    return {
      value: { added: rows.length },
      entry: { kind: "appeal-category", id: countyId, after: { codes } },
    };
  },
);

/** Changes a category, or ends it: then nobody chooses it any more. Refuses `appeal.category-not-there`. */
export const changeCategory = command(
  "appeal-category.change",
  async (
    tx,
    { countyId },
    { id, ...draft }: CategoryDraft & { id: string; ended: boolean },
  ): Promise<Made> => {
    const before = await categoryById(tx, countyId, id);
    if (!before) return refuse("appeal.category.not-there");
    const named = await categoryByCode(tx, countyId, draft.code);
    if (named && named.id !== id)
      return refuse("appeal.category-taken", { code: draft.code }, { field: "code" });
    await setCategory(tx, { ...draft, countyId, id });
    const was = { code: before.code, nameZh: before.nameZh, class: before.class, ended: before.ended };
    return { value: { id }, entry: { kind: "appeal-category", id, before: was, after: draft } };
  },
);

/**
 * Sets which unit a category goes to in a territory. Refuses `appeal.category-unknown`, `appeal.unit-unknown`,
 * `appeal.territory-unknown`.
 */
export const setRoute = command(
  "appeal-route.set",
  async (tx, { countyId }, draft: RouteDraft, now): Promise<Made> => {
    if (!(await categoryById(tx, countyId, draft.categoryId)))
      return refuse("appeal.category-unknown", {}, { field: "categoryId" });
    const units = await placedUnits(tx, countyId, [draft.unitId, draft.territoryId]);
    if (!units.has(draft.unitId)) return refuse("appeal.unit-unknown", {}, { field: "unitId" });
    if (draft.territoryId && !units.has(draft.territoryId))
      return refuse("appeal.territory-unknown", {}, { field: "territoryId" });
    const id = newId(now);
    await saveRoute(tx, { ...draft, countyId, id });
    return {
      value: { id },
      entry: { kind: "appeal-route", id, unitId: draft.unitId, after: { ...draft } },
    };
  },
);

/** Takes a route out of the table. Refuses `appeal.route.not-there`. */
export const removeRoute = command(
  "appeal-route.remove",
  async (tx, { countyId }, { id }: { id: string }): Promise<Made> => {
    const before = await deleteRoute(tx, countyId, id);
    if (!before) return refuse("appeal.route.not-there");
    const { categoryId, territoryId, unitId } = before;
    return {
      value: { id },
      entry: { kind: "appeal-route", id, unitId, before: { categoryId, territoryId, unitId } },
    };
  },
);

/** Keeps a text that is often written; with an id it replaces that one. */
export const keepTemplate = command(
  "appeal-template.keep",
  async (tx, { countyId }, { id, ...draft }: TemplateDraft & { id: string | null }, now): Promise<Made> => {
    const kept = id ?? newId(now);
    await saveTemplate(tx, { ...draft, countyId, id: kept });
    return { value: { id: kept }, entry: { kind: "appeal-template", id: kept, after: draft } };
  },
);

/** Refuses `appeal.template.not-there`. */
export const removeTemplate = command(
  "appeal-template.remove",
  async (tx, { countyId }, { id }: { id: string }): Promise<Made> => {
    const before = await deleteTemplate(tx, countyId, id);
    if (!before) return refuse("appeal.template.not-there");
    return { value: { id }, entry: { kind: "appeal-template", id, before: { title: before.title } } };
  },
);
