import type { Page } from "../../ground/http/index.ts";
import { answerPage, answersFeed, answersPage } from "./answers.tsx";
import { judgePage } from "./judge.tsx";
import { receiptPage } from "./receipt.tsx";
import { trackProofPage, trackWordsPage } from "./sealed.tsx";
import { speakPage } from "./speak.tsx";
import { trackFilePage, trackPage } from "./track.tsx";

/** What anyone may open: to say something, to follow it, to read what was answered. */
export const listenPages: readonly Page[] = [
  speakPage,
  receiptPage,
  trackPage,
  trackFilePage,
  trackProofPage,
  trackWordsPage,
  judgePage,
  answersPage,
  answersFeed,
  answerPage,
];
