import type { Texts } from "../texts.ts";

export const vaultTexts = {
  "refusal.vault.no-key-file": {
    zh: "密钥文件 {path} 读不到，也建不了（{code}）。看环境变量 DINGGE_KEY_FILE。",
    en: "The key file {path} can neither be read nor made ({code}). See the environment variable DINGGE_KEY_FILE.",
  },
  "refusal.vault.wrong-key": {
    zh: "密钥不对：要 32 字节的 base64。看环境变量 DINGGE_KEY，或数据目录里的 key 文件。",
    en: "The key is wrong: it must be 32 bytes in base64. See the environment variable DINGGE_KEY, or the file key in the data directory.",
  },
} as const satisfies Texts;
