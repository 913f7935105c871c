/** What a post is for. A post's role and its unit's place in the tree decide what its holder may do. */
export const roles = [
  "head",
  "deputy",
  "officer",
  "delivery",
  "statistics",
  "listening",
  "inspector",
  "commendation",
  "discipline",
  "auditor",
  "admin",
] as const;
export type Role = (typeof roles)[number];

/** Through which door an act came in. */
export type Via = "desk" | "public" | "api" | "command-line" | "job";

/**
 * Who acts: a person in a post, or the operator at the command line, or a job. The post owes, the person holds;
 * both are written into every entry of the log.
 */
export interface Actor {
  readonly countyId: string;
  readonly personId: string | null;
  readonly postId: string | null;
  readonly role: Role | "operator" | "system";
  /** The unit of the post, and its path in the tree (ltree text); null for operator and system. */
  readonly unitId: string | null;
  readonly unitPath: string | null;
  readonly via: Via;
  /** The network address it came from, where there is one. */
  readonly from: string | null;
}

/** The operator at the command line: may do what the county's admin may. */
export const operator = (countyId: string): Actor => ({
  countyId,
  personId: null,
  postId: null,
  role: "operator",
  unitId: null,
  unitPath: null,
  via: "command-line",
  from: null,
});

/** A job that acts by itself, in a county's name. */
export const system = (countyId: string): Actor => ({ ...operator(countyId), role: "system", via: "job" });
