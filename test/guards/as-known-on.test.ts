import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Contract } from "../../src/ground/http/contract.ts";
import { openZip } from "../../src/ground/sheets/unzip.ts";
import type { OpenHouse } from "../../src/house.ts";
import * as figures from "../../src/indicators/api.ts";
import * as outlook from "../../src/indicators/outlook/api.ts";
import * as scoring from "../../src/indicators/scoring/api.ts";
import { publicPages } from "../../src/public/index.ts";
import { rooms, routes } from "../../src/rooms.ts";
import { signedIn, testApp } from "../support/app.ts";
import { revisedCounty } from "../support/revised-county.ts";
import { testHouse } from "../support/house.ts";
import { pdfText } from "../support/pdf-text.ts";
import { codeOf, importsOf, sources } from "./sources.ts";

/**
 * "As known on" works on every screen, export and API: what was answered as of a day is answered as of that day for
 * ever, whatever is published after it, and nothing worked out from a later vintage leaks into it.
 */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** What gives no figure, or gives it by a day of its own. Each with its reason; what is in no table fails. */
const apart: Readonly<Record<string, string>> = {
  "/api/indicators/releases": "the queue of what is not yet published: known to nobody before",
  "/api/indicators/releases/:id": "figures on their way to being published",
  "/api/schemes": "names of schemes, no figure",
  "/api/schemes/:id": "rules and weights, no figure",
  "/figures/structure.json": "names of columns, no figure",
};

/** Files beyond the room that read its figures, each by what day. */
const readers: Readonly<Record<string, string>> = {
  "src/commend/evidence.ts": "a nominee’s file is of today, and frozen with the shortlist",
  "src/coordinate/questions/cited.ts": "a citation is of the day of the answer, and keeps its vintage",
  "src/meeting/summary/facts.ts": "a meeting has a day of its own",
  "src/meeting/wall/read.ts": "the wall is live",
  "src/meeting/year/read.ts": "the year is told as of today, beside the day by which its meeting closed it",
  "src/public/home.tsx": "the front page is of today; it leads to /figures, which takes a day",
};

/** Screens that ask for figures without a day, each with its reason. */
const ofToday: Readonly<Record<string, string>> = {
  "src/coordinate/questions/screens/queries.ts": "offers what may be cited in an answer given today",
  "src/indicators/entry/screens/queries.ts": "offers the indicators whose figures are entered",
  "src/desk/today/set-up-steps.tsx": "asks whether anything was ever published",
  "src/finders.ts": "finds indicators by name",
  "src/plan/screens/series-section.tsx": "an action moves its figures as they are now, and says the day",
};

const contracts = Object.values({ ...figures, ...outlook, ...scoring }) as Contract[];
const asked = contracts.filter(({ method }) => method === "GET");
const shapeOf = ({ query }: Contract): object => (query && "shape" in query ? (query.shape as object) : {});
const takesDay = (one: Contract): boolean => "asKnownOn" in shapeOf(one);

const [before, between] = ["2022-03-31", "2022-05-31"];

let house: OpenHouse;
let app: FastifyInstance;
let headers: Record<string, string>;
let county: Awaited<ReturnType<typeof revisedCounty>>;

/** Whatever else is to be asked of a route, that its figures may show. */
const further: Readonly<Record<string, readonly string[]>> = {
  "/api/outlook/:code": ["", "measure=growth"],
  "/api/outlook/:code/rolled": ["", "frequency=A"],
  "/figures/:code/picture.svg": ["of=year", "of=level", "of=growth"],
  "/api/indicators/table": ["", "period=2022-Q1"],
};
const filled = (path: string): string => path.replace(":code", "gdp").replace(":id", county.schemeId);
const ofYear = (path: string): string => path.replace(":year", "2021");
const addresses = [
  ...asked.filter(takesDay).map(({ path }) => path as string),
  "/figures",
  "/figures/:code",
].flatMap((path) => (further[path] ?? [""]).map((query) => ({ path, query })));

/** Of an office document its sheets, its text and its pictures: all but when it was packed, and what numbers its parts got. */
const isContent = (name: string): boolean =>
  /^(?:xl|word)\/(?:worksheets|sharedStrings|document|media).*\.(?:xml|svg)$/.test(name);

