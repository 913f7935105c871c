import { dueOn } from "../rules.ts";
import type { ActionParts } from "../store/save.ts";
import type { PlanTables } from "../tables.ts";
import { type Context, given, isSame } from "./rows.ts";
import type { Existing } from "./existing.ts";
import type { WantedAction } from "./wanted.ts";

const emptyAction = {
  titleEn: null,
  doneWhenZh: null,
  doneWhenEn: null,
  quantity: null,
  measure: null,
  leadUnitId: null,
  ledByPostId: null,
  deadlineKind: null,
  dueOn: null,
  source: null,
  note: null,
  state: "draft",
  stateOn: null,
  withdrawnFor: null,
  suspendedFor: null,
  startsOn: null,
  trajectory: null,
  parentId: null,
  items: null,
  example: false,
} as const;

type ActionLists = Pick<WantedAction, "cooperatingUnitIds" | "pillarCodes" | "milestones">;

/** A wanted action beside the stored one, if there is one, and the row that comes of them. */
export interface Pair {
  readonly wanted: WantedAction;
  readonly old: PlanTables["action"] | undefined;
  readonly row: PlanTables["action"];
  readonly lists: Required<ActionLists>;
  readonly oldLists: Required<ActionLists>;
}

const storedLists = (existing: Existing, id: string | undefined): Required<ActionLists> => ({
  cooperatingUnitIds: existing.units.get(id ?? "") ?? [],
  pillarCodes: existing.pillarCodes.get(id ?? "") ?? [],
  milestones: existing.milestones.get(id ?? "") ?? [],
});

/** Where a wanted action belongs, and what is stored of it. */
export interface PairPlace {
  readonly existing: Existing;
  readonly old: PlanTables["action"] | undefined;
  readonly planId: string;
  readonly areaId: string;
  readonly position: number;
  readonly year: number;
}

const dueIn = (deadline: WantedAction["deadline"], year: number) =>
  deadline === undefined ? {} : { deadlineKind: deadline?.kind ?? null, dueOn: dueOn(deadline, year) };

/** What a wanted action and a stored one make together. */
export const pairOf = (
  wanted: WantedAction,
  { existing, old, planId, areaId, position, year }: PairPlace,
  { countyId, makeId }: Context,
): Pair => {
  const { at: _, areaNumber: __, cooperatingUnitIds, pillarCodes, milestones, deadline, ...rest } = wanted;
  const { parentNumber: ___, ...written } = rest;
  const fresh = { countyId, planId, id: old?.id ?? makeId(), ...emptyAction };
  const said = { ...given(written), ...dueIn(deadline, year), areaId, position };
  const row = { ...fresh, ...old, ...said } as PlanTables["action"];
  const oldLists = storedLists(existing, old?.id);
  const lists = { ...oldLists, ...given({ cooperatingUnitIds, pillarCodes, milestones }) };
  return { wanted, old, row, lists, oldLists };
};

/** A number in the database may carry zeros that the sheet does not: 18.60 is 18.6. */
const comparable = (row: PlanTables["action"]) => ({
  ...row,
  quantity: row.quantity === null ? null : Number(row.quantity),
});

/** Whether the stored action would be another. */
export const differs = ({ old, row, lists, oldLists }: Pair): boolean =>
  old !== undefined && !(isSame(comparable(old), comparable(row)) && isSame(oldLists, lists));

/** Order alone is no change of an adopted promise. */
export const differsInText = (pair: Pair): boolean =>
  differs({ ...pair, row: { ...pair.row, position: pair.old?.position ?? pair.row.position } });

/** Units, pillars and milestones of these actions, as rows. */
export const partsOf = (
  pairs: readonly Pair[],
  pillars: readonly PlanTables["pillar"][],
  { countyId, makeId }: Context,
): ActionParts => {
  const pillarId = new Map(pillars.map(({ code, id }) => [code, id]));
  return {
    units: pairs.flatMap(({ row, lists }) =>
      lists.cooperatingUnitIds.map((unitId, position) => ({ countyId, actionId: row.id, unitId, position })),
    ),
    pillars: pairs.flatMap(({ row, lists }) =>
      lists.pillarCodes.flatMap((code) => {
        const id = pillarId.get(code);
        return id ? [{ countyId, actionId: row.id, pillarId: id }] : [];
      }),
    ),
    milestones: pairs.flatMap(({ row, lists }) =>
      lists.milestones.map((one, position) => ({
        countyId,
        id: makeId(),
        actionId: row.id,
        ...one,
        position,
        dropped: false,
      })),
    ),
  };
};
