import { afterEach, expect, test, vi } from "vitest";

/** A page of the desk in a browser with workers: `takes` lets a worker stand between it and the server. */
const pageUnder = async (controller: object | null) => {
  const container = Object.assign(new EventTarget(), { controller });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.stubGlobal("document", { querySelector: () => ({ content: "/desk-worker.js" }) });
  vi.resetModules();
  const { onWorker } = await import("./register.ts");
  const takes = () => {
    container.controller = {};
    container.dispatchEvent(new Event("controllerchange"));
  };
  return { onWorker, takes };
};

afterEach(() => vi.unstubAllGlobals());

test("a worker that begins is told of, until nobody listens", async () => {
  const { onWorker, takes } = await pageUnder(null);
  const begun = vi.fn<() => void>();
  const stop = onWorker(begun);
  expect(begun).not.toHaveBeenCalled();
  takes();
  stop();
  takes();
  expect(begun).toHaveBeenCalledTimes(1);
});

test("one that began after the page and before anyone listened is told of too", async () => {
  const { onWorker, takes } = await pageUnder(null);
  takes();
  const begun = vi.fn<() => void>();
  onWorker(begun);
  expect(begun).toHaveBeenCalledTimes(1);
});

test("one that stood there from the page's first request on is no news", async () => {
  const { onWorker } = await pageUnder({});
  const begun = vi.fn<() => void>();
  onWorker(begun);
  expect(begun).not.toHaveBeenCalled();
});
