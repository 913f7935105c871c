/** How often a sign-in name failed since it last worked, and until when it waits. */
export interface Lock {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/** Everyone mistypes: so many failures cost nothing. */
export const freeFailures = 5;
const longestMinutes = 60;
const minute = 60_000;

export const openLock: Lock = { failures: 0, lockedUntil: null };

/** Minutes to wait after that many failures: none for the first five, then 1, 2, 4 … up to 60. */
export const waitAfter = (failures: number): number =>
  failures <= freeFailures ? 0 : Math.min(longestMinutes, 2 ** (failures - freeFailures - 1));

/** The lock after one more failure. A success sets `openLock`. (OWASP Authentication: lock-out with back-off.) */
export const afterFailure = ({ failures }: Lock, now: Date): Lock => {
  const minutes = waitAfter(failures + 1);
  return {
    failures: failures + 1,
    lockedUntil: minutes === 0 ? null : new Date(now.getTime() + minutes * minute),
  };
};

/** Whole minutes still to wait, rounded up; 0 when the name is open. */
export const minutesLeft = ({ lockedUntil }: Lock, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, Math.ceil((lockedUntil.getTime() - now.getTime()) / minute));
