import { parseCsv } from "hucre/csv";
import { expect, test } from "vitest";
import { anObservation } from "../indicators.test-support.ts";
import { dataflow, sdmxCsvOf } from "./message.ts";
import type { Component } from "./names.ts";
import { codesOf, structureOf } from "./structure.ts";

const now = new Date("2022-06-15T01:00:00Z");
const { data } = structureOf(now);
const [structure] = data.dataStructures;
const { dimensionList, measureList, attributeList } = structure!.dataStructureComponents;
const components = [
  ...dimensionList.dimensions,
  dimensionList.timeDimension,
  ...measureList.measures,
  ...attributeList.attributes,
];

const figures = [
  anObservation({ measure: "level", basis: "plain", value: "295.0", multiplier: 8, note: 'a "b", c' }),
  anObservation({ measure: "rank", basis: "growth", value: "1", period: "2021-01/06" }),
  anObservation({ value: "-3.20", period: "2021-Q3", status: "R", source: "一\r\n二" }),
];
const bytes = sdmxCsvOf(figures.map((figure) => ({ figure, area: "411424", unit: "元" })));
const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const [heading, ...rows] = parseCsv(text, { delimiter: "," }).map((row) => row.map(String));

test("each column of the CSV after ACTION is a component of the structure, in its order", () => {
  expect(heading?.slice(0, 3)).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
  expect(heading?.slice(3)).toEqual(components.map(({ id }) => id));
});

test("every line names the dataflow by agency, id and version, and has as many fields as the heading", () => {
  const [flow] = data.dataflows;
  expect(dataflow).toBe(`${flow!.agencyID}:${flow!.id}(${flow!.version})`);
  expect(rows.length).toBe(figures.length);
  for (const row of rows)
    expect([row.length, ...row.slice(0, 3)]).toEqual([heading!.length, "dataflow", dataflow, "I"]);
});

test("each code used is in its codelist", () => {
  const coded = heading!.flatMap((id, at) => (codesOf[id as Component] ? [[id, at] as const] : []));
  expect(coded.map(([id]) => id)).toEqual(["FREQ", "MEASURE", "BASIS", "UNIT_MULT", "OBS_STATUS"]);
  for (const [id, at] of coded) {
    const codes = data.codelists.find((list) => list.id === `CL_${id}`)!.codes.map((code) => code.id);
    for (const row of rows) expect(codes).toContain(row[at]);
  }
});

test("each codelist names each of its codes in both languages, and no code besides", () => {
  for (const { id, codes } of data.codelists) {
    const own = codesOf[id.replace(/^CL_/, "") as Component]!;
    expect(codes.map((code) => code.id).sort()).toEqual([...own].sort());
    for (const { name, names } of codes) {
      expect(name).toBe(names.en);
      expect(names.zh).toMatch(/\p{Script=Han}/u);
      expect(names.en).toMatch(/^[A-Z][a-z ]+$/);
    }
  }
});

test("each component has its concept, and each enumeration its codelist", () => {
  const concepts = data.conceptSchemes[0]!.concepts.map(({ id }) => id);
  const lists = data.codelists.map(({ id }) => `Codelist=DINGGE:${id}(1.0.0)`);
  for (const { id, conceptIdentity, localRepresentation } of components) {
    expect(concepts).toContain(id);
    expect(conceptIdentity).toBe(
      `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=DINGGE:CONCEPTS(1.0.0).${id}`,
    );
    if ("enumeration" in localRepresentation)
      expect(lists).toContain(localRepresentation.enumeration?.split("codelist.")[1]);
  }
});

test("each attribute is one of an observation's value, not of the data set", () => {
  const id = measureList.measures[0]?.id;
  for (const { attributeRelationship, measureRelationship } of attributeList.attributes)
    expect({ attributeRelationship, measureRelationship }).toEqual({
      attributeRelationship: { observation: {} },
      measureRelationship: [id],
    });
});

test("is plain UTF-8 without a mark, its lines end in CR LF, no dimension and no value is empty", () => {
  expect(text.startsWith("STRUCTURE,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  for (const row of rows) expect(row.slice(0, 10)).not.toContain("");
});

test("each value keeps its digits, each field its quotes and its line's end", () => {
  expect(rows.map((row) => row[9])).toEqual(["295.0", "1", "-3.20"]);
  expect([rows[0]?.at(-1), rows[2]?.[13]]).toEqual(['a "b", c', "一\r\n二"]);
});
