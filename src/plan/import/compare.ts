import type { ImportCounts, ImportProblem } from "../../ground/imports/index.ts";
import { dueOn } from "../rules.ts";
import type { ActionParts } from "../store/save.ts";
import type { PlanTables } from "../tables.ts";
import type { Plan } from "../words.ts";
import type { Existing } from "./existing.ts";
import type { Wanted, WantedAction } from "./wanted.ts";

interface Rows<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly same: number;
}

/** What a file would change, as rows ready to be saved. */
export interface Changes {
  readonly plan: Plan;
  readonly isNew: boolean;
  readonly pillars: Rows<PlanTables["pillar"]>;
  readonly tasks: Rows<PlanTables["task"]>;
  readonly areas: Rows<PlanTables["area"]>;
  readonly actions: Rows<PlanTables["action"]>;
  readonly parts: ActionParts;
  readonly counts: ImportCounts;
  readonly questions: readonly ImportProblem[];
}

interface Context {
  readonly countyId: string;
  readonly makeId: () => string;
}

/** Leaves out what the file has no column for, so that it keeps what is stored. */
const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

const isSame = (before: object, after: object): boolean => {
  const old = before as Record<string, unknown>;
  return Object.entries(after).every(([key, value]) => JSON.stringify(value) === JSON.stringify(old[key]));
};

/** Holds wanted rows against stored ones by their key. What is stored and not wanted stays as it is. */
const against = <T extends object>(
  wanted: readonly T[],
  stored: readonly T[],
  keyOf: (row: T) => string,
): Rows<T> => {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const added = wanted.filter((row) => !before.has(keyOf(row)));
  const rest = wanted.filter((row) => before.has(keyOf(row)));
  const changed = rest.filter((row) => !isSame(before.get(keyOf(row))!, row));
  return { added, changed, same: rest.length - changed.length };
};

const pillarRows = (wanted: Wanted, existing: Existing, plan: Plan, { countyId, makeId }: Context) => {
  const stored = existing.pillars.map(({ id, code, nameZh, nameEn }, position) => ({
    id,
    code,
    nameZh,
    nameEn,
    countyId,
    planId: plan.id,
    position,
  }));
  const rows = wanted.pillars.map((pillar, position) => {
    const old = stored.find(({ code }) => code === pillar.code);
    const fresh = { countyId, planId: plan.id, id: old?.id ?? makeId(), nameEn: null };
    return { ...fresh, ...old, ...given(pillar), position } as PlanTables["pillar"];
  });
  return { rows: against(rows, stored, ({ code }) => code), all: [...stored, ...rows] };
};

const taskRows = (wanted: Wanted, existing: Existing, plan: Plan, { countyId, makeId }: Context) => {
  const stored = existing.tasks.map(
    ({ id, number, nameZh, nameEn, lineZh, lineEn, ledByPostId, position }) => ({
      id,
      number,
      nameZh,
      nameEn,
      lineZh,
      lineEn,
      ledByPostId,
      position,
      countyId,
      planId: plan.id,
    }),
  );
  const empty = { nameEn: null, lineZh: null, lineEn: null, ledByPostId: null };
  const rows = wanted.tasks.map((task, position) => {
    const old = stored.find(({ number }) => number === task.number);
    const fresh = { countyId, planId: plan.id, id: old?.id ?? makeId(), ...empty };
    return { ...fresh, ...old, ...given(task), position } as PlanTables["task"];
  });
  return { rows: against(rows, stored, ({ number }) => number), all: rows };
};

const areaRows = (
  wanted: Wanted,
  existing: Existing,
  plan: Plan,
  tasks: readonly PlanTables["task"][],
  { countyId, makeId }: Context,
) => {
  const stored = existing.areas.map((row) => ({ ...row, countyId, planId: plan.id }));
  const taskId = new Map(tasks.map((task) => [task.number, task.id]));
  const rows = wanted.areas.map(({ taskNumber, ...area }, position) => {
    const old = stored.find(({ number }) => number === area.number);
    const fresh = { countyId, planId: plan.id, id: old?.id ?? makeId(), nameEn: null };
    return {
      ...fresh,
      ...old,
      ...given(area),
      taskId: taskId.get(taskNumber) ?? old?.taskId ?? "",
      position,
    } as PlanTables["area"];
  });
  return { rows: against(rows, stored, ({ number }) => number), all: rows };
};

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
  withdrawnFor: null,
} as const;

type ActionLists = Pick<WantedAction, "cooperatingUnitIds" | "pillarCodes" | "milestones">;

