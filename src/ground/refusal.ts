/** An expected failure, returned instead of thrown: a stable id whose sentence stands in the texts. */
export interface Refusal {
  readonly refusal: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
  readonly where?: string;
}

export const refuse = (
  refusal: string,
  params?: Readonly<Record<string, string | number>>,
  at?: { field?: string; where?: string },
): Refusal => ({ refusal, ...(params && { params }), ...at });

export const isRefusal = (x: unknown): x is Refusal =>
  typeof x === "object" && x !== null && typeof (x as { refusal?: unknown }).refusal === "string";
