import { expect, test } from "vitest";
import type { TextParams } from "../texts.ts";
import { reasonSaid } from "./reasons.ts";

const told = (key: string, params: TextParams = {}) => `${key} ${Object.values(params).join(" ")}`;
const reason = {
  id: "milestone-missed",
  params: { name: "开工", nameEn: "Started", due: "2022-04-30", from: "pace", days: 3 },
};

test.each([
  ["zh", "light.reason.milestone-missed 开工 Started 4 月 30 日 正常 3"],
  ["en", "light.reason.milestone-missed Started Started 30 April On pace 3"],
] as const)("in %s", (lang, sentence) => {
  expect(reasonSaid(reason, lang, told).replaceAll("\u00A0", " ")).toBe(sentence);
});
