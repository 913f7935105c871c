import type { Texts } from "../../ground/texts.ts";
import { releaseScreenTexts } from "./screens/texts.ts";

const acts = {
  "act.release.open": { zh: "开了一张发布单", en: "Opened a release" },
  "act.release.edit": { zh: "填了发布单", en: "Entered figures" },
  "act.release.submit": { zh: "把发布单交给人核对", en: "Handed a release to be checked" },
  "act.release.check": { zh: "核对了发布单", en: "Checked a release" },
  "act.release.publish": { zh: "公布了数字", en: "Published a release" },
  "act.release.return": { zh: "退回了发布单", en: "Sent a release back" },
  "act.release.withdraw": { zh: "作废了发布单", en: "Gave a release up" },
  "kind.release": { zh: "发布单", en: "Release" },
} as const satisfies Texts;

const refusals = {
  "refusal.release.too-many-rows": {
    zh: "这张表有 {rows} 行，一份发布最多 {most} 行，没有保存任何东西。请按时期、乡镇或指标分成几张表，一张一张导入。",
    en: "This table has {rows} rows; one release takes {most}. Nothing was saved. Split it by period, township or indicator and import one table after the other.",
  },
  "refusal.release.not-there": { zh: "没有这张发布单。", en: "There is no such release." },
  "refusal.release.state": {
    zh: "这张发布单现在是“{state, select, draft {录入中} entered {待核对} checked {待公布} published {已公布} other {已作废}}”，不能这样做。",
    en: "This release is {state, select, draft {being entered} entered {waiting to be checked} checked {waiting to be published} published {published} other {given up}}; that cannot be done now.",
  },
  "refusal.release.second-person.not-yours": {
    zh: "数是您录的，要由另一个人核对和公布。",
    en: "You entered these figures; somebody else checks and publishes them.",
  },
  "refusal.release.changed.conflict": {
    zh: "别人刚刚改过这张发布单。您填的还在，请看过他改的再存。",
    en: "Somebody else has changed this release meanwhile. What you typed is kept; look at theirs before saving.",
  },
  "refusal.release.hindered": {
    zh: "第 {row} 行还有错，改好再交。",
    en: "Row {row} still has an error; mend it first.",
  },
  "refusal.release.reason-missing": {
    zh: "第 {row} 行有一个数没过检查。改好它，或写明为什么就是这样。",
    en: "A figure in row {row} did not pass a check. Mend it, or say why it stands.",
  },
} as const satisfies Texts;

const waiting = {
  "release.by-nobody": { zh: "命令行", en: "the command line" },
  "release.named": { zh: "{period}的数，{source}", en: "Figures of {period}, {source}" },
  "release.waits.entered": {
    zh: "{post}录入了 {rows} 行，等您对照原件核对",
    en: "{post} entered {rows, plural, one {# row} other {# rows}}; compare them with the document",
  },
  "release.waits.checked": {
    zh: "{post}核对过 {rows} 行，等您公布",
    en: "{post} checked {rows, plural, one {# row} other {# rows}}; publish them",
  },
} as const satisfies Texts;

export const entryTexts: Texts = { ...acts, ...refusals, ...waiting, ...releaseScreenTexts };
