import { z } from "zod";
import type { Actor } from "../actor.ts";
import { read } from "../http/input.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import type { Setting } from "./index.ts";

/** Who sets a county's numbers and days: its admin, and the operator. */
export const maySet = ({ role }: Actor): boolean => role === "admin" || role === "operator";

/**
 * A new value, checked by its setting's own schema. Refuses a past date (what was computed under the old value
 * stands), and what the schema finds wrong, at `value`.
 */
export const decideSetting = <T>(
  { schema }: Setting<T>,
  value: unknown,
  { validFrom, today }: { validFrom: string; today: string },
): T | Refusal => {
  if (validFrom < today) return refuse("setting.in-the-past", { today }, { field: "validFrom" });
  const given = read(z.object({ value: schema }), { value });
  return isRefusal(given) ? { ...given, field: "value" } : given.value;
};
