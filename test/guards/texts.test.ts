import { createIntl } from "@formatjs/intl";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cliTexts } from "../../src/cli/texts.ts";
import type { Texts } from "../../src/ground/texts.ts";
import { rooms, routeGroups, texts as houseTexts } from "../../src/rooms.ts";
import { codeOf, sources } from "./sources.ts";

const texts: Texts = { ...houseTexts, ...cliTexts };
const intl = createIntl({ locale: "en", messages: {} });

type Part = { type: number; value?: unknown; options?: Record<string, { value: Part[] }>; children?: Part[] };
const [argument, number, date, time, select, plural] = [1, 2, 3, 4, 5, 6];
const named = new Set([argument, number, date, time, select, plural]);

/** The names a message asks for, with its selects' branches, which both languages must have alike. */
const paramsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    const own = named.has(part.type) ? [String(part.value)] : [];
    const branches =
      part.type === select
        ? [
            `${String(part.value)}: ${Object.keys(part.options ?? {})
              .sort()
              .join("|")}`,
          ]
        : [];
    const within = [
      ...Object.values(part.options ?? {}).flatMap(({ value }) => value),
      ...(part.children ?? []),
    ];
    return [...own, ...branches, ...paramsOf(within)];
  });

const parse = (text: string, locale: string): readonly Part[] | null => {
  try {
    return intl.formatters.getMessageFormat(text, locale).getAst() as unknown as Part[];
  } catch {
    return null;
  }
};

/** What a message asks for; one that cannot be read says so. */
const askedBy = (text: string, locale: string): string[] => {
  const parts = parse(text, locale);
  return parts ? [...new Set(paramsOf(parts))].sort() : [`unreadable: ${text}`];
};

describe("every text", () => {
  test("is there: it looked at some", () => {
    expect(Object.keys(texts).length).toBeGreaterThan(100);
    expect(askedBy("{a} {b, select, x {{c}} other {}}", "en")).toEqual(["a", "b", "b: other|x", "c"]);
  });

  test("is said in both languages, with the same parameters", () => {
    const faults = Object.entries(texts).flatMap(([key, { zh, en }]) => {
      if (zh.trim() === "" || en.trim() === "") return [`${key}: empty`];
      const [inZh, inEn] = [askedBy(zh, "zh-CN"), askedBy(en, "en")];
      return inZh.join() === inEn.join() && !inZh.join().startsWith("unreadable")
        ? []
        : [`${key}: zh ${inZh.join()}, en ${inEn.join()}`];
    });
    expect(faults).toEqual([]);
  });

  test("has one home: no two rooms say the same key", () => {
    const keys = [...rooms.flatMap((room) => Object.keys(room.texts)), ...Object.keys(cliTexts)];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

/** How the code names a text, and which key that is. */
const uses: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/\b(?:say|t|tell)\(\s*"([a-z][\w-]*(?:\.[\w-]+)+)"/g, (name) => name],
  [/\btell\(\s*terminal,\s*"([^"]+)"/g, (name) => name],
  [/formatMessage(?:<[^(]*>)?\(\s*\{\s*id:\s*"([^"]+)"/g, (name) => name],
  [/<FormattedMessage\s+id="([^"]+)"/g, (name) => name],
  [/\brefuse\(\s*"([^"]+)"/g, (name) => `refusal.${name}`],
  [/\blabel:\s*"([a-z][\w-]*(?:\.[\w-]+)+)"/g, (name) => name],
  [/\bcommand(?:<[^(]*>)?\(\s*"([^"]+)"/g, (name) => `act.${name}`],
  [/\bsetting\(\{\s*name:\s*"([^"]+)"/g, (name) => `setting.${name}`],
];

const usesIn = (code: string): string[] =>
  uses.flatMap(([pattern, keyOf]) => [...code.matchAll(pattern)].map(([, name]) => keyOf(name ?? "")));

/** A refusal about a cell is said as a problem at that cell. */
const isSaid = (key: string): boolean => key in texts || key.replace(/^refusal\./, "problem.") in texts;

describe("every text that the code asks for", () => {
  test.each([
    ['say("log.title")', "log.title"],
    ['intl.formatMessage({ id: "log.title" })', "log.title"],
    ['refuse("unit.not-there", {})', "refusal.unit.not-there"],
    ['command<Draft, null>("unit.add", async () => {})', "act.unit.add"],
    ['setting({\n  name: "session.idle-hours",', "setting.session.idle-hours"],
  ])("the guard sees %s", (code, key) => {
    expect(usesIn(code)).toContain(key);
  });

  test("exists", () => {
    const asked = sources.flatMap((source) =>
      usesIn(codeOf(source)).map((key) => [source.path, key] as const),
    );
    expect(asked.length).toBeGreaterThan(50);
    const missing = asked.filter(([, key]) => !isSaid(key));
    expect(missing.map(([path, key]) => `${path}: ${key}`)).toEqual([]);
  });

  test("says every choice that a setting has", () => {
    const choices = rooms
      .flatMap((room) => room.settings ?? [])
      .flatMap(({ name, schema }) =>
        schema instanceof z.ZodEnum ? schema.options.map((value) => `setting.${name}.is.${value}`) : [],
      );
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.filter((key) => !(key in texts))).toEqual([]);
  });

  test("names every group of routes on the API's page", () => {
    expect(routeGroups.length).toBeGreaterThan(5);
    expect(routeGroups.filter(({ name }) => !(`api.room.${name}` in texts))).toEqual([]);
  });
});
