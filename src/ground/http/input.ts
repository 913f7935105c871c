import type { z } from "zod";
import type { Refusal } from "../refusal.ts";
import { faultOf } from "./fault.ts";

/**
 * Reads one part of a request by its schema. Refuses with the first thing that is wrong, at its field; the rest is
 * shown when that is mended.
 */
export const read = <T>(schema: z.ZodType<T>, input: unknown): T | Refusal => {
  const result = schema.safeParse(input, { reportInput: true });
  return result.success ? result.data : faultOf(result.error.issues[0]!);
};
