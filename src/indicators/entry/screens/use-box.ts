import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { usePhone } from "../../../desk/media.ts";
import { rowsInView, scrolledTo } from "./in-view.ts";
import type { Place } from "./selection.ts";

const rowHeight = { desk: 36, phone: 44 } as const;

/** The box the rows are scrolled in, followed while it is scrolled and while its size changes. */
export const useBox = (rows: number) => {
  const box = useRef<HTMLDivElement>(null);
  const high = usePhone() ? rowHeight.phone : rowHeight.desk;
  const [{ scrolled, height }, set] = useState({ scrolled: 0, height: 720 });
  const follow = useCallback(() => {
    if (box.current) set({ scrolled: box.current.scrollTop, height: box.current.clientHeight });
  }, []);
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(follow);
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [follow]);
  const reveal = ({ row }: Place) => {
    const place = box.current;
    if (!place) return;
    place.scrollTop = scrolledTo(row, place.scrollTop, place.clientHeight, high);
    follow();
  };
  return {
    box,
    high,
    reveal,
    follow,
    /** How many rows are seen at once, below the heading. */
    page: Math.max(1, Math.floor(height / high) - 1),
    view: rowsInView(scrolled, height, high, rows),
  };
};

/**
 * The focus follows the active cell: taken when the reader moves, left to the box while the cell is scrolled out of
 * view, taken back when it comes again.
 */
export const useFocus = (box: RefObject<HTMLDivElement | null>, seen: boolean) => {
  const wanted = useRef(false);
  const within = useRef(false);
  useLayoutEffect(() => {
    if (!seen && within.current && document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  }, [box, seen]);
  return {
    want: () => {
      wanted.current = true;
    },
    /** Whether the active cell takes the focus as it is drawn. */
    takes: () => {
      const takes = wanted.current || document.activeElement === box.current;
      wanted.current = false;
      return takes;
    },
    handlers: {
      onFocus: () => {
        within.current = true;
      },
      onBlur: ({ relatedTarget }: FocusEvent) => {
        within.current = box.current?.contains(relatedTarget) ?? false;
      },
    },
  };
};
