import { basis, frequencies, measures, multiplier, statuses } from "../words.ts";
import { attributes, dimensions, measured, structureVersion } from "./message.ts";
import { codeNames, type Component, componentNames, type Names } from "./names.ts";

/** What the web calls such a message. */
export const structureType = "application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8";

/**
 * The codes of each coded column. Indicators, units and areas stay free text: offices call them by words that an SDMX
 * code may not hold.
 */
export const codesOf: Readonly<Partial<Record<Component, readonly string[]>>> = {
  FREQ: frequencies,
  MEASURE: measures,
  BASIS: basis.options,
  UNIT_MULT: multiplier.options.map(({ value }) => String(value)),
  OBS_STATUS: statuses,
};

const formats: Readonly<Partial<Record<Component, string>>> = {
  TIME_PERIOD: "ObservationalTimePeriod",
  OBS_VALUE: "Decimal",
  PUBLISHED_ON: "GregorianDay",
  VINTAGE: "Integer",
};

const [agencyID, version] = ["DINGGE", structureVersion];
const kept = { agencyID, version };
const named = (said: Names) => ({ name: said.en, names: said });
const urn = (kind: string, id: string): string =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${agencyID}:${id}(${version})`;

const shapeOf = (id: Component) =>
  codesOf[id]
    ? { enumeration: urn("codelist.Codelist", `CL_${id}`) }
    : { format: { dataType: formats[id] ?? "String" } };

const componentOf = (id: Component) => ({
  id,
  conceptIdentity: `${urn("conceptscheme.Concept", "CONCEPTS")}.${id}`,
  localRepresentation: shapeOf(id),
});

const attributeOf = (id: (typeof attributes)[number]) => ({
  ...componentOf(id),
  usage: id === "COMMENT_OBS" || id === "UNIT_MEASURE" ? "optional" : "mandatory",
  attributeRelationship: { observation: {} },
  /** Readers take an attribute without it for one of the whole data set. */
  measureRelationship: [measured],
});

const dataStructure = {
  id: "FIGURES",
  ...kept,
  ...named({ zh: "公布的数据", en: "Published figures" }),
  dataStructureComponents: {
    dimensionList: {
      id: "DimensionDescriptor",
      dimensions: dimensions.filter((id) => id !== "TIME_PERIOD").map(componentOf),
      timeDimension: componentOf("TIME_PERIOD"),
    },
    measureList: { id: "MeasureDescriptor", measures: [{ ...componentOf(measured), usage: "mandatory" }] },
    attributeList: { id: "AttributeDescriptor", attributes: attributes.map(attributeOf) },
  },
};

const codelistOf = (id: Component) => ({
  id: `CL_${id}`,
  ...kept,
  ...named(componentNames[id]),
  codes: Object.entries(codeNames[id] ?? {}).map(([code, said]) => ({ id: code, ...named(said) })),
});

const components: readonly Component[] = [...dimensions, measured, ...attributes];

/**
 * The SDMX-JSON 2.0 structure message that a reader of our SDMX-CSV asks for: dataflow, data structure, concepts and
 * codelists. Its components are the columns of the CSV, in their order.
 */
export const structureOf = (now: Date) => ({
  meta: {
    id: "FIGURES-STRUCTURE",
    test: false,
    prepared: now.toISOString(),
    contentLanguages: ["en", "zh"],
    sender: { id: agencyID },
  },
  data: {
    dataflows: [
      {
        id: "FIGURES",
        ...kept,
        ...named({ zh: "公布的数据", en: "Published figures" }),
        structure: urn("datastructure.DataStructureDefinition", "FIGURES"),
      },
    ],
    dataStructures: [dataStructure],
    conceptSchemes: [
      {
        id: "CONCEPTS",
        ...kept,
        ...named({ zh: "概念", en: "Concepts" }),
        concepts: components.map((id) => ({ id, ...named(componentNames[id]) })),
      },
    ],
    codelists: components.filter((id) => codesOf[id]).map(codelistOf),
  },
});
