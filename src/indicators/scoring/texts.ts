import type { Texts } from "../../ground/texts.ts";
import { schemeImportTexts } from "./import/texts.ts";
import { faultTexts } from "./texts-of-faults.ts";
import { scoringScreenTexts } from "./screens/texts.ts";
import { workedTexts } from "./texts-of-work.ts";

const refusals = {
  "refusal.scheme.not-there": { zh: "没有这个考核办法。", en: "There is no such scoring scheme." },
  "refusal.scheme.not-yours": {
    zh: "考核办法由组织部门和督查室起草，县里主要负责人定；您的岗位不能改。",
    en: "Schemes are drafted by the organisation and delivery offices and adopted by the county’s head; your post may not change them.",
  },
  "refusal.scheme.state": {
    zh: "{state, select, draft {还是草案，要先定下来。} adopted {已经定了，改动要另起一版。} other {已经封存，改动要另起一版。}}",
    en: "{state, select, draft {It is still a draft; adopt it first.} adopted {It is adopted; make a next version to change it.} other {It is closed; make a next version to change it.}}",
  },
  "refusal.scheme.unit-twice": {
    zh: "有单位在组里写了两次。一个单位只在一组里比。",
    en: "A unit stands in the groups twice. A unit is compared in one group only.",
  },
  "refusal.scheme.unit-unknown": {
    zh: "有单位不在这个办法里，或已经撤销。",
    en: "A unit is not in this scheme, or has ended.",
  },
  "refusal.scheme.line-unknown": { zh: "办法里没有 {line} 这一项。", en: "The scheme has no line {line}." },
  "refusal.scheme.band-unknown": { zh: "没有 {band} 这一等。", en: "There is no band {band}." },
  "refusal.scheme.value-published": {
    zh: "{line} 用公布的数，不手填。",
    en: "{line} takes the published figure; it is not entered by hand.",
  },
  "refusal.scheme.grant-unknown": {
    zh: "办法里没有 {key} 这一项加分、扣分或否决。",
    en: "The scheme has no bonus, penalty or veto {key}.",
  },
  "refusal.scheme.grant.not-there": {
    zh: "这一笔已经不在了。",
    en: "It is not there any more.",
  },
  "refusal.scheme.faulty": {
    zh: "办法里还有 {count} 处错，改好再定。",
    en: "{count, plural, one {One fault is} other {# faults are}} left in the scheme; mend {count, plural, one {it} other {them}} first.",
  },
} as const satisfies Texts;

const acts = {
  "act.scoring.draft": { zh: "起草了考核办法", en: "Drafted a scoring scheme" },
  "act.scoring.edit": { zh: "改了考核办法草案", en: "Changed the draft of a scheme" },
  "act.scoring.adopt": { zh: "定了考核办法", en: "Adopted a scoring scheme" },
  "act.scoring.revise": { zh: "另起一版考核办法", en: "Made a next version of a scheme" },
  "act.scoring.enter": { zh: "填了考核数据", en: "Entered figures for scoring" },
  "act.scoring.grant": { zh: "给了加分、扣分或否决", en: "Gave a bonus, penalty or veto" },
  "act.scoring.take-back": { zh: "撤回了加分、扣分或否决", en: "Took back a bonus, penalty or veto" },
  "act.scoring.close": { zh: "封存了考核结果", en: "Closed the scores" },
  "kind.scheme": { zh: "考核办法", en: "Scoring scheme" },
} as const satisfies Texts;

export const scoringTexts = {
  ...refusals,
  ...acts,
  ...faultTexts,
  ...workedTexts,
  ...scoringScreenTexts,
  ...schemeImportTexts,
} as const satisfies Texts;
