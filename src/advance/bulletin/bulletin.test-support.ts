import { translators } from "../../ground/intl.ts";
import type { Texts } from "../../ground/texts.ts";
import { bulletinTexts } from "./texts.ts";
import type { BulletinFacts } from "./words.ts";

const reasonTexts = {
  "light.reason.points-behind": { zh: "落后 {points} 个百分点", en: "{points} points behind" },
  "light.reason.deadline-missed": { zh: "{due} 到期未完成", en: "Missed {due}" },
} as const satisfies Texts;

export const say = translators({ ...bulletinTexts, ...reasonTexts });

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const unit = (n: number, nameZh: string) => ({ id: id(n), nameZh, nameEn: null });
const post = (n: number, titleZh: string) => ({ id: id(n), titleZh, titleEn: null });

export const housing = unit(1, "县住建局");
export const farms = unit(2, "县农业农村局");

/** September as the mock-up of the bulletin has it, shortened. */
export const september: BulletinFacts = {
  period: { cadence: "monthly", from: "2022-09-01", to: "2022-09-30" },
  on: "2022-09-30",
  office: { ...unit(9, "柘城县督查室"), nameEn: "Delivery Office of Zhecheng" },
  tasks: 6,
  lights: { verified: 69, claimed: 28, pace: 59, behind: 19, far: 5, idle: 6 },
  spot: { looked: 30, held: 26 },
  units: [
    { unit: housing, actions: 18, done: 7, verified: 5, late: 4, spot: { looked: 9, held: 7 } },
    { unit: farms, actions: 21, done: 12, verified: 10, late: 3, spot: null },
  ],
  far: [
    {
      id: id(20),
      number: "2.1",
      titleZh: "老旧小区改造 42 个小区",
      titleEn: null,
      lead: housing,
      head: post(30, "局长"),
      ledBy: post(31, "常务副县长"),
      reasons: [
        { id: "deadline-missed", params: { due: "2022-09-30" } },
        { id: "points-behind", params: { points: 34 } },
        { id: "points-behind", params: { points: 1 } },
      ],
    },
  ],
  decided: null,
  due: [
    { id: id(21), number: "3.1", titleZh: "高标准农田", titleEn: null, lead: farms, dueOn: "2022-10-31" },
  ],
};
