export type { FileColumn } from "./holds.ts";
export { type Files, filesIn, typeOf } from "./kept.ts";
export { type IdleFile, type Previews, previewsIn, type SweptFiles, sweptFilesIn } from "./swept.ts";
export { zipOf } from "./zip.ts";
