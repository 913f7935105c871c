import type { Actor } from "../../ground/actor.ts";
import { isWithin } from "../../people/index.ts";
import type { AppealPart } from "../words.ts";

type Roles = ReadonlySet<Actor["role"]>;

/** Who takes calls and gives appeals out. */
const desk: Roles = new Set(["listening", "operator"]);

/** Who looks after whether all is in order: reads the words of every appeal, never an identity. */
const watching: Roles = new Set(["delivery", "inspector", "auditor", "discipline"]);

/** Who in a unit handles what it was given. */
const handling: Roles = new Set(["head", "deputy", "officer", "listening", "delivery"]);

/** Who answers for the units below. */
const leading: Roles = new Set(["head", "deputy"]);

/** Who may still read what complains of their own unit: they are there to look into it. */
const beyondUnits: Roles = new Set(["discipline", "auditor", "operator", "system"]);

export const isDesk = ({ role }: Pick<Actor, "role">): boolean => desk.has(role);
export const readsAll = ({ role }: Pick<Actor, "role">): boolean => desk.has(role) || watching.has(role);
export const handles = ({ role }: Pick<Actor, "role">): boolean => handling.has(role);
export const leads = ({ role }: Pick<Actor, "role">): boolean => leading.has(role);

/** Who leads the whole county. */
const leadsCounty = ({ role, unitPath }: Pick<Actor, "role" | "unitPath">): boolean =>
  leading.has(role) && unitPath !== null && unitsOver(unitPath).length === 1;

/** Who sees the themes of what the county says: they count every appeal, also what complains of a unit. */
export const readsThemes = (actor: Pick<Actor, "role" | "unitPath">): boolean =>
  readsAll(actor) || leadsCounty(actor);

/** Who makes a theme a matter: who gives appeals out, who sees that things are delivered, who leads the county. */
export const opensThemes = (actor: Pick<Actor, "role" | "unitPath">): boolean =>
  desk.has(actor.role) || actor.role === "delivery" || leadsCounty(actor);

/** Who edits categories, routing and templates. */
export const maySetUp = ({ role }: Pick<Actor, "role">): boolean => role === "admin" || desk.has(role);

/** Whom an appeal complains of. */
export interface Complained {
  readonly aboutUnitIds: readonly string[];
  readonly aboutPostIds: readonly string[];
  readonly aboutPersonIds: readonly string[];
}

type Asker = Pick<Actor, "role" | "postId" | "personId" | "unitId" | "unitPath">;

/** A path's label as an id: the other way of the tree's labels. */
const idOf = (label: string): string =>
  [label.slice(0, 8), label.slice(8, 12), label.slice(12, 16), label.slice(16, 20), label.slice(20)].join(
    "-",
  );

/** A unit and every unit over it, from its path. */
export const unitsOver = (path: string | null): string[] => (path ? path.split(".").map(idOf) : []);

/** The units over somebody whose being complained of hides an appeal from them; none for who looks into complaints. */
export const hidingUnits = ({ role, unitPath }: Asker): string[] =>
  beyondUnits.has(role) ? [] : unitsOver(unitPath);

/**
 * Whether an appeal is kept from somebody: it complains of them, of their post, or of a unit that is theirs or stands
 * over theirs. (Design §4.2: never to the unit complained of.)
 */
export const isHidden = (actor: Asker, about: Complained): boolean =>
  hidingUnits(actor).some((unitId) => about.aboutUnitIds.includes(unitId)) ||
  (actor.postId !== null && about.aboutPostIds.includes(actor.postId)) ||
  (actor.personId !== null && about.aboutPersonIds.includes(actor.personId));

/** Whether a unit may handle an appeal: not one complained of, nor one below such a one. */
export const mayHandle = (unitPath: string, about: Pick<Complained, "aboutUnitIds">): boolean =>
  !unitsOver(unitPath).some((unitId) => about.aboutUnitIds.includes(unitId));

/** An appeal by what decides who may do something with it. */
export interface Standing extends Complained {
  /** The unit that has it; of a merged one, that of the appeal it was merged into. */
  readonly unitId: string | null;
  readonly unitPath: string | null;
  /** Who decides the matter it was referred to: the post, and whom it lets act. */
  readonly deciders: readonly string[];
  /** The units that work along, or have, under the one that leads. */
  readonly cooperating: readonly string[];
}

/** What somebody is to an appeal; empty when they do not see it, which reads like "not there". */
export const partsOf = (actor: Asker, appeal: Standing): AppealPart[] => {
  if (isHidden(actor, appeal)) return [];
  const { role, unitId, unitPath, postId } = actor;
  const theirs = unitId !== null && unitId === appeal.unitId;
  const is: Partial<Record<AppealPart, boolean>> = {
    desk: isDesk(actor),
    unit: theirs && handles(actor),
    head: theirs && role === "head",
    above:
      !theirs &&
      leads(actor) &&
      unitPath !== null &&
      appeal.unitPath !== null &&
      isWithin(appeal.unitPath, unitPath),
    decider: postId !== null && appeal.deciders.includes(postId),
    clock: role === "system",
    reader: watching.has(role),
    cooperating: unitId !== null && handles(actor) && appeal.cooperating.includes(unitId),
  };
  return (Object.keys(is) as AppealPart[]).filter((part) => is[part]);
};
