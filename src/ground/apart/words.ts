import type { Refusal } from "../refusal.ts";

/** What a process apart is asked: one of the works it knows, by name, and what that takes. */
export interface Question<What extends string = string> {
  readonly what: What;
  readonly given: readonly unknown[];
}

/** What it answers; `fault` is an error of ours, to be thrown where it was asked. */
export type Answer = { readonly answer: unknown } | { readonly fault: Error };

export interface Bounds<What extends string> {
  /** How long each work may take. Milliseconds, as `idle`. */
  readonly limits: Readonly<Record<What, number>>;
  /** How long a process with nothing to do is kept. */
  readonly idle: number;
  readonly heapMb: number;
  /** How many processes may be at work at once; another is started only while all that run are. */
  readonly processes: number;
  /** How many questions may wait besides those that are answered. */
  readonly waiting: number;
}

/** What is said when a bound is reached, in the words of whoever asks. */
export interface Reached {
  readonly slow: (seconds: number) => Refusal;
  readonly large: Refusal;
  readonly many: Refusal;
}

export interface ApartOptions<What extends string> {
  /** The program that answers, see `answerApart`, and what it is told first. */
  readonly entry: string;
  readonly data: object;
  readonly bounds: Bounds<What>;
  readonly reached: Reached;
}
