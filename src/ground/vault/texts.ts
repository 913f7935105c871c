import type { Texts } from "../texts.ts";

export const vaultTexts = {
  "refusal.vault.wrong-key": {
    zh: "密钥不对：要 32 字节的 base64。看环境变量 DINGGE_KEY，或数据目录里的 key 文件。",
    en: "The key is wrong: it must be 32 bytes in base64. See the environment variable DINGGE_KEY, or the file key in the data directory.",
  },
} as const satisfies Texts;
