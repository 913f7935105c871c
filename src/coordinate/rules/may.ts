import type { Actor } from "../../ground/actor.ts";
import { isWithin } from "../../people/index.ts";
import type { Part } from "../words.ts";

/** Who keeps the matters of the whole county in order. */
const office: ReadonlySet<Actor["role"]> = new Set(["delivery", "admin", "operator"]);

/** Who reads every matter: the office, and those who look after whether all is in order. */
const watching: ReadonlySet<Actor["role"]> = new Set([
  ...office,
  "auditor",
  "discipline",
  "inspector",
  "system",
]);

export const readsAll = ({ role }: Pick<Actor, "role">): boolean => watching.has(role);

/** A matter by what decides who may do something with it. */
export interface Standing {
  readonly decidingPostId: string;
  readonly delegatedToPostId: string | null;
  readonly openedByPostId: string | null;
  readonly openedByPersonId: string | null;
  readonly unitIds: readonly string[];
  /** The paths of the units involved. */
  readonly unitPaths: readonly string[];
  /** The posts that had it before. */
  readonly heldBefore: readonly string[];
}

type Asker = Pick<Actor, "role" | "postId" | "personId" | "unitId" | "unitPath">;

const isOpener = ({ postId, personId }: Asker, matter: Standing): boolean =>
  (personId !== null && personId === matter.openedByPersonId) ||
  (postId !== null && postId === matter.openedByPostId);

/** What somebody is to a matter; empty when they do not see it, which reads like "not there". */
export const partsOf = (actor: Asker, matter: Standing): Part[] => {
  const { postId, unitId, unitPath, role } = actor;
  const is: Partial<Record<Part, boolean>> = {
    decider: postId !== null && postId === matter.decidingPostId,
    delegate: postId !== null && postId === matter.delegatedToPostId,
    opener: isOpener(actor, matter),
    unit: unitId !== null && matter.unitIds.includes(unitId),
    office: office.has(role),
    clock: role === "system",
    reader:
      readsAll(actor) ||
      (postId !== null && matter.heldBefore.includes(postId)) ||
      (unitPath !== null && matter.unitPaths.some((path) => isWithin(path, unitPath))),
  };
  return (Object.keys(is) as Part[]).filter((part) => is[part]);
};
