export { type Checked, withArchive } from "./archive/read.ts";
export { keysIn, type PutKey, putKeys } from "./keys.ts";
export { archivePath } from "./name.ts";
export { nightlyBackup } from "./nightly.ts";
export { sourceOf, targetOf } from "./of-house.ts";
export { checkBackup, restoreBackup, type Target } from "./restore.ts";
export { type Source, takeBackup } from "./take.ts";
export type { Manifest } from "./words.ts";
