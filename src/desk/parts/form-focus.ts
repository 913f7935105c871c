import { type RefObject, useEffect, useRef } from "react";

const fields = "input:not([type=hidden], [type=file]), textarea, button";

/**
 * Moves to the first field of a form when the reader opens it, so that keys go on where eyes do. Not to the form that is
 * open when the page comes: that is read from its top. `open`: what tells one form from another.
 */
export const useFormFocus = (open: string | undefined): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    box.current?.querySelector<HTMLElement>(fields)?.focus();
  }, [open]);
  return box;
};
