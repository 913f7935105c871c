import { z } from "zod";
import { type Refusal, refuse } from "../refusal.ts";
import type { Lang } from "../texts.ts";

const sentences = { zh: z.locales.zhCN(), en: z.locales.en() };

/**
 * Reads one part of a request by its schema. Refuses with the first thing that is wrong, at its field, in the
 * reader's language; the rest is shown when that is mended.
 */
export const read = <T>(schema: z.ZodType<T>, input: unknown, lang: Lang): T | Refusal => {
  const result = schema.safeParse(input, { error: sentences[lang].localeError });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join(".") ?? "";
  // A pattern is for programs; people are told by the hint of the field.
  if (issue?.code === "invalid_format" && issue.format === "regex")
    return refuse("input.wrong-form", { field: field || "·" }, { field });
  return refuse("input.wrong", { field: field || "·", what: issue?.message ?? "" }, { field });
};
