import { isIPv6 } from "node:net";

/** How often something failed since `since`, and until when it waits. */
export interface Lock {
  readonly failures: number;
  readonly since: Date;
  readonly lockedUntil: Date | null;
}

/** Everyone mistypes: so many failures of a name from one address cost nothing. */
export const freeFailures = 5;
/** So many of one name from all addresses that never opened it: more is a guess from many machines. (NIST SP 800-63B 5.2.2.) */
export const freeElsewhere = 100;
/** So many of all names from one address in ten minutes: an office shares one. */
export const freeAtPlace = 100;

const longestMinutes = 60;
const minute = 60_000;
const placeMinutes = 10;
const forgottenAfter = 24 * 60 * minute;

/** Minutes to wait after that many failures: none for the free ones, then 1, 2, 4 … up to 60. */
export const waitAfter = (failures: number, free: number = freeFailures): number =>
  failures <= free ? 0 : Math.min(longestMinutes, 2 ** Math.min(failures - free - 1, 6));

/** Whole minutes still to wait, rounded up; 0 when it is open. */
export const minutesLeft = ({ lockedUntil }: Pick<Lock, "lockedUntil">, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, Math.ceil((lockedUntil.getTime() - now.getTime()) / minute));

/**
 * The lock of a name after one more failure; a day without one is forgotten. (OWASP Authentication: lock-out with
 * back-off.)
 */
export const afterFailure = (lock: Lock | null, now: Date, free: number = freeFailures): Lock => {
  const recent = lock && now.getTime() - lock.since.getTime() < forgottenAfter ? lock.failures : 0;
  const failures = recent + 1;
  const minutes = waitAfter(failures, free);
  return {
    failures,
    since: now,
    lockedUntil: minutes === 0 ? null : new Date(now.getTime() + minutes * minute),
  };
};

const endOf = (since: Date): Date => new Date(since.getTime() + placeMinutes * minute);

/** The lock of an address over all names: a hundred failures within ten minutes, then it waits for their end. */
export const afterFailureAt = (lock: Lock | null, now: Date): Lock => {
  const same = lock !== null && now < endOf(lock.since);
  const since = same ? lock.since : now;
  const failures = (same ? lock.failures : 0) + 1;
  return { failures, since, lockedUntil: failures > freeAtPlace ? endOf(since) : null };
};

const groupsOf = (address: string): string[] => {
  const [head = "", tail] = address.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const missing = tail === undefined ? 0 : 8 - before!.length - after!.length;
  return [...before!, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...after!];
};

/** An address as failures are counted by it: of IPv6 the /64, which is what one subscriber has. */
export const placeOf = (address: string): string => {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
};
