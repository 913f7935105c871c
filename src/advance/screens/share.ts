import { figure } from "../../ground/look/format.ts";
import type { Say } from "../../ground/texts.ts";

const percent = (share: number): string => `${Math.round(share * 100)}%`;

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** A share with what it counts and how sure it is: 7/9, 45%–94%. A dash where nothing is counted. */
export const shareSaid = ({ part, whole, interval }: Share, say: Say): string =>
  interval === null
    ? "—"
    : say("advance.share", {
        part: figure(part),
        whole: figure(whole),
        low: percent(interval.low),
        high: percent(interval.high),
      });
