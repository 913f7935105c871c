/** What a page may ask of a registered worker where the browser has Background Sync (WICG). */
interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

const addressOfWorker = (): string | null =>
  document.querySelector<HTMLMetaElement>('meta[name="worker"]')?.content ?? null;

/** Whether this desk can be opened without signal: not over plain HTTP, where browsers have no workers. */
export const worksWithoutSignal = (): boolean =>
  isSecureContext && "serviceWorker" in navigator && addressOfWorker() !== null;

/** Registers the worker of this build. A browser that will not have it leaves a desk that needs its signal. */
export const registerWorker = async (): Promise<void> => {
  const address = addressOfWorker();
  if (!address || !worksWithoutSignal()) return;
  const options = { scope: "/desk", updateViaCache: "none" } as const;
  await navigator.serviceWorker.register(address, options).catch(() => undefined);
};

/** Asks the browser to wake the worker when the signal is back, though this page may be closed by then. */
export const askForSync = async (): Promise<void> => {
  if (!worksWithoutSignal()) return;
  const registration: WithSync | undefined = await navigator.serviceWorker.getRegistration("/desk");
  await registration?.sync?.register("outbox").catch(() => undefined);
};

/** Whether a worker stood between this page and the server from its first request on. */
const fromTheFirst = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;

/**
 * Calls back when a worker has begun to stand between this page and the server: at once where one began before anyone
 * listened, as while somebody signs in on a device for the first time.
 */
export const onWorker = (begun: () => void): (() => void) => {
  if (!worksWithoutSignal()) return () => undefined;
  if (!fromTheFirst && navigator.serviceWorker.controller !== null) begun();
  navigator.serviceWorker.addEventListener("controllerchange", begun);
  return () => navigator.serviceWorker.removeEventListener("controllerchange", begun);
};
