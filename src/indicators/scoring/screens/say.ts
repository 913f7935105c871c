import { useLang } from "../../../desk/theme.tsx";
import { figure } from "../../../ground/look/format.ts";
import { named } from "../../../ground/texts.ts";
import type { Fault, Line, LineScore, Marked, Method } from "../words.ts";
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

/** The arithmetic of a line's points as a sentence, its band by the name it has in the reader's language. */
export const useWorked = () => {
  const [say, lang] = [useSay(), useLang()];
  return ({ worked: { by, params }, band: key }: LineScore, { method }: Line): string => {
    const band = method.kind === "bands" ? method.bands.find((each) => each.key === key) : undefined;
    return say(`scoring.worked.${by}`, {
      ...shownParams(params),
      ...(band ? { band: named(lang, band) } : {}),
    });
  };
};

type Said = { readonly [K in Method["kind"]]: (method: Extract<Method, { kind: K }>) => string };

/** How a method scores, with its own numbers. */
export const useMethodSaid = () => {
  const [say, lang] = [useSay(), useLang()];
  const bound = (value: number | null, none: string) => (value === null ? say(none) : shownNumber(value));
  const said: Said = {
    completion: ({ capped, most }) =>
      capped ? say("scoring.said.capped") : say("scoring.said.completion", { most: shownNumber(most) }),
    "base-per-point": ({ base, step, each, reference }) =>
      say("scoring.said.base-per-point", {
        ...shownParams({ base, step, each }),
        reference: say(`scoring.reference.${reference}`),
      }),
    "rank-steps": ({ steps, drop }) =>
      say("scoring.said.rank-steps", {
        steps: steps.map(shownNumber).join(" / "),
        drop: shownNumber(drop),
        drops: drop > 0 ? "yes" : "no",
      }),
    "ratio-to-best": () => say("scoring.method.ratio-to-best"),
    efficacy: ({ floor, ceiling }) =>
      say("scoring.said.efficacy", {
        floor: bound(floor, "scoring.group-worst"),
        ceiling: bound(ceiling, "scoring.group-best"),
      }),
    bands: ({ bands }) =>
      say("scoring.said.bands", {
        bands: bands.map((band) => `${named(lang, band)} ${shownNumber(band.share * 100)}%`).join(" / "),
      }),
    given: () => say("scoring.method.given"),
  };
  return (method: Method): string => (said[method.kind] as (method: Method) => string)(method);
};

/** A fault of a scheme as a sentence, its lines by the names they have in the reader's language. */
export const useFault = (lines: readonly Line[]) => {
  const [say, lang] = [useSay(), useLang()];
  return ({ fault, lines: keys, params }: Fault): string => {
    const names = keys.flatMap((key, at) => {
      const line = lines.find((each) => each.key === key);
      return line ? [[`line${at + 1}`, named(lang, line)] as const] : [];
    });
    return say(`scoring.fault.${fault}`, { line1: "", line2: "", ...params, ...Object.fromEntries(names) });
  };
};

export const useJoined = () => {
  const lang = useLang();
  return (parts: readonly string[]): string => parts.join(lang === "zh" ? "；" : "; ");
};
