import { XMLBuilder } from "fast-xml-parser";
import type {
  Format,
  GCreated,
  GDefinition,
  GDiscovery,
  GFault,
  GRequest,
  GService,
  GToken,
  GUpdate,
  GUpdated,
} from "./words.ts";

/** An answer under the element that the specification puts it in. */
export type GDocument =
  | { readonly services: readonly GService[] }
  | { readonly service_definition: GDefinition }
  | { readonly service_requests: readonly (GCreated | GToken | GRequest)[] }
  | { readonly service_request_updates: readonly (GUpdate | GUpdated)[] }
  | { readonly discovery: GDiscovery }
  | { readonly errors: readonly GFault[] };

/** What one thing of a list is called: XML names each, JSON writes a bare array (the specification's Spark convention). */
const itemOf: Readonly<Record<string, string>> = {
  services: "service",
  attributes: "attribute",
  values: "value",
  service_requests: "request",
  notes: "note",
  service_request_updates: "request_update",
  endpoints: "endpoint",
  formats: "format",
  errors: "error",
};

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  format: true,
  indentBy: "  ",
});
const declaration = { "@_version": "1.0", "@_encoding": "utf-8" };

/** XML 1.0 holds no control characters and no half characters, not even escaped. */
const speakable = (text: string): string =>
  text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");

const element = (name: string, value: unknown): unknown => {
  if (Array.isArray(value))
    return { [itemOf[name] ?? name]: value.map((one) => element(itemOf[name] ?? name, one)) };
  if (typeof value === "string") return speakable(value);
  if (typeof value !== "object" || value === null) return value ?? "";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, element(key, field)]));
};

const xml = (root: string, value: unknown): string =>
  builder.build({ "?xml": declaration, [root]: element(root, value) });

/**
 * An answer as it is sent. In XML under its root element, each thing of a list in its own element; in JSON without the
 * root: lists are bare arrays. UTF-8 both.
 */
export const written = (document: GDocument, format: Format): string => {
  const [[root, value] = ["errors", []]] = Object.entries(document);
  return format === "json" ? JSON.stringify(value) : xml(root, value);
};