interface Pair {
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

const pairOf = (
  wanted: WantedAction,
  position: number,
  year: number,
  {
    existing,
    old,
    planId,
    areaId,
  }: { existing: Existing; old?: PlanTables["action"]; planId: string; areaId: string },
  { countyId, makeId }: Context,
): Pair => {
  const { at: _, areaNumber: __, cooperatingUnitIds, pillarCodes, milestones, deadline, ...written } = wanted;
  const due =
    deadline === undefined ? {} : { deadlineKind: deadline?.kind ?? null, dueOn: dueOn(deadline, year) };
  const fresh = { countyId, planId, id: old?.id ?? makeId(), ...emptyAction };
  const row = { ...fresh, ...old, ...given(written), ...due, areaId, position } as PlanTables["action"];
  const oldLists = storedLists(existing, old?.id);
  const lists = { ...oldLists, ...given({ cooperatingUnitIds, pillarCodes, milestones }) };
  return { wanted, old, row, lists, oldLists };
};

/** A number in the database may carry zeros that the sheet does not: 18.60 is 18.6. */
const comparable = (row: PlanTables["action"]) => ({
  ...row,
  quantity: row.quantity === null ? null : Number(row.quantity),
});

const differs = ({ old, row, lists, oldLists }: Pair): boolean =>
  old !== undefined && !(isSame(comparable(old), comparable(row)) && isSame(oldLists, lists));

/** Order alone is no change of an adopted promise. */
const differsInText = (pair: Pair): boolean =>
  differs({ ...pair, row: { ...pair.row, position: pair.old?.position ?? pair.row.position } });

const partsOf = (
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
      })),
    ),
  };
};

const questionsOf = (
  kept: readonly Pair[],
  left: number,
  first: WantedAction | undefined,
): ImportProblem[] => [
  ...kept.map(({ wanted, old }) => ({
    ...wanted.at,
    id: `plan-kept-${old!.state}`,
    params: { number: wanted.number },
    severity: "question" as const,
  })),
  ...(left > 0 && first
    ? [
        {
          sheet: first.at.sheet,
          ref: "A1",
          id: "plan-left",
          params: { count: left },
          severity: "question" as const,
        },
      ]
    : []),
];

const sum = (rows: readonly Rows<unknown>[]): ImportCounts => ({
  added: rows.reduce((total, { added }) => total + added.length, 0),
  changed: rows.reduce((total, { changed }) => total + changed.length, 0),
  same: rows.reduce((total, { same }) => total + same, 0),
});

/**
 * What a file would change in a plan. Rows are matched by number (pillars by code), so that a second import updates
 * instead of doubling. Adopted and withdrawn actions keep their text; a row that differs from one is asked about.
 */
export const changesOf = (wanted: Wanted, existing: Existing, context: Context): Changes => {
  const { countyId, makeId } = context;
  const { year, titleZh } = wanted;
  const plan = existing.plan ?? {
    id: makeId(),
    year,
    titleZh,
    titleEn: null,
    state: "draft" as const,
    adoptedOn: null,
  };
  const pillars = pillarRows(wanted, existing, plan, context);
  const tasks = taskRows(wanted, existing, plan, context);
  const areas = areaRows(wanted, existing, plan, tasks.all, context);
  const areaId = new Map(areas.all.map((area) => [area.number, area.id]));
  const stored = new Map(existing.actions.map((row) => [row.number, row]));
  const pairs = wanted.actions.map((action, position) => {
    const at = {
      existing,
      old: stored.get(action.number),
      planId: plan.id,
      areaId: areaId.get(action.areaNumber)!,
    };
    return pairOf(action, position, year, at, { countyId, makeId });
  });
  const fixed = pairs.filter(({ old }) => old && old.state !== "draft");
  const added = pairs.filter(({ old }) => !old);
  const changed = pairs.filter((pair) => pair.old?.state === "draft" && differs(pair));
  const actions = {
    added: added.map(({ row }) => row),
    changed: changed.map(({ row }) => row),
    same: pairs.length - added.length - changed.length,
  };
  const numbers = new Set(wanted.actions.map(({ number }) => number));
  const left = existing.actions.filter(({ number }) => !numbers.has(number));
  return {
    plan,
    isNew: existing.plan === null,
    pillars: pillars.rows,
    tasks: tasks.rows,
    areas: areas.rows,
    actions,
    parts: partsOf([...added, ...changed], pillars.all, context),
    counts: sum([pillars.rows, tasks.rows, areas.rows, actions]),
    questions: questionsOf(
      fixed.filter((pair) => pair.old?.state === "withdrawn" || differsInText(pair)),
      left.length,
      wanted.actions[0],
    ),
  };
};
