import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Json, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { standingsOf, step } from "../rules/life.ts";
import { divide } from "../rules/shares.ts";
import { type ActionRow, wholeAction } from "../store/details.ts";
import { actionForUpdate, setState } from "../store/life.ts";
import { insertActions, updateActions } from "../store/save.ts";
import { shareRowsOf, unitPlaces } from "../store/shares.ts";
import { type ActionWhole, longest } from "../words.ts";
import type { Division } from "../words/drafts.ts";

type Share = Division["shares"][number];
type Found = ActionRow & { readonly leadPath: string | null };

const sameQuantity = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : Number(one) === Number(other);

const sameAmount = (row: ActionRow, { quantity, items }: Share): boolean =>
  sameQuantity(row.quantity, quantity) && JSON.stringify(row.items) === JSON.stringify(items);

/** A share's title is the whole's with whose it is; it is cut in the whole's part where it would be too long. */
const titleWith = (title: string | null, unit: string): string | null =>
  title && `${title.slice(0, longest.title - unit.length - 2)}（${unit}）`;

/** The next numbers below an action: 3-2/1, 3-2/2. Those of withdrawn shares stay taken. */
const numbersAfter = (parent: string, taken: readonly ActionRow[]) => {
  const used = new Set(taken.map(({ number }) => number));
  let last = 0;
  return (): string => {
    do last += 1;
    while (used.has(`${parent}/${last}`));
    return `${parent}/${last}`;
  };
};

interface Making {
  readonly parent: Found;
  readonly names: ReadonlyMap<string, { nameZh: string; nameEn: string | null }>;
  readonly today: string;
  readonly now: Date;
}

/** A share as an action of its own: the whole's promise and place, its own unit and amount. */
const shareRow = (share: Share, number: string, { parent, names, today, now }: Making): ActionRow => {
  const { leadPath: _, ...whole } = parent;
  const unit = names.get(share.unitId)!;
  const begun = whole.state === "draft" ? null : today;
  return {
    ...whole,
    id: newId(now),
    number,
    titleZh: titleWith(whole.titleZh, unit.nameZh)!,
    titleEn: titleWith(whole.titleEn, unit.nameEn ?? unit.nameZh),
    leadUnitId: share.unitId,
    parentId: whole.id,
    quantity: share.quantity,
    items: share.items,
    state: whole.state === "draft" ? "draft" : "adopted",
    stateOn: begun,
    startsOn: begun,
    trajectory: null,
  };
};

/** A share that its unit has promised is no longer another: it is amended like any promise. */
const promisedOtherwise = (shares: readonly Share[], rows: readonly ActionRow[]): Refusal | null => {
  const at = shares.findIndex((share) => {
    const row = rows.find(({ leadUnitId }) => leadUnitId === share.unitId);
    return row !== undefined && row.state !== "draft" && !sameAmount(row, share);
  });
  return at < 0 ? null : refuse("share.promised", undefined, { field: `shares.${at}.quantity` });
};

const saveShares = async (tx: Db, shares: readonly Share[], rows: readonly ActionRow[], making: Making) => {
  const next = numbersAfter(making.parent.number, rows);
  const living = rows.filter(({ state }) => state !== "withdrawn");
  const rowOf = (share: Share) => living.find(({ leadUnitId }) => leadUnitId === share.unitId);
  const added = shares.filter((share) => !rowOf(share)).map((share) => shareRow(share, next(), making));
  const changed = shares.flatMap((share) => {
    const row = rowOf(share);
    return row?.state === "draft" ? [{ ...row, quantity: share.quantity, items: share.items }] : [];
  });
  await insertActions(tx, added);
  await updateActions(tx, changed);
};

/** What keeps an action from being divided so, before anything is saved. */
const checked = async (
  tx: Db,
  actor: Actor,
  parent: Found,
  division: Division,
  rows: readonly ActionRow[],
) => {
  const state = step(parent.state, "divide", standingsOf(actor, parent.leadPath));
  if (isRefusal(state)) return state;
  const places = await unitPlaces(
    tx,
    actor.countyId,
    division.shares.map(({ unitId }) => unitId),
  );
  const whole = { ...parent, items: division.items };
  const refusal = divide(division.shares, whole, (unit) => places.get(unit)?.path);
  return (
    refusal ??
    promisedOtherwise(
      division.shares,
      rows.filter((row) => row.state !== "withdrawn"),
    ) ??
    places
  );
};

/**
 * Divides an action among units: each share is an action of its own, led by its unit and owed by that unit's head.
 * Shares that are there keep their place; a draft takes its new amount. Refuses `action.not-there`, as `step` and
 * `divide` do, and `share.promised`.
 */
export const divideAction = command(
  "action.divide",
  async (
    tx,
    actor,
    { id, division }: { id: string; division: Division },
    now,
  ): Promise<Outcome<ActionWhole>> => {
    const { countyId } = actor;
    const parent = await actionForUpdate(tx, countyId, id);
    if (!parent) return refuse("action.not-there");
    const rows = await shareRowsOf(tx, countyId, id);
    const places = await checked(tx, actor, parent, division, rows);
    if (isRefusal(places)) return places;
    const county = await countyById(tx, countyId);
    const today = localDate(now, county?.zone ?? "Asia/Shanghai");
    await setState(tx, countyId, id, { items: division.items });
    await saveShares(tx, division.shares, rows, { parent, names: places, today, now });
    const entry = { kind: "action", id, unitId: parent.leadUnitId, after: division as Json };
    return { value: (await wholeAction(tx, countyId, id))!, entry };
  },
);
