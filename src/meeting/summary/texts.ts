import type { Texts } from "../../ground/texts.ts";

/** How it is said what is known otherwise now than when the meeting closed. */
export const summaryTexts = {
  "meeting.corrected.rank": { zh: "第 {rank, number} 位", en: "rank {rank, number}" },
  "meeting.corrected.heard.received": { zh: "受理的诉求", en: "Appeals received" },
  "meeting.corrected.heard.answered": { zh: "答复的诉求", en: "Appeals answered" },
  "meeting.corrected.decided.raised": { zh: "提出的议题", en: "Matters raised" },
  "meeting.corrected.decided.decisions": { zh: "作出的决定", en: "Decisions made" },
  "meeting.corrected.decided.carriedOut": {
    zh: "按期落地的决定",
    en: "Decisions carried out by their date",
  },
} as const satisfies Texts;
