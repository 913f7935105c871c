import type { EntryColumn } from "../words.ts";

/** Where the reader is in the grid. */
export interface Place {
  readonly row: number;
  readonly column: EntryColumn;
}

/** The cells chosen: from the one typed into to the corner across. */
export interface Selection {
  readonly at: Place;
  readonly to: Place;
}

/** How far the grid goes, and how many rows are seen at once. */
export interface Extent {
  readonly rows: number;
  readonly shown: readonly EntryColumn[];
  readonly page: number;
}

/** Rows and columns by number, both ends within. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Ready: keys move. Typing: keys write, arrows leave the cell. Editing: arrows move within it. */
export type Mode = "ready" | "typing" | "editing";

/** A key with what is held down besides. */
export interface Press {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
}

export const only = (at: Place): Selection => ({ at, to: at });

const columnAt = (shown: readonly EntryColumn[], column: EntryColumn): number =>
  Math.max(0, shown.indexOf(column));

export const rangeOf = ({ at, to }: Selection, shown: readonly EntryColumn[]): Range => {
  const columns = [at, to].map(({ column }) => columnAt(shown, column));
  return {
    top: Math.min(at.row, to.row),
    bottom: Math.max(at.row, to.row),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
};

/** The nearest place that there is; a column no longer shown leads to the first. */
export const within = ({ row, column }: Place, { rows, shown }: Extent): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: shown[columnAt(shown, column)]!,
});

const far = Number.MAX_SAFE_INTEGER;

type Step = readonly [down: number, right: number];

const steps = (page: number): Readonly<Record<string, Step>> => ({
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [page, 0],
  PageUp: [-page, 0],
  Home: [0, -far],
  End: [0, far],
});

/** With Ctrl an arrow goes to the edge, Home and End to the first and the last cell. */
const strided = (key: string, [down, right]: Step, ctrl: boolean): Step => {
  if (!ctrl) return [down, right];
  return key === "Home" || key === "End" ? [right, right] : [down * far, right * far];
};

const stepped = ({ row, column }: Place, [down, right]: Step, { rows, shown }: Extent): Place => {
  const to = Math.max(0, Math.min(shown.length - 1, columnAt(shown, column) + right));
  return { row: Math.max(0, Math.min(rows - 1, row + down)), column: shown[to]! };
};

/** The selection after a key that moves; with Shift its far corner moves. Enter goes down, Tab right, with Shift back. */
export const moved = (
  { at, to }: Selection,
  { key, shift, ctrl }: Press,
  extent: Extent,
): Selection | undefined => {
  if (key === "Enter") return only(stepped(at, [shift ? -1 : 1, 0], extent));
  if (key === "Tab") return only(stepped(at, [0, shift ? -1 : 1], extent));
  const step = steps(extent.page)[key];
  if (!step) return undefined;
  const next = stepped(shift ? to : at, strided(key, step, ctrl), extent);
  return shift ? { at, to: next } : only(next);
};

/** The whole grid. */
export const everything = ({ rows, shown }: Extent): Selection => ({
  at: { row: 0, column: shown[0]! },
  to: { row: rows - 1, column: shown.at(-1)! },
});

export type KeyAct = "move" | "all" | "clear" | "fill-down" | "edit" | "cancel";

const sideways = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);
const upAndDown = new Set(["ArrowUp", "ArrowDown", "Enter", "PageUp", "PageDown"]);

/** What Tab does: it leaves the grid, save while a cell is written, when it goes on to the next. */
const onward = (key: string, mode: Mode): boolean => key === "Tab" && mode !== "ready";

/** Whether a key leaves the cell that is written for another. */
const leads = ({ key, shift }: Press, mode: Mode): boolean => {
  if (mode === "ready") return upAndDown.has(key) || sideways.has(key);
  if (onward(key, mode) || (key === "Enter" && !shift)) return true;
  return !shift && (upAndDown.has(key) || (mode === "typing" && key.startsWith("Arrow")));
};

/** What a key does to the grid; null where it stays a key of the field. */
export const actOf = (press: Press, mode: Mode): KeyAct | null => {
  const { key, ctrl } = press;
  if (ctrl && key.toLowerCase() === "d") return "fill-down";
  if (leads(press, mode)) return "move";
  if (mode !== "ready") return key === "Escape" ? "cancel" : null;
  if (ctrl && key.toLowerCase() === "a") return "all";
  if (key === "Delete" || key === "Backspace") return "clear";
  return key === "F2" ? "edit" : null;
};
