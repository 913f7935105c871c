export { refuseErrors } from "./errors.ts";
export type { ImportFile, Importer, ImportPlan, ImportProblem } from "./importer.ts";
export { type Importing, importingIn } from "./importing.ts";
export { importingApart } from "./importing-apart.ts";
export { previewOf } from "./preview.ts";
export { importRoutes } from "./routes.ts";
export {
  type ImportCounts,
  type ImportKind,
  type ImportPreview,
  importKinds,
  type LearntWord,
} from "./words.ts";
