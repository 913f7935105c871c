export { connect, type Db } from "./connect.ts";
export { type Migration, migrate } from "./migrate.ts";
export { distribute, type TableSpec } from "./tables.ts";
export { announce, type Announce, type Change, type Changes, listenForChanges } from "./changes.ts";
export { asJson } from "./json.ts";
export { insertRows } from "./rows.ts";
export { reach } from "./reach.ts";
export { type DatabaseFacts, describeDatabase, oldestPostgres } from "./describe.ts";
