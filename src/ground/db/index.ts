export { connect, type Db, over } from "./connect.ts";
export { type Migration, migrate, migrateIn } from "./migrate.ts";
export { distribute, type TableSpec } from "./tables.ts";
export { announce, type Announce, type Change, type Changes, listenForChanges } from "./changes.ts";
export { asJson } from "./json.ts";
export { insertRows } from "./rows.ts";
export { reach } from "./reach.ts";
export { type DatabaseFacts, describeDatabase, oldestPostgres } from "./describe.ts";
export { copyIn, copyOut } from "./copy.ts";
