import type { Texts } from "../ground/texts.ts";
import { exportTexts } from "./export/texts.ts";
import { keyTexts } from "./keys/texts.ts";
import { open311Texts } from "./open311/texts.ts";
import { numberTexts } from "./texts/numbers.ts";
import { ticketTexts } from "./texts/import.ts";
import { actTexts } from "./texts/acts.ts";
import { matterTexts } from "./texts/matter.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { answersTexts } from "./texts/answers.ts";
import { speakTexts } from "./texts/speak.ts";
import { trackTexts } from "./texts/track.ts";
import { callbackTexts } from "./texts/callback.ts";
import { settingTexts } from "./texts/settings.ts";
import { listenScreenTexts } from "./screens/texts.ts";
import { wordTexts } from "./texts/words.ts";
import { cooperationTexts } from "./together/texts.ts";

export const listenTexts: Texts = {
  ...wordTexts,
  ...actTexts,
  ...matterTexts,
  ...refusalTexts,
  ...settingTexts,
  ...callbackTexts,
  ...numberTexts,
  ...speakTexts,
  ...trackTexts,
  ...answersTexts,
  ...open311Texts,
  ...listenScreenTexts,
  ...ticketTexts,
  ...exportTexts,
  ...keyTexts,
  ...cooperationTexts,
};