/** What a person reads of an answer: the words of a document, without the way it is packed. */
const readable = async (type: string, bytes: Buffer): Promise<string> => {
  if (type.includes("pdf")) return pdfText(bytes);
  if (!type.includes("openxml")) return bytes.toString("utf8");
  const zip = openZip(bytes);
  if ("refusal" in zip) throw new Error(zip.refusal);
  const parts: string[] = [];
  for (const name of zip.names.filter(isContent))
    parts.push(new TextDecoder().decode((await zip.read(name)) as Uint8Array));
  return parts.join("\n").replace(/ (?:r:)?(?:id|embed)="[^"]*"/g, "");
};

const answer = async (path: string, query: string, day: string): Promise<string> => {
  const url = `${filled(path)}?${query ? `${query}&` : ""}asKnownOn=${day}`;
  const response = await app.inject({ url, headers });
  expect([url, response.statusCode]).toEqual([url, 200]);
  return readable(String(response.headers["content-type"]), response.rawPayload);
};
const answers = async (day: string): Promise<Map<string, string>> => {
  const all = new Map<string, string>();
  for (const { path, query } of addresses) all.set(`${path} ${query}`, await answer(path, query, day));
  return all;
};

let then: Record<"before" | "between", Map<string, string>>;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  county = await revisedCounty(house);
  headers = await signedIn(house, county.reader);
  then = { before: await answers(before), between: await answers(between) };
  await county.revise();
});
afterAll(async () => {
  await app.close();
  await house.close();
});

describe("every route of the room that gives figures", () => {
  test("declares the day, or is apart with a reason", () => {
    const ours = rooms.find(({ name }) => name === "indicators")!;
    const paths = ours.routes.map(({ contract }) => contract).filter(({ method }) => method === "GET");
    expect(paths.length).toBeGreaterThan(20);
    expect(
      paths
        .filter((one) => !takesDay(one))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(apart).sort());
    expect(paths.filter(takesDay).every((one) => asked.includes(one))).toBe(true);
  });

  test.each(addresses)(
    "$path $query answers of a day what it answered before the revision",
    async ({ path, query }) => {
      expect(await answer(path, query, before)).toBe(then.before.get(`${path} ${query}`));
    },
  );

  test.each(addresses)("$path $query answers of a later day what was revised", async ({ path, query }) => {
    expect(await answer(path, query, between)).not.toBe(then.between.get(`${path} ${query}`));
  });
});

describe("beyond the room", () => {
  const given = /\b(figuresOn|publicFigures|seriesKnown|scoresOfYear)\b/;
  const reads = (source: (typeof sources)[number]): boolean =>
    importsOf(source).some(({ to, typeOnly }) => to === "src/indicators/index.ts" && !typeOnly) &&
    given.test(codeOf(source));

  test("who reads figures says by what day", () => {
    const found = sources.filter((one) => !one.path.startsWith("src/indicators/") && reads(one));
    expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(readers).sort());
  });

  test("no other address shows a figure", async () => {
    const room = rooms.find(({ name }) => name === "indicators")!;
    const known = [...room.routes.map(({ contract }) => contract.path), "/figures", "/figures/:code"];
    const paths = [
      ...routes.filter(({ contract }) => contract.method === "GET").map(({ contract }) => contract.path),
      ...[...publicPages, ...rooms.flatMap(({ pages }) => pages ?? [])].map(({ path }) => path),
    ].filter((path) => !known.includes(path) && !ofYear(path).includes(":"));
    const shown: string[] = [];
    for (const path of paths) {
      const { body } = await app.inject({ url: ofYear(path), headers });
      if (body.includes(county.sign)) shown.push(path);
    }
    expect(paths.length).toBeGreaterThan(60);
    expect(shown.sort()).toEqual(["/", "/api/wall"]);
  });

  test("a screen that asks for figures hands the day on", () => {
    const names = Object.entries({ ...figures, ...outlook, ...scoring })
      .filter(([, one]) => takesDay(one as Contract))
      .map(([name]) => name);
    const asks = new RegExp(`\\b(?:${names.join("|")})\\b`);
    const onScreen = sources.filter(
      (one) => /\/screens\/|^src\/desk\/|^src\/finders/.test(one.path) && asks.test(codeOf(one)),
    );
    expect(onScreen.length).toBeGreaterThan(8);
    const silent = onScreen.filter((one) => !/(?<!data\.)asKnownOn/.test(codeOf(one)));
    expect(silent.map(({ path }) => path).sort()).toEqual(Object.keys(ofToday).sort());
  });
});
