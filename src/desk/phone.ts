import { useSyncExternalStore } from "react";

/** The one break of the look. */
const PHONE = "(max-width: 720px)";

/** Whether the screen is at most 720 px wide, followed while it changes. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    onChange,
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

function onChange(changed: () => void): () => void {
  const query = matchMedia(PHONE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
