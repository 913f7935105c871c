import { useEffect } from "react";

export const typesIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` opens the search where nothing is typed; Ctrl-K or ⌘K everywhere. */
export const usePaletteKeys = (open: () => void): void => {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const withK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !typesIn(event.target);
      if (!withK && !slash) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  });
};
