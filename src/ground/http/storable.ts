import { type Refusal, refuse } from "../refusal.ts";

const deepest = 32;

const children = (value: object): [string, unknown][] => Object.entries(value);

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

/**
 * Whether input can be kept as it was typed: PostgreSQL takes no NUL and UTF-8 no lone surrogate, and nothing
 * people send is nested deeper than 32. Walks with a list of its own, so depth cannot exhaust the stack.
 */
export const unstorable = (input: unknown): Refusal | null => {
  const left: { value: unknown; field: string; depth: number }[] = [{ value: input, field: "", depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, field, depth } = next;
    if (typeof value === "string" && !isStorable(value)) return refuse("text.not-storable", {}, { field });
    if (typeof value !== "object" || value === null) continue;
    if (depth >= deepest) return refuse("body.too-deep", { deepest });
    for (const [key, child] of children(value)) {
      if (!isStorable(key)) return refuse("text.not-storable", {}, { field });
      left.push({ value: child, field: field ? `${field}.${key}` : key, depth: depth + 1 });
    }
  }
  return null;
};
