import { z } from "zod";
import type { Contract } from "./contract.ts";
import type { Route } from "./route.ts";

/** A JSON Schema or any other piece of the document. */
type Piece = Record<string, unknown>;

/** The routes that belong together on the API page, under the room's name. */
export interface RouteGroup {
  readonly name: string;
  readonly routes: readonly Route[];
}

const schemaOf = (type: z.ZodType, io: "input" | "output"): Piece => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any" }) as Piece;
  return schema;
};

const paramNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");

const fieldsOf = (type: z.ZodType | undefined): { fields: Record<string, Piece>; required: Set<string> } => {
  const schema = type ? schemaOf(type, "input") : {};
  return {
    fields: (schema.properties ?? {}) as Record<string, Piece>,
    required: new Set((schema.required ?? []) as string[]),
  };
};

const parametersOf = ({ path, params, query }: Contract): Piece[] => {
  const inPath = fieldsOf(params).fields;
  const inQuery = fieldsOf(query);
  return [
    ...paramNames(path).map((name) => ({
      name,
      in: "path",
      required: true,
      schema: inPath[name] ?? { type: "string" },
    })),
    ...Object.entries(inQuery.fields).map(([name, schema]) => ({
      name,
      in: "query",
      required: inQuery.required.has(name),
      schema,
    })),
  ];
};

const upload: Piece = {
  type: "object",
  required: ["file"],
  properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
};

const bodyOf = ({ body, upload: takesFile }: Contract): Piece | undefined => {
  if (takesFile) return { required: true, content: { "multipart/form-data": { schema: upload } } };
  return body && { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } };
};

const answerOf = ({ reply }: Contract): Piece =>
  reply === "file"
    ? { description: "The file", content: { "application/octet-stream": {} } }
    : { description: "The answer", content: { "application/json": { schema: schemaOf(reply, "output") } } };

const refused = { $ref: "#/components/responses/Refused" };

const responsesOf = ({ contract, may }: Route): Piece => ({
  "200": answerOf(contract),
  "4XX": refused,
  ...(may === "anyone" ? {} : { "401": refused }),
});

/** From method and path, so that it stays the same as long as the route does: `put_api_settings_name`. */
const operationId = ({ method, path }: Contract): string =>
  `${method}${path.replace(/\W+/g, "_")}`.toLowerCase();

const operationOf = (tag: string, route: Route): Piece => ({
  operationId: operationId(route.contract),
  summary: route.contract.summary,
  tags: [tag],
  security: route.may === "anyone" ? [] : [{ session: [] }],
  parameters: parametersOf(route.contract),
  requestBody: bodyOf(route.contract),
  responses: responsesOf(route),
});

const pathsOf = (groups: readonly RouteGroup[]): Record<string, Piece> => {
  const paths: Record<string, Piece> = {};
  for (const { name, routes } of groups)
    for (const route of routes) {
      const path = route.contract.path.replace(/:(\w+)/g, "{$1}");
      paths[path] = { ...paths[path], [route.contract.method.toLowerCase()]: operationOf(name, route) };
    }
  return paths;
};

const refusal: Piece = {
  type: "object",
  required: ["refusal", "sentence"],
  properties: {
    refusal: { type: "string", description: "Stable id, for example unit.code-taken" },
    sentence: { type: "string", description: "The same in the reader's language" },
    field: { type: "string", description: "The input field it is about, as a dotted path" },
    where: { type: "string", description: "The place in a file it is about" },
    params: { type: "object" },
  },
};

const components: Piece = {
  schemas: { Refusal: refusal },
  responses: {
    Refused: {
      description: "A refusal: nothing was changed",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } },
    },
  },
  securitySchemes: { session: { type: "apiKey", in: "cookie", name: "dingge" } },
};

/** The whole API as OpenAPI 3.1 (spec.openapis.org/oas/v3.1.1), made from the same contracts that validate. */
export const openApiOf = (groups: readonly RouteGroup[], version: string): Piece => ({
  openapi: "3.1.1",
  info: { title: "Dingge", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
  servers: [{ url: "/" }],
  tags: groups.map(({ name }) => ({ name })),
  paths: pathsOf(groups),
  components,
});
