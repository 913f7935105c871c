import type { Line } from "../words.ts";

type Method = Line["method"];

/** What was read out of a standard, and which way is better. */
export interface StandardRead {
  readonly method: Method;
  readonly better: Line["better"];
}

const number = "(\\d+(?:\\.\\d+)?)";

/** 位次分：60、57、54、51、48 / 按位次计60/57/54分. */
const steps = (text: string): Method | null => {
  if (!/位次|排名|名次/.test(text)) return null;
  const [, row] = /(\d+(?:\.\d+)?(?:[、,/，]\d+(?:\.\d+)?){2,})/.exec(text) ?? [];
  const named = [
    ...text.matchAll(new RegExp(`第[一二三四五六七八九十\\d]+[名位][^\\d，。；]{0,6}${number}分`, "g")),
  ];
  const points = row ? row.split(/[、,/，]/).map(Number) : named.map(([, value]) => Number(value));
  if (points.length < 2) return null;
  const drop = new RegExp(`(?:依次|每[低降]一[位名]|其余)[^\\d]{0,6}递?减${number}分`).exec(text)?.[1];
  return { kind: "rank-steps", steps: points, drop: Number(drop ?? 0) };
};

/** 基准分8分，每高1个百分点加0.5分. */
const basePerPoint = (text: string): Method | null => {
  const base = new RegExp(`(?:基准分|基础分|得基本分|基本分)[为:：]?${number}`).exec(text)?.[1];
  const each = new RegExp(
    `每[^\\d，。；]{0,8}${number}[^\\d，。；]{0,8}[加扣减][^\\d，。；]{0,2}${number}分?`,
  ).exec(text);
  if (!base || !each) return null;
  const reference = /平均/.test(text) ? "mean" : /上年|去年|上期/.test(text) ? "before" : "target";
  return {
    kind: "base-per-point",
    base: Number(base),
    step: Number(each[1]),
    each: Number(each[2]),
    reference,
  };
};

const completion = (text: string): Method | null =>
  /完成比例|完成率|按比例(?:得|计)分|完成目标任务/.test(text)
    ? { kind: "completion", capped: !/不封顶|超额加分/.test(text), most: 1.2 }
    : null;

const efficacy = (text: string): Method | null =>
  /功效系数/.test(text) ? { kind: "efficacy", floor: null, ceiling: null } : null;

const ratioToBest = (text: string): Method | null =>
  /最优值|最高值|最大值|与第一名(?:的)?(?:比|差)/.test(text) ? { kind: "ratio-to-best" } : null;

const readings = [efficacy, steps, basePerPoint, ratioToBest, completion] as const;

const lessIsBetter = /越低越好|逆向|反向|越少越好|下降/;

/** How an office's words say that points come about; null where they say nothing that is known: points are given then. */
export const standardIn = (text: string): StandardRead | null => {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  for (const read of readings) {
    const method = read(plain);
    if (method) return { method, better: lessIsBetter.test(plain) ? "down" : "up" };
  }
  return null;
};
