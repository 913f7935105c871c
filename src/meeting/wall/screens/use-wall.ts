import { useEffect, useState, useSyncExternalStore } from "react";
import { callOnce, isRefused } from "../../../desk/client.ts";
import type { readWall } from "../api.ts";
import type { readHall } from "../hall/api.ts";
import type { Wall } from "../words.ts";
import { type Fed, newFeed } from "./feed.ts";
import { turned, type Turn, type Turning } from "./turning.ts";
import type { WallSearch } from "./search.ts";

/** Keeps a wall read: by its route, whenever its stream tells of something new. */
export const feedFrom = (route: typeof readWall | typeof readHall, stream: string) =>
  newFeed<Wall>({
    read: (signal) => callOnce(route, {}, { signal }),
    listen: () => new EventSource(stream),
    now: Date.now,
    isEnded: (error) => isRefused(error) && error.status === 401,
  });

/** What the wall was last given, and how to go on when what let it in had ended. */
export const useWall = (
  make: () => ReturnType<typeof feedFrom>,
): Fed<Wall> & { readonly goOn: () => void } => {
  const [feed] = useState(make);
  useEffect(() => {
    feed.start();
    return feed.stop;
  }, [feed]);
  const fed = useSyncExternalStore(feed.watch, feed.fed);
  return { ...fed, goOn: feed.start };
};

const tick = 5_000;
const minuteOf = (at: number): number => Math.floor(at / 60_000) * 60_000;

/** The county's time in whole minutes, `ahead` ms before this computer's: nothing is drawn anew until it changes. */
export const useMinute = (ahead: number): number => {
  const [read, setRead] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      setRead((before) => (minuteOf(before + ahead) === minuteOf(now + ahead) ? before : now));
    }, tick);
    return () => clearInterval(timer);
  }, [ahead]);
  return minuteOf(read + ahead);
};

const wantsStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The view that stands. It goes to the next by itself, unless one is held or the reader asks for less motion. */
export const useTurning = ({ view, every }: WallSearch): [Turning, (turn: Turn) => void] => {
  const [at, setAt] = useState<Turning>(() => ({
    view: view ?? "tasks",
    turns: view === undefined && !wantsStillness(),
  }));
  const { turns, view: stands } = at;
  useEffect(() => {
    if (!turns) return undefined;
    const timer = setTimeout(() => setAt(turned({ view: stands, turns }, "next")), every * 1000);
    return () => clearTimeout(timer);
  }, [turns, stands, every]);
  return [at, (turn) => setAt((before) => turned(before, turn))];
};

/** Keeps the screen from going dark while the page is looked at, where the browser can. */
export const useWake = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isLeft = false;
    const hold = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      const got = await navigator.wakeLock.request("screen").catch(() => null);
      await lock?.release();
      lock = got;
      if (isLeft) await got?.release();
    };
    const again = () => void hold();
    again();
    document.addEventListener("visibilitychange", again);
    return () => {
      isLeft = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
};

/** Fills the whole screen, or leaves it again. A browser that will not is left as it is. */
export const toggleWholeScreen = (): void => {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  void change.catch(() => undefined);
};
