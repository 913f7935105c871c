import type { Lang } from "./lang.ts";

/**
 * The six lights, in the order they have everywhere: colour, shape and word, always all three.
 * The values are those of `tokens.css`; the shapes are drawn once, in `Sprite`.
 */
export const lights = {
  verified: { colour: "#1D5B9E", shape: "square-tick", zh: "已核验", zhShort: "核实", en: "Verified" },
  claimed: { colour: "#1D5B9E", shape: "square-hollow", zh: "待核验", zhShort: "待核", en: "To verify" },
  pace: { colour: "#25704A", shape: "circle", zh: "正常", zhShort: "正常", en: "On pace" },
  behind: { colour: "#E3A50F", shape: "triangle", zh: "滞后", zhShort: "滞后", en: "Behind" },
  far: { colour: "#C3152A", shape: "diamond", zh: "严重滞后", zhShort: "严重", en: "Far behind" },
  idle: { colour: "#6A655D", shape: "circle-hollow", zh: "未到期", zhShort: "未到", en: "Not due" },
} as const;

export type LightKind = keyof typeof lights;

/** How many things have each light; a light left out counts as none. */
export type LightCounts = Partial<Record<LightKind, number>>;

export const lightOrder = Object.keys(lights) as LightKind[];

/** The word of a light. Only Chinese has a short form. */
export function lightWord(kind: LightKind, lang: Lang, short = false): string {
  const light = lights[kind];
  if (lang === "en") return light.en;
  return short ? light.zhShort : light.zh;
}

/** What a row of shapes says aloud: 已核验 69 件，待核验 28 件 / Verified 69, To verify 28. */
export function spokenCounts(counts: LightCounts, lang: Lang): string {
  const said = lightOrder.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    if (count === 0) return [];
    return [lang === "zh" ? `${lights[kind].zh} ${count} 件` : `${lights[kind].en} ${count}`];
  });
  return said.join(lang === "zh" ? "，" : ", ");
}

/** Counts a list of lights. */
export function countLights(kinds: readonly LightKind[]): LightCounts {
  const counts: LightCounts = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Things by their lights, in the order lights have everywhere; those of one light stay as they were. */
export const inLightOrder = <T>(things: readonly T[], kindOf: (thing: T) => LightKind): T[] =>
  lightOrder.flatMap((kind) => things.filter((thing) => kindOf(thing) === kind));
