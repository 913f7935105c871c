import { useSyncExternalStore } from "react";

/** Whether the screen meets a media query, followed while it changes; never so on a server. */
const followed = (condition: string): (() => boolean) => {
  const onChange = (changed: () => void) => {
    const query = matchMedia(condition);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  };
  const onScreen = () => matchMedia(condition).matches;
  return () => useSyncExternalStore(onChange, onScreen, () => false);
};

/** Whether the screen is at most 720 px wide: the one break of the look. */
export const usePhone = followed("(max-width: 720px)");

/** Whether the reader asked their system for less motion. */
export const useStill = followed("(prefers-reduced-motion: reduce)");
