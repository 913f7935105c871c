import { useEffect } from "react";
import { typesIn } from "../palette-keys.ts";

/** Where j or k leads from a place among so many lines; from nowhere to the first or the last. */
export const lineAfter = (at: number, step: 1 | -1, count: number): number => {
  if (at < 0) return step === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + step));
};

const kept = "dingge-line-keys";

/** Whether the keys of Today are on; a reader may switch them off for this browser (WCAG 2.1.4). */
export const lineKeysOn = (): boolean => localStorage.getItem(kept) !== "off";
export const keepLineKeys = (on: boolean): void => localStorage.setItem(kept, on ? "on" : "off");

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-line]")];
const standingAt = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>("[data-line]") ?? null;

const move = (step: 1 | -1): void => {
  const [all, here] = [lines(), standingAt()];
  const next = all[lineAfter(here ? all.indexOf(here) : -1, step, all.length)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

const press = (selector: string): boolean => {
  const found = standingAt()?.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== undefined && found !== null;
};

const plainKey = ({ key, ctrlKey, metaKey, altKey, target }: globalThis.KeyboardEvent): string | null =>
  ctrlKey || metaKey || altKey || typesIn(target) ? null : key;

/** Does what a key asks for; whether it asked for anything. */
const answer = (key: string, help: () => void): boolean => {
  if (key === "?") help();
  else if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "Enter") return document.activeElement === standingAt() && press("[data-open]");
  else return /^[a-z]$/.test(key) && press(`[aria-keyshortcuts="${key}"]`);
  return true;
};

/** j and k go from line to line, Enter opens one, the act's own key does it, ? shows them; while nothing is typed. */
export const useLineKeys = (help: () => void): void => {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const key = plainKey(event);
      if (key === null || (key !== "?" && !lineKeysOn())) return;
      if (answer(key, help)) event.preventDefault();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  });
};
