import { z } from "zod";
import { setting } from "../../ground/settings/index.ts";

/** Within how many days of the meeting a head signs the letter. */
export const signWithin = setting({
  name: "letter.sign-within",
  schema: z.number().int().min(1).max(90),
  fallback: 15,
});
