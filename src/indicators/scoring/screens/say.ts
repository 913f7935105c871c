import { useLang } from "../../../desk/theme.tsx";
import { figure } from "../../../ground/look/format.ts";
import type { Fault, Marked } from "../words.ts";
import { useSay } from "../../../desk/say.ts";

type Params = Record<string, string | number>;

const digits = 4;
/** A number as the arithmetic shows it: at most four decimals. */
export const shownNumber = (value: number): string => figure(Math.round(value * 10 ** digits) / 10 ** digits);

const shownParams = (params: Marked["worked"]["params"]): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" ? shownNumber(value) : value,
    ]),
  );

/** The arithmetic of a line's points as a sentence. */
export const useWorked = () => {
  const say = useSay();
  return ({ by, params }: Marked["worked"]): string => say(`scoring.worked.${by}`, shownParams(params));
};

/** A fault as a sentence. */
export const useFault = () => {
  const say = useSay();
  return ({ fault, params }: Fault): string =>
    say(`scoring.fault.${fault}`, { line1: "", line2: "", ...params });
};

export const useJoined = () => {
  const lang = useLang();
  return (parts: readonly string[]): string => parts.join(lang === "zh" ? "；" : "; ");
};
