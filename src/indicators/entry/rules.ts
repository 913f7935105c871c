import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { may } from "../may.ts";
import { type ReleaseAct, releaseActs, type ReleaseState, type ReleaseStep } from "./words.ts";

interface Move {
  readonly from: readonly ReleaseState[];
  readonly to: ReleaseState;
  /** A `second` person has entered nothing of it: four eyes. */
  readonly who: "writer" | "second";
}

/** Acts by states; who neither enters nor checks figures does none of them. */
export const moves: Readonly<Record<ReleaseAct, Move>> = {
  edit: { from: ["draft"], to: "draft", who: "writer" },
  submit: { from: ["draft"], to: "entered", who: "writer" },
  withdraw: { from: ["draft", "entered"], to: "withdrawn", who: "writer" },
  check: { from: ["entered"], to: "checked", who: "second" },
  return: { from: ["entered", "checked"], to: "draft", who: "second" },
  publish: { from: ["checked"], to: "published", who: "second" },
};

export interface Moving {
  readonly state: ReleaseState;
  readonly steps: readonly ReleaseStep[];
}

const entering: ReadonlySet<ReleaseStep["act"]> = new Set(["open", "edit", "submit"]);

/** The last act by which something was entered. */
export const lastEntering = (steps: readonly ReleaseStep[]): ReleaseStep | undefined =>
  steps.findLast(({ act }) => entering.has(act));

const hasEntered = ({ steps }: Moving, { personId }: Pick<Actor, "personId">): boolean =>
  personId === null || steps.some((step) => entering.has(step.act) && step.personId === personId);

/**
 * The state after an act, or why not: `figures.not-yours` for who may not write figures (heads and deputies, 统计法),
 * `release.state` where the release is elsewhere, `release.second-person.not-yours` for who entered some of it. A
 * person counts, in whichever post; the command line is no person.
 */
export const moved = (
  release: Moving,
  act: ReleaseAct,
  actor: Pick<Actor, "role" | "personId">,
): ReleaseState | Refusal => {
  const { from, to, who } = moves[act];
  if (!may(actor, "enter")) return refuse("figures.not-yours");
  if (!from.includes(release.state)) return refuse("release.state", { state: release.state });
  if (who === "second" && hasEntered(release, actor)) return refuse("release.second-person.not-yours");
  return to;
};

/** What somebody may do with a release now. */
export const actsOpen = (release: Moving, actor: Pick<Actor, "role" | "personId">): ReleaseAct[] =>
  releaseActs.filter((act) => typeof moved(release, act, actor) === "string");

/** Whether it waits for this person to check or to publish. */
export const waitsFor = (release: Moving, actor: Pick<Actor, "role" | "personId">): boolean =>
  actsOpen(release, actor).some((act) => act === "check" || act === "publish");
