import { isOwing } from "../rules/life.ts";
import type { Complained } from "../rules/may.ts";
import type { AppealClass, AppealState } from "../words.ts";

interface Carriable extends Complained {
  readonly state: AppealState;
  readonly class: AppealClass;
}

/**
 * Whether a theme's matter takes an appeal along: one that still waits for its answer. Not one where life or property is
 * in danger: its two hours run on, no meeting is waited for. Not a complaint: the units that meet are not to read
 * there who is complained of. (Design §4.2.)
 */
export const isCarried = ({ state, class: of, ...about }: Carriable): boolean =>
  isOwing(state) &&
  of !== "urgent" &&
  about.aboutUnitIds.length + about.aboutPostIds.length + about.aboutPersonIds.length === 0;
