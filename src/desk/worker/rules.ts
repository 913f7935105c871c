/** What the worker does with a request of the desk. `pass`: nothing, the browser asks as ever. */
export type Way = "pass" | "page" | "shell" | "data" | "session";

interface Asked {
  readonly method: string;
  /** The address within this site, without its query. */
  readonly path: string;
}

/** What is read from the server and may be given again without signal: what it takes to report what is due. */
const data = [
  /^\/api\/today$/,
  /^\/api\/report-forms$/,
  /^\/api\/actions\/[\da-f-]{36}\/report-form$/,
] as const;

const shell = [/^\/assets\//, /^\/desk\/texts\//, /^\/favicon\.svg$/] as const;

const within = (ways: readonly RegExp[], path: string): boolean => ways.some((way) => way.test(path));

/** Which way a request of this site goes. Whatever changes something passes; a session is listened to. */
export const wayOf = ({ method, path }: Asked): Way => {
  if (path === "/api/session" || path.startsWith("/api/session/"))
    return path === "/api/session/examples" ? "pass" : "session";
  if (method !== "GET") return "pass";
  if (within(data, path)) return "data";
  if (within(shell, path)) return "shell";
  return path === "/desk" || path.startsWith("/desk/") ? "page" : "pass";
};

/** Who a session's answer says is signed in; null when it says nobody. */
export const whoOf = (answer: unknown): string | null => {
  const me = answer as { person?: { id?: unknown }; postId?: unknown } | null;
  const [person, post] = [me?.person?.id, me?.postId];
  return typeof person === "string" && typeof post === "string" ? `${person}.${post}` : null;
};

const hour = 3_600_000;

/** How long what was read may be given again: a person's pages do not outlive the trip they were kept for. */
export const keptFor = 72 * hour;

/** Whether a kept answer is still given, by its `date`; one without a date is not. */
export const isFresh = (date: string | null, now: number): boolean =>
  date !== null && now - Date.parse(date) <= keptFor;

const shells = "dingge-shell-";
const persons = "dingge-person-";
export const shellCache = (build: string): string => `${shells}${build}`;
export const personCache = (who: string): string => `${persons}${who}`;
export const isPersonCache = (name: string): boolean => name.startsWith(persons);

/**
 * Which shells to throw away when a build takes over, of all caches in the order in which they were made: all but its
 * own and the one before, from which pages that are still open may fetch a part.
 */
export const oldShells = (names: readonly string[], build: string): string[] => {
  const others = names.filter((name) => name.startsWith(shells) && name !== shellCache(build));
  return others.slice(0, -1);
};
