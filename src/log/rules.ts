import type { Actor, Role } from "../ground/actor.ts";
import type { Json } from "../ground/command.ts";
import type { FieldChange } from "./words.ts";

/** How much of the log someone reads. Their own acts are always among it, except reading identities. */
export interface Reading {
  readonly everything: boolean;
  /** Entries that concern units at or below this path (ltree text). */
  readonly below: string | null;
  readonly personId: string | null;
  /** Entries that tell who looked at a protected identity. */
  readonly identities: boolean;
}

const readsEverything: ReadonlySet<Actor["role"]> = new Set<Actor["role"]>([
  "auditor",
  "discipline",
  "admin",
  "operator",
]);
const readsIdentities: ReadonlySet<Actor["role"]> = new Set<Role>(["auditor", "discipline"]);

const isTop = (path: string | null): boolean => path !== null && !path.includes(".");

/** Whether this is the county's head: the head of the unit at the root of the tree. */
const isCountyHead = ({ role, unitPath }: Actor): boolean => role === "head" && isTop(unitPath);

/**
 * What an actor reads: audit, discipline, admin, operator and the county's head all of it; a unit's head what concerns
 * the units at and below theirs; everyone what they did themselves.
 */
export const readingOf = (actor: Actor): Reading => ({
  everything: readsEverything.has(actor.role) || isCountyHead(actor),
  below: actor.role === "head" ? actor.unitPath : null,
  personId: actor.personId,
  identities: readsIdentities.has(actor.role),
});

/** Whether an actor may take the log away as a file: only who reads the whole of it. */
export const mayExport = (actor: Actor): boolean => readingOf(actor).everything;

const longest = 300;

const isPlain = (value: Json): boolean => typeof value !== "object" || value === null;

const textOf = (value: Json): string => {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every(isPlain)) return value.join(", ");
  return JSON.stringify(value);
};

const shown = (value: Json | undefined): string | null => {
  if (value === undefined || value === null) return null;
  const text = textOf(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

const isFields = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields in which two states differ, in the order they are written; a state that is no object is the field "". */
export const changesBetween = (before: Json | undefined, after: Json | undefined): FieldChange[] => {
  const was = isFields(before) ? before : { "": before };
  const is = isFields(after) ? after : { "": after };
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: shown(was[field]), after: shown(is[field]) }))
    .filter(({ before, after }) => before !== after);
};

const nameFields = ["nameZh", "titleZh", "title", "name", "code"] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What the thing was called when it was acted on: after the act, else before it; else its own id where that says
 * something (a day, a setting).
 */
export const nameOfSubject = (
  id: string,
  before: Json | undefined,
  after: Json | undefined,
): string | null => {
  for (const state of [after, before]) {
    if (!isFields(state)) continue;
    const name = nameFields.map((field) => state[field]).find((value) => typeof value === "string");
    if (typeof name === "string") return name;
  }
  return uuid.test(id) ? null : id;
};
