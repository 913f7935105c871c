import type { Texts } from "../texts.ts";

/** Why a file cannot be attached. */
export const fileTexts = {
  "refusal.file.empty": { zh: "“{name}”是空的，没有内容。", en: "“{name}” is empty." },
  "refusal.file.above-limit": {
    zh: "一次最多带 {max} 个文件，多出来的没有收。",
    en: "At most {max} files at a time; the rest were not taken.",
  },
  "refusal.file.too-large": {
    zh: "“{name}”超过 {max} MB。拍小一点，或压缩后再传。",
    en: "“{name}” is over {max} MB. Make it smaller and add it again.",
  },
  "refusal.file.office.wrong-type": {
    zh: "“{name}”是办公文档或压缩包，可能带宏，不收。导出成 PDF 再传。",
    en: "“{name}” is an office file or an archive, which may carry macros. Export it as PDF.",
  },
  "refusal.file.heic.wrong-type": {
    zh: "“{name}”是苹果手机的高效格式，别的电脑打不开。到“设置 › 相机 › 格式”选“兼容性最佳”再拍，或把照片截个屏传上来。",
    en: "“{name}” is in the phone’s own format (HEIC), which many computers cannot open. Choose Settings › Camera › Formats › Most Compatible and take it again, or send a screenshot of it.",
  },
  "refusal.file.wrong-type": {
    zh: "“{name}”不是照片也不是 PDF。收 JPEG、PNG、WebP 和 PDF。",
    en: "“{name}” is neither a photo nor a PDF. JPEG, PNG, WebP and PDF are taken.",
  },
  "refusal.file.unreadable": {
    zh: "“{name}”这张照片坏了，读不完整。换一张。",
    en: "The photo “{name}” is broken. Take another.",
  },
  "act.files.sweep": {
    zh: "清理没有任何记录用到的附件",
    en: "Swept attachments that nothing refers to",
  },
  "kind.files": { zh: "附件", en: "Attachments" },
} as const satisfies Texts;
