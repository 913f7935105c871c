import type { PresetName } from "../../ground/lights/presets.ts";
import type { Text } from "../../ground/texts.ts";

/** What the rules of the lights are called, by the place they come from: on the screens, and as a choice among the settings. */
export const presetTexts = {
  default: { zh: "默认", en: "Default" },
  "yinchuan-2025": { zh: "银川 2025", en: "Yinchuan 2025" },
  "sanya-2022": { zh: "三亚 2022", en: "Sanya 2022" },
  "ouhai-2020": { zh: "瓯海 2020", en: "Ouhai 2020" },
  "suqian-2025": { zh: "宿迁 2025", en: "Suqian 2025" },
} as const satisfies Record<PresetName, Text>;
