import type { ImportCounts, ImportProblem } from "../../ground/imports/index.ts";
import type { ActionParts } from "../store/save.ts";
import type { PlanTables } from "../tables.ts";
import { transitions } from "../rules/life.ts";
import type { Plan } from "../words.ts";
import type { Existing } from "./existing.ts";
import { differs, differsInText, pairOf, type Pair, partsOf } from "./pairs.ts";
import { against, type Context, given, type Rows } from "./rows.ts";
import type { Wanted, WantedAction } from "./wanted.ts";

/** What a file would change, as rows ready to be saved. */
export interface Changes {
  readonly plan: Plan;
  readonly isNew: boolean;
  readonly pillars: Rows<PlanTables["pillar"]>;
  readonly tasks: Rows<PlanTables["task"]>;
  readonly areas: Rows<PlanTables["area"]>;
  readonly actions: Rows<PlanTables["action"]>;
  readonly parts: ActionParts;
  /** Promises whose text the file says otherwise: each becomes an amendment. */
  readonly amended: readonly { readonly row: PlanTables["action"]; readonly parts: ActionParts }[];
  readonly counts: ImportCounts;
  readonly questions: readonly ImportProblem[];
}

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

/** Whether a promise still says what adoption asks for. */
const isWhole = ({ leadUnitId, doneWhenZh, deadlineKind }: PlanTables["action"]): boolean =>
  leadUnitId !== null && Boolean(doneWhenZh?.trim()) && deadlineKind !== null;

const questionsOf = (
  { amended, kept }: Pick<ReturnType<typeof sorted>, "amended" | "kept">,
  left: number,
  first: WantedAction | undefined,
): ImportProblem[] => [
  ...amended.map(({ wanted, row }) => ({
    ...wanted.at,
    params: { number: wanted.number },
    ...(isWhole(row)
      ? ({ id: "plan-amends", severity: "question" } as const)
      : ({ id: "plan-amend-lacks", severity: "error" } as const)),
  })),
  ...kept.map(({ wanted, old }) => ({
    ...wanted.at,
    id: old!.state === "withdrawn" ? "plan-kept-withdrawn" : "plan-kept-adopted",
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

const none: Rows<never> = { added: [], changed: [], same: 0 };

const sum = (rows: readonly Rows<unknown>[]): ImportCounts => ({
  added: rows.reduce((total, { added }) => total + added.length, 0),
  changed: rows.reduce((total, { changed }) => total + changed.length, 0),
  same: rows.reduce((total, { same }) => total + same, 0),
});

/**
 * Where each wanted action stands. A file that holds the whole plan sets its order; one that holds a part keeps it,
 * and what is new comes last.
 */
const positionsOf = (wanted: readonly WantedAction[], existing: Existing, left: number): number[] => {
  if (left === 0) return wanted.map((_, at) => at);
  const before = new Map(existing.actions.map(({ number, position }) => [number, position]));
  let last = Math.max(...before.values());
  return wanted.map(({ number }) => before.get(number) ?? ++last);
};

/** Shares find the actions they are of by number, in the file or in the plan; those stand before their shares. */
const withParents = (pairs: readonly Pair[], existing: Existing): Pair[] => {
  if (!pairs.some(({ wanted }) => wanted.parentNumber !== undefined)) return [...pairs];
  const ids = new Map(existing.actions.map(({ number, id }) => [number, id]));
  for (const { wanted, row } of pairs) ids.set(wanted.number, row.id);
  const parents = new Map(pairs.map(({ wanted }) => [wanted.number, wanted.parentNumber ?? null]));
  const depth = (number: string): number => {
    let [up, steps] = [parents.get(number), 0];
    while (up && steps < parents.size) [up, steps] = [parents.get(up), steps + 1];
    return steps;
  };
  return pairs
    .map((pair) => {
      const { parentNumber } = pair.wanted;
      if (parentNumber === undefined) return pair;
      return { ...pair, row: { ...pair.row, parentId: (parentNumber && ids.get(parentNumber)) || null } };
    })
    .toSorted((a, b) => depth(a.wanted.number) - depth(b.wanted.number));
};

const actionPairs = (
  wanted: Wanted,
  existing: Existing,
  plan: Plan,
  areas: readonly PlanTables["area"][],
  context: Context,
): { pairs: Pair[]; left: number } => {
  const numbers = new Set(wanted.actions.map(({ number }) => number));
  const left = existing.actions.filter(({ number }) => !numbers.has(number)).length;
  const positions = positionsOf(wanted.actions, existing, left);
  const areaId = new Map(areas.map((area) => [area.number, area.id]));
  const stored = new Map(existing.actions.map((row) => [row.number, row]));
  const pairs = wanted.actions.map((action, index) => {
    const place = { planId: plan.id, areaId: areaId.get(action.areaNumber)!, position: positions[index]! };
    return pairOf(action, { existing, old: stored.get(action.number), year: plan.year, ...place }, context);
  });
  return { pairs: withParents(pairs, existing), left };
};

const sorted = (pairs: readonly Pair[]) => {
  const added = pairs.filter(({ old }) => !old);
  const changed = pairs.filter((pair) => pair.old?.state === "draft" && differs(pair));
  const { from } = transitions.amend;
  const differing = pairs.filter((pair) => pair.old && pair.old.state !== "draft" && differsInText(pair));
  const amended = differing.filter(({ old }) => from.includes(old!.state));
  const unkept = new Set(differing.filter(({ old }) => !from.includes(old!.state)));
  const kept = pairs.filter((pair) => pair.old?.state === "withdrawn" || unkept.has(pair));
  return { added, changed, amended, kept };
};

const newPlan = ({ year, titleZh }: Wanted, { makeId }: Context): Plan => ({
  id: makeId(),
  year,
  titleZh,
  titleEn: null,
  state: "draft",
  adoptedOn: null,
});

/**
 * What a file would change in a plan. Rows are matched by number (pillars by code), so that a second import updates
 * instead of doubling. A row that differs from a promise is asked about and amends it; what is done or withdrawn keeps
 * its text.
 */
export const changesOf = (wanted: Wanted, existing: Existing, context: Context): Changes => {
  const plan = existing.plan ?? newPlan(wanted, context);
  const pillars = pillarRows(wanted, existing, plan, context);
  const tasks = taskRows(wanted, existing, plan, context);
  const areas = areaRows(wanted, existing, plan, tasks.all, context);
  const { pairs, left } = actionPairs(wanted, existing, plan, areas.all, context);
  const { added, changed, amended, kept } = sorted(pairs);
  const actions = {
    added: added.map(({ row }) => row),
    changed: changed.map(({ row }) => row),
    same: pairs.length - added.length - changed.length - amended.length,
  };
  return {
    plan,
    isNew: existing.plan === null,
    pillars: pillars.rows,
    tasks: tasks.rows,
    areas: areas.rows,
    actions,
    parts: partsOf([...added, ...changed], pillars.all, context),
    amended: amended.map((pair) => ({
      row: { ...pair.row, position: pair.old!.position, parentId: pair.old!.parentId },
      parts: partsOf([pair], pillars.all, context),
    })),
    counts: sum([pillars.rows, tasks.rows, areas.rows, actions, { ...none, changed: amended }]),
    questions: questionsOf({ amended, kept }, left, wanted.actions[0]),
  };
};
