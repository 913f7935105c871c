import { headingOf } from "./heading.ts";
import type { WantedArea, WantedTask } from "./wanted.ts";

/** What a row says of its place: the names of its task and area, as written. */
export interface Place {
  readonly task: string | null;
  readonly area: string | null;
}

type Known<T> = Map<string, T>;

/** Tasks and areas while a file is read: those known before, and those its rows add. */
export interface Outline {
  /** The area a row belongs to; null when its place is not known and must not be made up. */
  readonly areaFor: (place: Place) => WantedArea | null;
  readonly tasks: () => readonly WantedTask[];
  readonly areas: () => readonly WantedArea[];
  /** Names of tasks that were not known before. */
  readonly added: () => readonly string[];
  readonly taskNames: () => readonly string[];
}

const keyOf = (name: string): string => headingOf(name).name.normalize("NFKC").replace(/\s/g, "");

/** The lowest number from `from` on that is not taken. */
const free = (taken: ReadonlySet<string>, numberAt: (n: number) => string, from = 1): string => {
  let at = from;
  while (taken.has(numberAt(at))) at += 1;
  return numberAt(at);
};

/**
 * An outline over what is known. `closed`: the file lists its tasks and areas on a sheet of their own, so a row that
 * names another has a wrong word in it; open, its rows make the tasks and areas they name, numbered in their order.
 */
export const outlineOf = (
  known: { tasks: readonly WantedTask[]; areas: readonly WantedArea[] },
  closed: boolean,
): Outline => {
  const tasks: Known<WantedTask> = new Map(known.tasks.map((task) => [keyOf(task.nameZh), task]));
  const areas: Known<WantedArea> = new Map(
    known.areas.map((area) => [`${area.taskNumber} ${keyOf(area.nameZh)}`, area]),
  );
  const added: string[] = [];
  const taskFor = (text: string): WantedTask | null => {
    const found = tasks.get(keyOf(text)) ?? [...tasks.values()].find(({ number }) => number === text.trim());
    if (found || closed) return found ?? null;
    const { name, count } = headingOf(text);
    const number = free(new Set([...tasks.values()].map((task) => task.number)), String, count);
    const task = { number, nameZh: name };
    tasks.set(keyOf(text), task);
    added.push(name);
    return task;
  };
  const areaFor = (place: Place): WantedArea | null => {
    const named = place.task ?? place.area;
    const task = named === null ? null : taskFor(named);
    if (!task) return null;
    const text = place.area ?? task.nameZh;
    const key = `${task.number} ${keyOf(text)}`;
    const found =
      areas.get(key) ??
      [...areas.values()].find(
        ({ number, taskNumber }) => taskNumber === task.number && number === text.trim(),
      );
    if (found || closed) return found ?? null;
    const taken = new Set([...areas.values()].map((area) => area.number));
    const number = free(taken, (n) => `${task.number}-${n}`);
    const area = { number, taskNumber: task.number, nameZh: headingOf(text).name };
    areas.set(key, area);
    return area;
  };
  return {
    areaFor,
    tasks: () => [...tasks.values()],
    areas: () => [...areas.values()],
    added: () => added,
    taskNames: () => [...tasks.values()].map(({ nameZh }) => nameZh),
  };
};

/** A row's place: by its own columns, else by the section rows it stands under, else by its category. */
export const placeOf = (
  task: string | null,
  area: string | null,
  category: string | null,
  sections: readonly string[],
): Place => {
  const inner = sections.length > 1 ? sections.at(-1)! : null;
  const outer = sections[0] ?? null;
  return {
    task: task ?? outer ?? category,
    area: area ?? (task === null ? inner : outer) ?? (task === null && outer === null ? null : category),
  };
};
