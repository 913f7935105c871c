import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";
import { useRef, useState } from "react";
import type { EntryColumn, ReleaseBody } from "../words.ts";
import { isFigure } from "./columns.ts";
import { cleared, copied, filledDown, withCell, withPasted } from "./grid.ts";
import {
  actOf,
  everything,
  type Extent,
  type KeyAct,
  type Mode,
  moved,
  only,
  type Place,
  type Press,
  type Range,
  rangeOf,
  type Selection,
  within,
} from "./selection.ts";

/** Puts a changed body in place; `of` names what is written key by key. */
export type Change = (body: ReleaseBody, of?: string) => void;

interface Given {
  readonly body: ReleaseBody;
  readonly columns: readonly EntryColumn[];
  /** How many rows are seen at once. */
  readonly page: number;
  /** Null where the release is only read. */
  readonly onChange: Change | null;
  /** Brings a cell into view. */
  readonly reveal: (place: Place) => void;
  readonly onSelect: () => void;
}

/** The cell under the pointer, by what it says of itself. */
const placeUnder = ({ target }: MouseEvent): Place | null => {
  const cell = (target as Element).closest<HTMLElement>("[data-column]");
  if (!cell) return null;
  return { row: Number(cell.dataset["row"]), column: cell.dataset["column"] as EntryColumn };
};

const pressOf = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Press => ({
  key,
  shift: shiftKey,
  ctrl: ctrlKey || metaKey,
});

/** Where one begins: with the first figure. */
const firstOf = (columns: readonly EntryColumn[]): EntryColumn => columns.find(isFigure) ?? columns[0]!;

/** The chosen cells and how the one that is written is, with the acts that change either. */
const useChosen = ({ body, columns, page, reveal, onSelect }: Given) => {
  const [selection, setSelection] = useState<Selection>(only({ row: 0, column: firstOf(columns) }));
  const [mode, setMode] = useState<Mode>("ready");
  const written = useRef({ nth: 0, before: "" });
  const extent: Extent = { rows: body.rows.length, shown: columns, page };
  const [at, to] = [within(selection.at, extent), within(selection.to, extent)];
  const select = (next: Selection) => {
    setMode("ready");
    setSelection(next);
    reveal(next.to);
    onSelect();
  };
  /** Begins to write: what stood before comes back with Escape, and the keys of one go are one step to undo. */
  const begin = (how: Mode) => {
    if (mode === "ready")
      written.current = { nth: written.current.nth + 1, before: body.rows[at.row]?.cells[at.column] ?? "" };
    setMode(how);
  };
  return { at, to, range: rangeOf({ at, to }, columns), mode, setMode, extent, written, select, begin };
};
type Chosen = ReturnType<typeof useChosen>;

const useWriting = ({ body, columns, onChange }: Given, chosen: Chosen) => {
  const { at, to, range, extent, written } = chosen;
  const put = (text: string) =>
    onChange?.(withCell(body, at, text), `${at.row} ${at.column} ${written.current.nth}`);
  const selected = (whole: Range) =>
    chosen.select({
      at: { row: whole.top, column: columns[whole.left]! },
      to: { row: whole.bottom, column: columns[whole.right]! },
    });
  const acts: Readonly<Record<KeyAct, (press: Press) => void>> = {
    move: (press) => {
      const next = moved({ at, to }, press, extent);
      if (next) chosen.select(next);
    },
    all: () => chosen.select(everything(extent)),
    clear: () => onChange?.(cleared(body, columns, range)),
    "fill-down": () => onChange?.(filledDown(body, columns, range)),
    edit: () => onChange && chosen.begin("editing"),
    cancel: () => {
      put(written.current.before);
      chosen.setMode("ready");
    },
  };
  const paste = (text: string) => {
    const pasted = withPasted(body, columns, range, text);
    onChange?.(pasted.body);
    if (pasted.written) selected(pasted.written);
  };
  return {
    act: (act: KeyAct, press: Press) => acts[act](press),
    paste,
    /** What is typed into the cell. */
    type: (text: string) => {
      if (chosen.mode === "ready") chosen.begin("typing");
      put(text);
    },
  };
};

const block = /[\t\n]/;

/** The clipboard: a range goes as a spreadsheet takes it; within a cell that is written it stays the field's own. */
const useClipboard = (
  { body, columns, onChange }: Given,
  { mode, range }: Chosen,
  paste: (text: string) => void,
) => {
  const copy = (event: ClipboardEvent) => {
    if (mode !== "ready") return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied(body, columns, range));
    if (event.type === "cut") onChange?.(cleared(body, columns, range));
  };
  return {
    onCopy: copy,
    onCut: copy,
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData("text/plain");
      if (!onChange || (mode !== "ready" && !block.test(text.trimEnd()))) return;
      event.preventDefault();
      paste(text);
    },
  };
};

/** The pointer: a press chooses, with Shift or drawn on it extends, twice in one place begins to edit. */
const usePointer = ({ at, mode, select, begin }: Chosen, editable: boolean) => {
  const drawing = useRef(false);
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeUnder(event);
      if (!place || event.button !== 0) return;
      const same = place.row === at.row && place.column === at.column;
      if (same && mode !== "ready") return;
      event.preventDefault();
      drawing.current = true;
      select(event.shiftKey ? { at, to: place } : only(place));
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons !== 1) drawing.current = false;
      const place = drawing.current ? placeUnder(event) : null;
      if (place) select({ at, to: place });
    },
    onDoubleClick: (event: MouseEvent) => {
      if (editable && placeUnder(event)) begin("editing");
    },
  };
};

/** A grid under somebody's hands: what is chosen, and what keys, pointer and clipboard do to it. */
export const useGrid = (given: Given) => {
  const chosen = useChosen(given);
  const writing = useWriting(given, chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // The box has the keys while the active cell is scrolled out of view: what is typed brings it back.
    if (event.target === event.currentTarget) given.reveal(chosen.at);
    const press = pressOf(event);
    const act = given.body.rows.length > 0 ? actOf(press, chosen.mode) : null;
    if (!act) return;
    event.preventDefault();
    writing.act(act, press);
  };
  const { at, to, range, mode, select } = chosen;
  return {
    at,
    to,
    range,
    mode,
    select,
    type: writing.type,
    handlers: {
      onKeyDown,
      ...useClipboard(given, chosen, writing.paste),
      ...usePointer(chosen, given.onChange !== null),
    },
  };
};
export type Grid = ReturnType<typeof useGrid>;
