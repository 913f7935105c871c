/** An expected failure, returned and never thrown. `refusal` is a stable id; its sentence is the text `refusal.<id>`. */
export interface Refusal {
  readonly refusal: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
  readonly where?: string;
}

/** Makes a refusal; `at` names the form field, or the place in a file, that it speaks of. */
export function refuse(
  id: string,
  params?: Refusal["params"],
  at?: Pick<Refusal, "field" | "where">,
): Refusal {
  return { refusal: id, ...(params && { params }), ...at };
}

export function isRefusal(x: unknown): x is Refusal {
  return typeof x === "object" && x !== null && typeof (x as Refusal).refusal === "string";
}
