import type { Texts } from "../texts.ts";

export const signingTexts = {
  "refusal.signing.wrong-key": {
    zh: "日志的签名钥匙不对：要 32 字节的 base64。看环境变量 DINGGE_LOG_KEY，或数据目录里的 log-key 文件。",
    en: "The key that signs the log is wrong: it must be 32 bytes in base64. See the environment variable DINGGE_LOG_KEY, or the file log-key in the data directory.",
  },
} as const satisfies Texts;
