import type { z } from "zod";
import { type Refusal, refuse } from "../refusal.ts";
import type { Text } from "../texts.ts";
import { fieldNamed } from "./field-names.ts";

type Issue = z.core.$ZodIssue;
type Of<C extends Issue["code"]> = Extract<Issue, { code: C }>;

/** What people call the kinds of value that a schema asks for. */
const kinds: Readonly<Record<string, Text>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "是或否", en: "yes or no" },
  array: { zh: "一组内容", en: "a list" },
};
const several: Text = { zh: "几项内容", en: "a group of fields" };

interface Place {
  readonly field: Text;
  readonly at: { readonly field: string };
}

const ofKind = ({ expected, input }: Of<"invalid_type">, { field, at }: Place): Refusal =>
  input === undefined || input === null
    ? refuse("input.missing", { field }, at)
    : refuse("input.wrong-kind", { field, kind: kinds[expected] ?? several }, at);

const tooSmall = ({ origin, minimum, inclusive }: Of<"too_small">, { field, at }: Place): Refusal => {
  const least = Number(minimum);
  if (origin === "string" && least === 1) return refuse("input.missing", { field }, at);
  if (origin === "string") return refuse("input.too-short", { field, least }, at);
  if (origin === "array") return refuse("input.too-few-items", { field, least }, at);
  return inclusive === false
    ? refuse("input.not-above", { field, least }, at)
    : refuse("input.too-small", { field, least }, at);
};

const tooBig = ({ origin, maximum, inclusive }: Of<"too_big">, { field, at }: Place): Refusal => {
  const most = Number(maximum);
  if (origin === "string") return refuse("input.too-long", { field, most }, at);
  if (origin === "array") return refuse("input.too-many-items", { field, most }, at);
  return inclusive === false
    ? refuse("input.not-below", { field, most }, at)
    : refuse("input.too-big", { field, most }, at);
};

/** A pattern is for programs; people are told by the hint of the field. */
const ofForm = ({ format }: Of<"invalid_format">, { field, at }: Place): Refusal => {
  if (format === "date") return refuse("input.not-a-day", { field }, at);
  if (format === "datetime") return refuse("input.not-a-time", { field }, at);
  if (format === "uuid") return refuse("input.not-chosen", { field }, at);
  if (format === "email") return refuse("input.not-an-email", { field }, at);
  return refuse("input.wrong-form", { field }, at);
};

/**
 * What a schema found wrong, as a person is told: the field by its name and what is wanted there, never the words of a
 * program. Each refusal is 422.
 */
export const faultOf = (issue: Issue): Refusal => {
  const place = { field: fieldNamed(issue.path), at: { field: issue.path.map(String).join(".") } };
  const { field, at } = place;
  if (issue.code === "invalid_type") return ofKind(issue, place);
  if (issue.code === "too_small") return tooSmall(issue, place);
  if (issue.code === "too_big") return tooBig(issue, place);
  if (issue.code === "invalid_format") return ofForm(issue, place);
  if (issue.code === "invalid_value")
    return issue.input === undefined || issue.input === null
      ? refuse("input.missing", { field }, at)
      : refuse("input.no-such-choice", { field }, at);
  if (issue.code === "unrecognized_keys")
    return refuse("input.not-taken", { keys: issue.keys.join(", ") }, at);
  return refuse("input.wrong-form", { field }, at);
};
