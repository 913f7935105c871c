/** An event that the browser keeps the worker alive for. */
interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/**
 * What a worker is given by the browser (Service Workers, W3C), as far as it is used here: the library of types has
 * pages or workers, not both in one program.
 */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate" | "sync", listen: (event: Lasting) => void): void;
  addEventListener(name: "fetch", listen: (event: Asking) => void): void;
  /** Written before the worker's own code by the server: the build it belongs to, and the files of its shell. */
  readonly shell: { readonly build: string; readonly files: readonly string[] };
}
