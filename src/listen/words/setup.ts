import { z } from "zod";
import { appealClass } from "./states.ts";

const id = z.uuid();
const name = z.string().trim().min(1).max(100);
const optionalName = name.nullable().default(null);

/** An attribute that a category asks for, as Open311 GeoReport v2 defines it. */
export const attribute = z.strictObject({
  code: z.string().trim().min(1).max(60),
  variable: z.boolean().default(true),
  datatype: z.enum(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
  required: z.boolean(),
  description: z.string().trim().max(200),
  datatypeDescription: z.string().trim().max(200).default(""),
  values: z
    .array(z.strictObject({ key: name, name }))
    .max(100)
    .default([]),
});
export type Attribute = z.output<typeof attribute>;

/** What appeals are about; the `code` is what Open311 calls service_code. */
export const categoryDraft = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{1,40}$/),
  nameZh: name,
  nameEn: optionalName,
  groupZh: optionalName,
  groupEn: optionalName,
  description: z.string().trim().max(500).nullable().default(null),
  keywords: z.array(name).max(50).default([]),
  class: appealClass.default("ordinary"),
  attributes: z.array(attribute).max(50).default([]),
  position: z.int().min(0).max(10_000).default(0),
});
export type CategoryDraft = z.output<typeof categoryDraft>;
export const category = z.object({ ...categoryDraft.shape, id, ended: z.boolean() });
export type Category = z.output<typeof category>;

/** Which unit a category goes to in a territory and below it; `territoryId` null: in the whole county. */
export const routeDraft = z.strictObject({
  categoryId: id,
  territoryId: id.nullable().default(null),
  unitId: id,
});
/** A line of the routing table. */
export const routeLine = z.object({ ...routeDraft.shape, id });
export type RouteDraft = z.output<typeof routeDraft>;

/** A text that the desk or a unit often writes. */
export const templateDraft = z.strictObject({
  title: name,
  text: z.string().trim().min(1).max(5000),
});
export const template = z.object({ ...templateDraft.shape, id });
export type TemplateDraft = z.output<typeof templateDraft>;
