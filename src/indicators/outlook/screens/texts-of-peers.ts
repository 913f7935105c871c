import type { Texts } from "../../../ground/texts.ts";

/** Said where the county stands among the other counties of its city. */
export const peerTexts = {
  "import.kind.peers": { zh: "兄弟县区的数", en: "Figures of other counties" },
  "import.about.peers": {
    zh: "全市各县区的数，一行一个：县区、指标、时期、单位、总量、增量、增速、增速口径、来源、公布日期。没见过的县区会添上，改过的数另存一版。",
    en: "Figures of the city’s counties, one a row: county, indicator, period, unit, level, increment, growth, basis, source, date. A county not seen before is added; a changed figure becomes a further vintage.",
  },
  "outlook.peers": { zh: "和兄弟县区比", en: "Among its peers" },
  "outlook.peers-of": { zh: "{name}：和兄弟县区比", en: "{name} among its peers" },
  "outlook.peers.county": { zh: "县区", en: "County" },
  "outlook.peers.enter": { zh: "录入一个数", en: "Enter a figure" },
  "outlook.peers.enter-of": { zh: "{name}，{period}，兄弟县区", en: "{name}, {period}, of another county" },
  "outlook.peers.worked": { zh: "两期相减", en: "subtracted" },
  "outlook.peers.stands": {
    zh: "{by}：{of} 个里第 {place}。",
    en: "{by}: {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of}.",
  },
  "outlook.peers.change": { zh: "改", en: "Change" },
  "outlook.peers.change-of": { zh: "{name}：改名，或不再比", en: "{name}: change or leave out" },
  "outlook.peers.save": { zh: "改名", en: "Save the name" },
  "outlook.peers.name-zh": { zh: "中文名", en: "Chinese name" },
  "outlook.peers.name-en": { zh: "英文名（可以不填）", en: "English name (may stay empty)" },
  "outlook.peers.why-renamed": { zh: "为什么改", en: "Why it is changed" },
  "outlook.peers.rename-note": {
    zh: "从今天起叫新名。看以前的日子，还是旧名。",
    en: "It has the new name from today. Earlier days keep the old one.",
  },
  "outlook.peers.leave": { zh: "不再和它比", en: "Compare no longer" },
  "outlook.peers.leave-note": {
    zh: "从今天起不再并排。它的数留着，看以前的日子还在。",
    en: "From today it stands here no longer. Its figures are kept, and earlier days still show it.",
  },
  "outlook.peers.why": { zh: "为什么不比了", en: "Why it is left out" },
  "outlook.peers.removed": { zh: "不再比的", en: "Left out" },
  "outlook.peers.since": { zh: "{day}起不比", en: "since {day}" },
  "outlook.peers.restore": { zh: "再和它比", en: "Compare again" },
  "outlook.peers.restore-of": { zh: "再和{name}比", en: "Compare with {name} again" },
  "outlook.peers.restore-note": {
    zh: "它的数都在，从前的也一并排上。",
    en: "Its figures are all kept, and stand here again.",
  },
  "outlook.peers.why-again": { zh: "为什么又比了", en: "Why it is compared again" },
  "outlook.peers.mixed": {
    zh: "各县区的增速口径不一样，位次只作参考。",
    en: "These growths were measured differently; their places say little.",
  },
  "outlook.peers.none": {
    zh: "还没有兄弟县区的数。录入或导入以后，在这里并排。",
    en: "There are no figures of other counties yet. They stand here once they are entered or imported.",
  },
  "outlook.peers.note": {
    zh: "数照各自公布的写。增量没有公布的，用两期总量相减，并注明。相同的数并列，缺数的不排。",
    en: "Figures stand as published. An increment that was not is subtracted from two levels, and said to be. Equal figures share a place; missing ones have none.",
  },
  "outlook.peers.import.peer": { zh: "县区", en: "County" },
  "outlook.peers.import.indicator": { zh: "指标", en: "Indicator" },
  "outlook.peers.import.period": { zh: "时期", en: "Period" },
  "outlook.peers.import.measure": { zh: "量", en: "Measure" },
  "outlook.peers.import.value": { zh: "数", en: "Figure" },
  "outlook.peers.import.source": { zh: "来源", en: "Source" },
  "problem.indicator.unknown": {
    zh: "没有指标“{code}”。先录入本县的这个指标。",
    en: "There is no indicator “{code}”. Enter the county’s own figures of it first.",
  },
} as const satisfies Texts;
