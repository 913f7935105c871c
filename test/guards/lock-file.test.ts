import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** The places where Node looks for a package, from the folder of who asks up to the root. */
const places = (from: string): string[] => {
  if (from === "") return [""];
  return [`${from}/`, ...places(from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1)))];
};
const isLocked = (from: string, name: string): boolean =>
  places(from).some((place) => `${place}node_modules/${name}` in packages);

const asked = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
  Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => ({ from, name })),
);

describe("the lock file", () => {
  // `npm ci` refuses a lock that leaves out a package of another platform which the registry does not hold.
  test("names every package that is asked for, of every platform", () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ from, name }) => !isLocked(from, name))).toEqual([]);
  });
});
