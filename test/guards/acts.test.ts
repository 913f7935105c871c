import { describe, expect, test } from "vitest";
import type { Command } from "../../src/ground/command.ts";
import { rooms, texts } from "../../src/rooms.ts";
import { codeOf, importsOf, sources } from "./sources.ts";

const homes = /\/(commands(\.ts|\/)|importers?(\.ts|\/)|imports\/)/;
const isCommandsFile = (path: string): boolean => homes.test(path.replace("src/ground/imports/", ""));

const makesCommand = (code: string): boolean => /(?<![\w.])command(<[^(]*>)?\(/.test(code);
const isCommand = (value: unknown): value is Command<unknown, unknown> =>
  typeof value === "object" && value !== null && "act" in value && "run" in value;

const makers = sources.filter(
  (source) => source.path !== "src/ground/command.ts" && makesCommand(codeOf(source)),
);

const modules = import.meta.glob<Record<string, unknown>>([
  "../../src/**/commands.ts",
  "../../src/**/commands/*.ts",
  "!../../src/cli/**",
  "!../../src/**/*.test.ts",
]);

describe("every command", () => {
  test("is made where commands are kept", () => {
    expect(makers.length).toBeGreaterThan(1);
    expect(makers.map(({ path }) => path).filter((path) => !isCommandsFile(path))).toEqual([]);
  });

  test("has its act in words, in both languages", async () => {
    const exported = await Promise.all(Object.values(modules).map((load) => load()));
    const made = exported.flatMap((module) => Object.values(module)).filter(isCommand);
    const imported = rooms.flatMap((room) => (room.importers ?? []).map((importer) => importer.command));
    const acts = [...made, ...imported].map(({ act }) => act);
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.filter((act) => !(`act.${act}` in texts))).toEqual([]);
  });
});

const changes = /\.(insertInto|updateTable|deleteFrom|mergeInto)\(|\binsertRows\(/;
const exportedFunction = /export const (\w+)[^=\n]*=[\s\S]*?(?=\nexport |\nconst |$(?![\s\S]))/g;

const exportsOf = (files: RegExp) =>
  sources
    .filter(({ path }) => files.test(path))
    .flatMap((source) => [...codeOf(source).matchAll(exportedFunction)])
    .map(([body, name]) => ({ body, name: name ?? "" }));

const inStores = exportsOf(/\/store(\.ts|\/)/).filter(({ body }) => changes.test(body));
const names = new RegExp(`\\b(${inStores.map(({ name }) => name).join("|")})\\b`);

/** The functions that change something, by the name under which they leave: of stores, and of `save.ts`, which calls those. */
const writers = new Set(
  [...inStores, ...exportsOf(/\/save\.ts$/).filter(({ body }) => names.test(body))].map(({ name }) => name),
);

/**
 * What may write without a command: `record` itself; sign-ins and their locks (no change of the county's state); the
 * published calendar at start, which is no county's act; how often programs call, and when a hall's screen last did; that a
 * house was put back, in the transaction in which it was.
 */
const writesByItself: readonly (readonly [RegExp, string])[] = [
  [/^src\/log\/index\.ts$/, "record"],
  [/^src\/house\.ts$/, "record"],
  [/^src\/log\/index\.ts$/, "eraseAddresses"],
  [/^src\/backup\/restore\.ts$/, "record"],
  [/^src\/house\.ts$/, "loadStateCouncilDays"],
  [/^src\/ground\/calendar\/index\.ts$/, "loadStateCouncilDays"],
  [/^src\/ground\/session\/index\.ts$/, "insertSession"],
  [/^src\/ground\/session\/index\.ts$/, "markSessionSeen"],
  [/^src\/ground\/session\/index\.ts$/, "deleteSessionsOver"],
  [/^src\/ground\/session\/index\.ts$/, "deleteSession"],
  [/^src\/ground\/session\/index\.ts$/, "deleteSessionsOf"],
  [/^src\/ground\/session\/index\.ts$/, "changeSessionPost"],
  [/^src\/ground\/settings\/index\.ts$/, "insertSetting"],
  [/^src\/ground\/messages\/index\.ts$/, "writeMessages"],
  [/^src\/ground\/messages\/index\.ts$/, "takeBackMessage"],
  [/^src\/people\/knock\.ts$/, "holdKnock"],
  [/^src\/people\/knock\.ts$/, "saveKnock"],
  [/^src\/people\/knock\.ts$/, "deleteKnocksBefore"],
  [/^src\/listen\/keys\/caller\.ts$/, "countCall"],
  [/^src\/meeting\/wall\/hall\/caller\.ts$/, "markHallSeen"],
];

const isAllowed = (path: string, name: string): boolean =>
  isCommandsFile(path) ||
  /\/(store|save|jobs)(\.ts|\/)/.test(path) ||
  writesByItself.some(([file, writer]) => file.test(path) && writer === name);

describe("nothing is written past the log", () => {
  test("the guard knows the functions that write", () => {
    expect(writers.size).toBeGreaterThan(5);
    expect([...writers]).toEqual(expect.arrayContaining(["insertSetting", "record", "saveCountyDay"]));
  });

  test("only commands call them", () => {
    const callers = sources.flatMap((source) => {
      const code = codeOf(source);
      const stores = importsOf(source).some(({ to }) => /\/(store|save|index)(\.ts|\/)/.test(to));
      if (!stores) return [];
      const named = [...code.matchAll(/(?<![\w."'-])(\w+)(?=[,\s}(])/g)].map(([, name]) => name ?? "");
      return [...new Set(named)]
        .filter((name) => writers.has(name))
        .map((name) => [source.path, name] as const);
    });
    expect(callers.length).toBeGreaterThan(5);
    expect(callers.filter(([path, name]) => !isAllowed(path, name))).toEqual([]);
  });

  test("only `execute` records, and it records once", () => {
    const recording = sources.filter((source) => /\bhouse\.record\(/.test(codeOf(source)));
    expect(recording.map(({ path }) => path)).toEqual(["src/ground/command.ts"]);
    expect(codeOf(recording[0]!).match(/\bhouse\.record\(/g)).toHaveLength(1);
  });
});
