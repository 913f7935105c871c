import type { Actor } from "../../ground/actor.ts";

/** The units that have a part in an action, by their paths in the tree. */
export interface Involved {
  readonly leadPath: string | null;
  readonly cooperatingPaths: readonly string[];
}

const within = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

const pathsOf = ({ leadPath, cooperatingPaths }: Involved): string[] => [
  ...(leadPath === null ? [] : [leadPath]),
  ...cooperatingPaths,
];

/** Whoever sits in the lead unit, a cooperating unit or below them reports. */
export const mayReport = ({ unitPath }: Pick<Actor, "unitPath">, involved: Involved): boolean =>
  unitPath !== null && pathsOf(involved).some((path) => within(unitPath, path));

/** Only the lead unit itself says that it is done. */
export const mayClaim = ({ unitPath }: Actor, { leadPath }: Involved): boolean =>
  unitPath !== null && unitPath === leadPath;

const inspecting: readonly Actor["role"][] = ["inspector", "delivery"];

/** Four eyes: an inspector or the delivery office, of a unit that has no part in it, looks whether it is done. */
export const mayVerify = (actor: Actor, involved: Involved): boolean =>
  inspecting.includes(actor.role) && actor.unitPath !== null && !mayReport(actor, involved);

/** The head of the county itself: the head's post at the root of the tree. */
const headsCounty = ({ role, unitPath }: Actor): boolean =>
  role === "head" && unitPath?.includes(".") === false;

/** Who may lower a light by hand: those who verify, and the head of the county. Nobody raises one. */
export const mayLower = (actor: Actor, involved: Involved): boolean =>
  mayVerify(actor, involved) || headsCounty(actor);

/** Who draws a spot check and sees what a preset would change: the delivery office and inspectors. */
export const mayInspect = ({ role }: Pick<Actor, "role">): boolean => inspecting.includes(role);

const office: readonly Actor["role"][] = ["delivery", "admin", "operator"];

/** Who brings in a ledger of progress: those who bring in the plan. */
export const mayImport = ({ role }: Pick<Actor, "role">): boolean => office.includes(role);

/** Whether a post of this role judges claims, where its unit has no part in them. */
export const judges = (role: Actor["role"]): boolean => inspecting.includes(role);
