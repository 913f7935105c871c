import { command } from "../../ground/command.ts";
import { setCountyNames } from "../../ground/county/store.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { checkCode, checkName, checkSeen, shortNamesFor } from "../rules/names.ts";
import { checkMove, checkPlace, pathUnder } from "../rules/tree.ts";
import { savePosts } from "../store/posts.ts";
import {
  childrenOf,
  lockTree,
  moveSubtree,
  nextPosition,
  saveFormerNames,
  saveUnits,
  unitByCode,
  unitById,
  type UnitRow,
} from "../store/units.ts";
import type { UnitDraft, UnitRenaming } from "../words.ts";
import { todayIn } from "./day.ts";
import { headPost } from "./head-post.ts";
import { livingUnit } from "./living.ts";

const namesOf = ({ nameZh, nameEn, shortNames }: UnitRow) => ({ nameZh, nameEn, shortNames });

/**
 * A unit begins under another, last of its children, with the post of its head. Refuses `unit.not-there`,
 * `unit.wrong-place`, `unit.code-taken`, `unit.name-taken`.
 */
export const createUnit = command<UnitDraft, UnitRow>("unit.create", async (tx, { countyId }, draft, now) => {
  const { headTitleZh, headTitleEn, ...fields } = draft;
  await lockTree(tx, countyId);
  const parent = await livingUnit(tx, countyId, draft.parentId, "parentId");
  if (isRefusal(parent)) return parent;
  const today = await todayIn(tx, countyId, now);
  const siblings = await childrenOf(tx, countyId, parent.id, today);
  const refusal =
    checkPlace(draft.kind, parent.kind) ??
    checkCode(draft.code, await unitByCode(tx, countyId, draft.code)) ??
    checkName(draft.nameZh, siblings);
  if (refusal) return refusal;
  const id = newId(now);
  const shortNames = shortNamesFor(draft.nameZh, draft.shortNames);
  const position = await nextPosition(tx, countyId, parent.id);
  const begun = { position, startedOn: today, endedOn: null, mergedInto: null };
  const unit = { ...fields, countyId, id, path: pathUnder(parent.path, id), shortNames, ...begun };
  await saveUnits(tx, [unit]);
  await savePosts(tx, [headPost(countyId, id, now, { titleZh: headTitleZh, titleEn: headTitleEn })]);
  return { value: unit, entry: { kind: "unit", id, unitId: id, after: { ...draft, shortNames } } };
});

/**
 * Gives a unit another name and keeps the old one with its last day. Refuses `unit.not-there`, `unit.name-taken`, and
 * `unit.renamed.conflict` when somebody else renamed it since it was looked at.
 */
export const renameUnit = command<UnitRenaming & { unitId: string }, UnitRow>(
  "unit.rename",
  async (tx, { countyId }, { unitId, nameZh, nameEn, shortNames, seen }, now) => {
    await lockTree(tx, countyId);
    const unit = await livingUnit(tx, countyId, unitId);
    if (isRefusal(unit)) return unit;
    const conflict = checkSeen(unit, seen);
    if (conflict) return conflict;
    const today = await todayIn(tx, countyId, now);
    const siblings = unit.parentId ? await childrenOf(tx, countyId, unit.parentId, today) : [];
    const refusal = checkName(nameZh, siblings, unit.id);
    if (refusal) return refusal;
    const renamed = { ...unit, nameZh, nameEn, shortNames: shortNamesFor(nameZh, shortNames) };
    const former = { countyId, unitId, until: today, nameZh: unit.nameZh, nameEn: unit.nameEn };
    if (unit.nameZh !== nameZh) await saveFormerNames(tx, [former]);
    await saveUnits(tx, [renamed]);
    if (unit.parentId === null) await setCountyNames(tx, countyId, renamed);
    const change = { before: namesOf(unit), after: namesOf(renamed) };
    return { value: renamed, entry: { kind: "unit", id: unitId, unitId, ...change } };
  },
);

/**
 * Moves a unit with all below it under another. Refuses `unit.not-there`, `unit.root-stays`, `unit.below-itself`,
 * `unit.wrong-place`, `unit.name-taken`.
 */
export const moveUnit = command<{ unitId: string; parentId: string }, UnitRow>(
  "unit.move",
  async (tx, { countyId }, { unitId, parentId }, now) => {
    await lockTree(tx, countyId);
    const unit = await livingUnit(tx, countyId, unitId);
    if (isRefusal(unit)) return unit;
    const parent = await livingUnit(tx, countyId, parentId, "parentId");
    if (isRefusal(parent)) return parent;
    const siblings = await childrenOf(tx, countyId, parentId, await todayIn(tx, countyId, now));
    const refusal = checkMove(unit, parent) ?? checkName(unit.nameZh, siblings, unit.id);
    if (refusal) return refusal;
    await moveSubtree(tx, unit, parent, await nextPosition(tx, countyId, parentId));
    const moved = await unitById(tx, countyId, unitId);
    if (!moved) return refuse("unit.not-there");
    const change = { before: { parentId: unit.parentId }, after: { parentId } };
    return { value: moved, entry: { kind: "unit", id: unitId, unitId, ...change } };
  },
);
