import { isPersonCache } from "./rules.ts";

/** Forgets all that the worker kept for anyone: whoever signs out leaves nothing on the device. */
export const forgetKept = async (): Promise<void> => {
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter(isPersonCache).map((name) => caches.delete(name)));
};
