/** A stream of events as browsers have it; only what the feed needs. */
export interface Stream {
  addEventListener(kind: "change" | "open" | "error" | "signed-out", heard: () => void): void;
  close(): void;
  /** 2: the browser has given it up. */
  readonly readyState: number;
}

/** What the feed stands on: given, so that a test can turn days into moments. */
export interface FeedDoors<T> {
  /** Reads everything once; gives up when told to. */
  readonly read: (signal: AbortSignal) => Promise<T>;
  readonly listen: () => Stream;
  readonly now: () => number;
  /** Whether an error says that the sign-in has ended. */
  readonly isEnded: (error: unknown) => boolean;
}

/** `lost`: the last reading failed; what is shown is as old as `readAt`. `ended`: the sign-in is over. */
export interface Fed<T> {
  readonly data: T | null;
  /** When `data` was read, in ms of `now`. */
  readonly readAt: number | null;
  readonly state: "reading" | "live" | "lost" | "ended";
}

/** However much changes, it is read at most this often; with nothing told, at least every minute; sooner when lost. */
export const pace = { least: 5_000, still: 60_000, lost: 15_000, patience: 20_000 } as const;

const closed = 2;

/**
 * Keeps one thing read while a screen stands for days. At any moment there is at most one reading under way, one timer
 * and one stream, whatever happens: a storm of changes, a server away for a night, a sign-in that ends.
 */
export const newFeed = <T>({ read, listen, now, isEnded }: FeedDoors<T>) => {
  let fed: Fed<T> = { data: null, readAt: null, state: "reading" };
  let stream: Stream | null = null;
  let reading: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let isAskedAgain = false;
  const watchers = new Set<() => void>();

  const show = (next: Fed<T>): void => {
    fed = next;
    for (const tell of watchers) tell();
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(ask, ms);
  };
  const hush = (): void => {
    clearTimeout(timer);
    reading?.abort();
    stream?.close();
    reading = stream = null;
  };
  const end = (): void => {
    hush();
    show({ ...fed, state: "ended" });
  };
  const hear = (): void => {
    if (stream && stream.readyState !== closed) return;
    stream = listen();
    stream.addEventListener("change", change);
    stream.addEventListener("signed-out", end);
  };
  const settle = (next: Fed<T>): void => {
    reading = null;
    show(next);
    later(isAskedAgain ? pace.least : next.state === "live" ? pace.still : pace.lost);
    isAskedAgain = false;
  };
  const ask = (): void => {
    if (reading) return;
    hear();
    const mine = new AbortController();
    [reading, askedAt] = [mine, now()];
    const patience = setTimeout(() => mine.abort(), pace.patience);
    void read(mine.signal)
      .then(
        (data) => reading === mine && settle({ data, readAt: now(), state: "live" }),
        (error: unknown) => {
          if (reading !== mine) return;
          if (isEnded(error)) end();
          else settle({ ...fed, state: "lost" });
        },
      )
      .finally(() => clearTimeout(patience));
  };
  /** Something changed, or the stream is there again and nobody knows what was missed. */
  const change = (): void => {
    if (reading) isAskedAgain = true;
    else later(Math.max(0, askedAt + pace.least - now()));
  };

  return {
    fed: (): Fed<T> => fed,
    watch: (tell: () => void) => {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
    /** Begins, or goes on after the sign-in had ended. */
    start: (): void => {
      isAskedAgain = false;
      ask();
    },
    stop: hush,
  };
};
