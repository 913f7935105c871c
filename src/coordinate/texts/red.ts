import type { Texts } from "../../ground/texts.ts";

/** What every board says of matters whose time has run out at the county's head. */
export const redTexts = {
  "matter.red.board": { zh: "到时没有定的议题", en: "Matters out of time" },
  "matter.red.count": {
    zh: "{count} 件议题到了县里一把手，到时没有定",
    en: "{count, plural, one {# matter} other {# matters}} at the county’s head out of time, undecided",
  },
  "matter.red.since": { zh: "{post}，{at} 起亮红", en: "{post}, red since {at}" },
  "matter.red.others": {
    zh: "{count} 件不涉及您单位，这里不写题目",
    en: "{count, plural, one {# does not involve your unit and is not named here} other {# do not involve your unit and are not named here}}",
  },
  "matter.red.public": {
    zh: "有 {count} 件要县里定的事，到时没有定。定了就从这里去掉。",
    en: "{count, plural, one {# matter} other {# matters}} for the county to decide ran out of time. Once decided, it goes from here.",
  },
} as const satisfies Texts;
