import { type Refusal, refuse } from "../refusal.ts";
import type { ImportProblem } from "./importer.ts";

/**
 * What every import says while one error stands: `import.has-errors`, how many there are and where the first is. What
 * it is, the preview has shown at its cell. Questions do not hold an import up.
 */
export const refuseErrors = (problems: readonly ImportProblem[]): Refusal | null => {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return null;
  const { sheet, ref } = first;
  return refuse("import.has-errors", { count: errors.length, sheet, ref }, { where: `${sheet}!${ref}` });
};
