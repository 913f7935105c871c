import type { Room } from "../ground/http/index.ts";
import { logRoutes } from "./routes.ts";
import { logMigrations, logTableSpecs } from "./tables.ts";
import { logTexts } from "./texts.ts";
import { logPage } from "./tree/log-page.tsx";
import { mountLog } from "./tree/mount.ts";
import { sealLog } from "./tree/jobs/index.ts";

export { record, wasDone } from "./store.ts";
export { readVerifier, type Verifier } from "./tree/note.ts";
export { replaceKey } from "./tree/commands.ts";
export { type Retirement, retirements } from "./tree/keys.ts";
export { checkProof, type Proved } from "./tree/proof-check.ts";
export { verifierOf } from "./tree/published.ts";
export { newSalt, openWords, wordsHash } from "./tree/opening.ts";
export { openingOf, proofOf, type Sealed, sealOf } from "./tree/receipt.ts";
export { eraseAddresses } from "./tree/store/entries.ts";
export { anyTree } from "./tree/store/trees.ts";
export { checkProofOf } from "./tree/verify/proof.ts";
export { type Findings, verifyLog } from "./tree/verify/index.ts";
export type { LogTables } from "./tables.ts";

export const log: Room = {
  name: "log",
  migrations: logMigrations,
  tables: logTableSpecs,
  texts: logTexts,
  routes: logRoutes,
  // What an entry tells of stays, also where the thing itself was replaced since.
  holds: [
    { table: "entry", column: "subject_id", within: true },
    { table: "entry", column: "before", within: true },
    { table: "entry", column: "after", within: true },
  ],
  jobs: [sealLog],
  mount: mountLog,
  pages: [logPage],
};
