import { expect, test } from "vitest";
import { codeOf, sources } from "./sources.ts";

const mayHoldSql = (path: string): boolean =>
  /\/(store|tables|migrations)\.ts$/.test(path) ||
  path.includes("/store/") ||
  path.startsWith("src/ground/db/") ||
  path === "src/ground/postgres/initdb.ts";

const marks: readonly RegExp[] = [
  /\bsql(<[^`]*>)?`/,
  /\bsql\.(raw|ref|id|table|lit|join)\b/,
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|withTables|\$call)\b/,
  /["'`]\s*(select\s+[\w*]|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\()/i,
  /\.query\(\s*["'`]/,
];
const holdsSql = (code: string): boolean => marks.some((mark) => mark.test(code));

test.each([
  "db.selectFrom('unit')",
  "sql<boolean>`path <@ x`",
  'client.query("listen x")',
  "const q = `select 1`",
  'const q = "delete from unit"',
])("the guard sees %s", (code) => {
  expect(holdsSql(code)).toBe(true);
});

test("SQL is written in stores and migrations only", () => {
  const holding = sources.filter((source) => holdsSql(codeOf(source))).map(({ path }) => path);
  expect(holding.filter(mayHoldSql).length).toBeGreaterThan(5);
  expect(holding.filter((path) => !mayHoldSql(path))).toEqual([]);
});

test("SQL meets input as parameters: raw text only where migrations are run", () => {
  const raw = sources.filter((source) => /\bsql\.raw\b/.test(codeOf(source))).map(({ path }) => path);
  expect(raw).toEqual(["src/ground/db/migrate.ts"]);
});
