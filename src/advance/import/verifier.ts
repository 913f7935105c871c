import type { Role } from "../../ground/actor.ts";
import type { Problems } from "../../ground/sheets/index.ts";
import { judges, mayReport } from "../rules/may.ts";
import type { Course, Known } from "./known.ts";
import type { LedgerRow } from "./read.ts";

/** The post in whose name a claim was verified. */
export interface Verifier {
  readonly postId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitPath: string;
}

/** Who verified: a unit that has a post for it and no part in the action. Null after saying why not, at its cell. */
export const verifierIn = (
  { verifier: cell }: LedgerRow,
  { action }: Course,
  { units, posts }: Known,
  problems: Problems,
): Verifier | null => {
  if (cell.kind === "empty") {
    problems.error(cell, "missing");
    return null;
  }
  const found = units.find(cell.text);
  if (found.kind !== "one") {
    problems.error(cell, "progress-verifier", { name: cell.text });
    return null;
  }
  const { id: unitId, path } = found.unit;
  const post = posts.posts.find((one) => one.unitId === unitId && judges(one.role));
  const own = mayReport({ unitPath: path }, action);
  if (own) problems.error(cell, "progress-verifier-own");
  else if (!post) problems.error(cell, "progress-verifier-post");
  return post && !own ? { postId: post.id, role: post.role, unitId, unitPath: path } : null;
};
