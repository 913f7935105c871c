import type { Refusal } from "../refusal.ts";
import type { Printed } from "./words.ts";
import { works } from "./works.ts";

type Making = typeof works;

/**
 * Makes documents as PDF (`pdf`) and Word (`word`), pages of a Typst template of one's own (`page`) and spreadsheets
 * (`workbook`). Refuses `print.too-slow`, `print.too-large`, `print.too-many` where it has bounds.
 */
export type Press = {
  readonly [What in keyof Making]: (...given: Parameters<Making[What]>) => Promise<Printed | Refusal>;
} & { close(): Promise<void> };

/** A press where it is asked, which holds up whoever stands there too: for commands and tests. */
export const pressHere: Press = { ...works, close: async () => undefined };
