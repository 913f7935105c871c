import type { Texts } from "../../../ground/texts.ts";
import { faultTexts } from "../texts-of-faults.ts";

/** A fault of a scheme as it is said at the cell of its line. */
const faultProblems = Object.fromEntries(
  Object.entries(faultTexts).map(([key, said]) => [key.replace("scoring.fault.", "problem.scheme-"), said]),
);

/** Said where a scheme comes in from its table. */
export const schemeImportTexts: Texts = {
  ...faultProblems,
  "act.scoring.import": { zh: "导入了考核办法", en: "Imported a scoring scheme" },
  "import.kind.scheme": { zh: "考核办法", en: "Scoring scheme" },
  "import.about.scheme": {
    zh: "考核办法的表：序号、考核项目、各项分值、考核内容、评分标准、说明。评分标准里认得的写法直接成为计分方法，认不出的先按直接计分；进来是草案，先比乡镇街道。",
    en: "The table of a scheme: number, item, points, criterion, standard, note. Standards that are understood become methods, others are points given; it comes in as a draft for the townships.",
  },
  "scoring.import.name": { zh: "考核项目", en: "Item" },
  "scoring.import.weight": { zh: "分值", en: "Points" },
  "scoring.import.method": { zh: "计分方法", en: "Method" },
  "scoring.import.standard": { zh: "评分标准", en: "Standard" },
  "problem.scheme-standard-unread": {
    zh: "“{line}”的评分标准没认出计分方法，先按直接计分，进来以后可以改。",
    en: "No method was understood from the standard of “{line}”; points are given until it is changed.",
  },
  "problem.scheme-weight": {
    zh: "“{line}”没有分值，或不在 0 到 1000 之间。",
    en: "“{line}” has no points, or not between 0 and 1000.",
  },
  "refusal.scheme.no-lines": {
    zh: "表里没有一项可以考核的，没有保存任何东西。",
    en: "The sheet holds no item; nothing was saved.",
  },
  "refusal.scheme.no-townships": {
    zh: "单位名录里还没有乡镇街道，没有可比的。先导入单位。",
    en: "There are no townships among the units to compare. Import the units first.",
  },
};
