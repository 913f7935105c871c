import { describe, expect, test } from "vitest";
import { type Import, importsOf, sources } from "./sources.ts";

/** The rooms from the ground up: each may stand on those named, through their `index.ts`. */
const standsOn: Readonly<Record<string, readonly string[]>> = {
  ground: [],
  log: [],
  people: [],
  indicators: ["people", "log"],
  plan: ["people", "log", "indicators"],
  coordinate: ["people", "log", "indicators", "plan"],
  listen: ["people", "log", "indicators", "plan", "coordinate"],
  advance: ["people", "log", "indicators", "plan", "coordinate"],
  commend: ["people", "log", "indicators", "plan", "coordinate", "listen", "advance"],
  meeting: ["people", "log", "indicators", "plan", "coordinate", "listen", "advance", "commend"],
};

/** The log names persons, posts and units; it joins their tables and knows nothing else of them. */
const joins: Readonly<Record<string, readonly string[]>> = { log: ["people"] };

const roomOf = (path: string): string => /^src\/([\w-]+)\//.exec(path)?.[1] ?? "";
const nameOf = (path: string): string => path.split("/").at(-1) ?? "";
const isScreen = (path: string): boolean => path.includes("/screens/");
const isPage = (path: string): boolean => /\/(pages\.tsx|pages\/.*|[\w-]+-page\.tsx)$/.test(path);

/** What a room shows of itself to those who only need its words. */
const isWords = (path: string): boolean =>
  ["words.ts", "api.ts"].includes(nameOf(path)) || /^src\/[\w-]+\/words\//.test(path);
const isShape = (path: string): boolean => isWords(path) || nameOf(path) === "tables.ts";

const openToScreens = (path: string): boolean =>
  isWords(path) ||
  (path.startsWith("src/ground/") && nameOf(path) === "texts.ts") ||
  path.startsWith("src/desk/") ||
  path.startsWith("src/ground/look/") ||
  ["src/ground/texts.ts", "src/ground/clock.ts"].includes(path);

const aboveAllRooms = new Set(["", "backup", "cli", "desk", "public"]);

const wayIntoRoom = ({ from, to, typeOnly }: Import): string | null => {
  const [mine, theirs] = [roomOf(from), roomOf(to)];
  if (theirs === "ground") return null;
  const lower = [...(standsOn[mine] ?? []), ...(joins[mine] ?? [])].includes(theirs);
  if (!lower) return `${mine} may not stand on ${theirs}`;
  if (typeOnly && isShape(to)) return null;
  if (!(standsOn[mine] ?? []).includes(theirs)) return `${mine} may only name the tables of ${theirs}`;
  // A shape is declared once; both sides of a room above may be told in it, and browsers do not load a door.
  if (isWords(from) && isWords(to)) return null;
  return nameOf(to) === "index.ts" && to.split("/").length === 3
    ? null
    : `${to} is not the door of ${theirs}`;
};

const ofScreen = ({ from, to }: Import): string | null => {
  const [mine, theirs] = [roomOf(from), roomOf(to)];
  if (mine === theirs && isScreen(to)) return null;
  if (!openToScreens(to)) return `a screen may import words, api, look, texts and desk, not ${to}`;
  const lower = ["ground", "desk", mine, ...(standsOn[mine] ?? []), ...(joins[mine] ?? [])];
  return mine === "desk" || lower.includes(theirs) ? null : `${mine} may not stand on ${theirs}`;
};

/** Everything that is wrong with one import, or null. */
const fault = (one: Import): string | null => {
  const [mine, theirs] = [roomOf(one.from), roomOf(one.to)];
  if (!one.to.startsWith("src/"))
    return one.to === "package.json" ? null : `${one.to} is outside the program`;
  if (isScreen(one.from)) return ofScreen(one);
  if (aboveAllRooms.has(mine) || mine === theirs) return null;
  if (theirs === "public" && isPage(one.from)) return null;
  if (aboveAllRooms.has(theirs)) return `a room may not import ${one.to}`;
  return wayIntoRoom(one);
};

describe("the guard sees", () => {
  test.each([
    ["src/ground/clock.ts", "src/people/index.ts"],
    ["src/people/rules.ts", "src/log/index.ts"],
    ["src/people/rules.ts", "src/plan/index.ts"],
    ["src/plan/store.ts", "src/people/store/units.ts"],
    ["src/plan/store.ts", "src/people/tables.ts"],
    ["src/plan/rules.ts", "src/people/words.ts"],
    ["src/log/words.ts", "src/people/words.ts"],
    ["src/people/words.ts", "src/plan/words.ts"],
    ["src/plan/words.ts", "src/people/store/units.ts"],
    ["src/plan/rules.ts", "src/app.ts"],
    ["src/plan/rules.ts", "src/cli/start.ts"],
    ["src/plan/rules.ts", "src/desk/client.ts"],
    ["src/plan/rules.ts", "src/public/frame.tsx"],
    ["src/plan/screens/plan.tsx", "src/plan/store.ts"],
    ["src/plan/screens/plan.tsx", "src/plan/rules.ts"],
    ["src/people/screens/unit.tsx", "src/plan/api.ts"],
    ["src/plan/store.ts", "test/support/house.ts"],
  ])("%s → %s", (from, to) => {
    expect(fault({ from, to, typeOnly: false })).not.toBeNull();
  });

  test.each([
    ["src/plan/rules.ts", "src/ground/clock.ts", false],
    ["src/plan/commands.ts", "src/people/index.ts", false],
    ["src/plan/store.ts", "src/people/tables.ts", true],
    ["src/plan/words.ts", "src/people/words.ts", false],
    ["src/log/store.ts", "src/people/tables.ts", true],
    ["src/plan/pages.tsx", "src/public/frame.tsx", false],
    ["src/plan/screens/plan.tsx", "src/people/words.ts", false],
    ["src/plan/screens/plan.tsx", "src/plan/words/naming.ts", false],
    ["src/plan/screens/plan.tsx", "src/desk/client.ts", false],
    ["src/app.ts", "src/plan/index.ts", false],
  ])("no fault in %s → %s", (from, to, typeOnly) => {
    expect(fault({ from, to, typeOnly })).toBeNull();
  });
});

const imports = sources.flatMap(importsOf);
const known = new Set(sources.map(({ path }) => path));

test("it looked at the program", () => {
  expect(sources.length).toBeGreaterThan(80);
  expect(imports.length).toBeGreaterThan(200);
  expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
  const missed = imports.filter(({ to }) => /\.tsx?$/.test(to) && to.startsWith("src/") && !known.has(to));
  expect(missed).toEqual([]);
});

test("every folder is a room or stands above them", () => {
  const folders = new Set(sources.map(({ path }) => roomOf(path)));
  const unknown = [...folders].filter((folder) => !aboveAllRooms.has(folder) && !(folder in standsOn));
  expect(unknown).toEqual([]);
});

test("rooms stand only on the rooms below them, and enter by the door", () => {
  const faults = imports.flatMap((one) => {
    const wrong = fault(one);
    return wrong ? [`${one.from}: ${wrong}`] : [];
  });
  expect(faults).toEqual([]);
});
