import type { Actor } from "../ground/actor.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import type { UnitKind } from "../people/words.ts";
import type { Level, LevelCount, MeetingAct, MeetingState } from "./words.ts";

/**
 * What somebody is to a meeting: the office that prepares it, the county's head who holds it, a colleague of the office
 * at the door, one who is invited.
 */
export type MeetingPart = "office" | "head" | "door" | "invited";

interface Step {
  readonly from: readonly MeetingState[];
  /** The state after it; left out, it stays. */
  readonly to?: MeetingState;
  readonly by: readonly MeetingPart[];
}

/** The whole of what may happen to a meeting, when and through whom. */
export const steps: Readonly<Record<MeetingAct, Step>> = {
  edit: { from: ["preparing", "called"], by: ["office"] },
  draw: { from: ["preparing", "called"], by: ["office"] },
  call: { from: ["preparing"], to: "called", by: ["office"] },
  answer: { from: ["called"], by: ["invited"] },
  "check-in": { from: ["called", "open"], by: ["office", "door"] },
  open: { from: ["called"], to: "open", by: ["office", "head"] },
  close: { from: ["open"], to: "closed", by: ["office", "head"] },
  cancel: { from: ["preparing", "called"], to: "cancelled", by: ["office"] },
  write: { from: ["preparing", "called", "open"], by: ["office"] },
  issue: { from: ["preparing", "called", "open", "closed"], by: ["office"] },
};

type Who = Pick<Actor, "role" | "unitId" | "unitPath">;

/** What of a meeting decides who somebody is to it. */
export interface Seating {
  readonly state: MeetingState;
  /** The unit of the office that prepares it. */
  readonly officeUnitId: string;
  /** Whether the reader's post is invited. */
  readonly invited: boolean;
}

/** The office that prepares the meeting is the delivery office; the operator loads an example as it would. */
export const isOffice = ({ role }: Who): boolean => role === "delivery" || role === "operator";

/** The county's head sits at the root of the tree, whose path is one label long. */
export const isCountyHead = ({ role, unitPath }: Who): boolean =>
  role === "head" && unitPath !== null && !unitPath.includes(".");

export const partsOf = (actor: Who, { officeUnitId, invited }: Omit<Seating, "state">): MeetingPart[] => {
  const is: Readonly<Record<MeetingPart, boolean>> = {
    office: isOffice(actor),
    head: isCountyHead(actor),
    door: actor.unitId === officeUnitId,
    invited,
  };
  return (Object.keys(is) as MeetingPart[]).filter((part) => is[part]);
};

/** What is being prepared is the office's and the county head's to see; from its call on everyone signed in. */
export const mayRead = (parts: readonly MeetingPart[], state: MeetingState): boolean =>
  state !== "preparing" || parts.some((part) => part === "office" || part === "head" || part === "door");

/**
 * The state after an act. Refuses `meeting.not-there` to whom it is not shown, `meeting.not-yours`, and by its state
 * `meeting.<state>.conflict`.
 */
export const next = (
  parts: readonly MeetingPart[],
  state: MeetingState,
  act: MeetingAct,
): MeetingState | Refusal => {
  if (!mayRead(parts, state)) return refuse("meeting.not-there");
  const { from, to, by } = steps[act];
  if (!by.some((part) => parts.includes(part))) return refuse("meeting.not-yours");
  return from.includes(state) ? (to ?? state) : refuse(`meeting.${state}.conflict`);
};

/** The acts open to somebody now. */
export const actsFor = (parts: readonly MeetingPart[], state: MeetingState): MeetingAct[] =>
  (Object.keys(steps) as MeetingAct[]).filter((act) => typeof next(parts, state, act) === "string");

/** At which of the three levels a unit sits: organs, government, departments and the rest sit with the county. */
export const levelOf = (kind: UnitKind): Level =>
  kind === "township" || kind === "village" ? kind : "county";

export const levelOrder: readonly Level[] = ["county", "township", "village"];

interface Invitable {
  readonly kind: UnitKind;
}

/** The posts of the levels asked for, level by level, each level in the order given. */
export const drawn = <P extends Invitable>(
  posts: readonly P[],
  asked: readonly Level[],
): (P & { level: Level })[] =>
  levelOrder
    .filter((level) => asked.includes(level))
    .flatMap((level) =>
      posts.filter(({ kind }) => levelOf(kind) === level).map((post) => ({ ...post, level })),
    );

/** Attendance level by level. */
export const countLevels = (
  rows: readonly { readonly level: Level; readonly state: keyof Omit<LevelCount, "level"> }[],
): LevelCount[] =>
  levelOrder.flatMap((level) => {
    const own = rows.filter((row) => row.level === level);
    if (own.length === 0) return [];
    const how = (state: string) => own.filter((row) => row.state === state).length;
    const counts = { coming: how("coming"), sent: how("sent"), excused: how("excused"), came: how("came") };
    return [{ level, invited: own.length, ...counts }];
  });
