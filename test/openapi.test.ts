import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenHouse } from "../src/house.ts";
import { routes } from "../src/rooms.ts";
import { testApp } from "./support/app.ts";
import { testHouse } from "./support/house.ts";

type Operation = {
  operationId: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  responses: Record<string, unknown>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  tags: { name: string }[];
};

let house: OpenHouse;
let app: FastifyInstance;
let document: Document;
beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  document = (await app.inject("/api/openapi.json")).json();
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation): [string, Operation] => [path, operation]),
  );

const refsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "$ref" in value && typeof value.$ref === "string" ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
};

const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);

describe("the description of the API", () => {
  test("is OpenAPI 3.1 and names every route once", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(operations().length).toBe(routes.length);
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("declares every parameter of a path, once and as required", () => {
    const inPaths = operations().filter(([path]) => path.includes("{"));
    expect(inPaths.length).toBeGreaterThan(0);
    for (const [path, { parameters }] of operations()) {
      const declared = parameters.filter((one) => one.in === "path").map(({ name }) => name);
      expect(declared.sort(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
      expect(parameters.every((one) => one.in !== "path" || one.required)).toBe(true);
      const places = parameters.map(({ in: place, name }) => `${place} ${name}`);
      expect(new Set(places).size, path).toBe(places.length);
    }
  });

  test("points nowhere that is not there", () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) expect(resolve(ref), ref).toBeDefined();
  });

  test("gives every operation an answer, a refusal and a known tag", () => {
    const tags = document.tags.map(({ name }) => name);
    for (const [path, { responses, tags: own }] of operations()) {
      expect(Object.keys(responses), path).toEqual(expect.arrayContaining(["200", "4XX"]));
      expect(tags).toEqual(expect.arrayContaining(own));
    }
  });
});

describe("the page of the API", () => {
  test.each(["zh", "en"])("shows every route without a script (%s)", async (lang) => {
    const { body, headers, statusCode } = await app.inject(`/api?lang=${lang}`);
    expect(statusCode).toBe(200);
    expect(headers["content-security-policy"]).toContain("script-src 'self' 'nonce-");
    expect(body).not.toContain("<script");
    for (const { contract } of routes) expect(body).toContain(`${contract.method} ${contract.path}<`);
  });
});
