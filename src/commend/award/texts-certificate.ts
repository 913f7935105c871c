import type { Texts } from "../../ground/texts.ts";

/** What a certificate says, and the page that checks it. */
export const certificateTexts = {
  "certificate.heading.commendation": { zh: "荣誉证书", en: "Certificate of Honour" },
  "certificate.heading.assessment": { zh: "考核证书", en: "Certificate of Assessment" },
  "certificate.name.unit": { zh: "{name}：", en: "{name}" },
  "certificate.name.person": { zh: "{name} 同志：", en: "{name}" },
  "certificate.sentence.commendation": {
    zh: "在“{programme}”中，{name}经逐级推荐、评审和公示，被授予“{honour}”称号（{number}）。",
    en: "{name} was nominated, reviewed and shown to the public in the programme “{programme}”, and is commended as “{honour}” by decision {number}.",
  },
  "certificate.sentence.assessment": {
    zh: "在“{programme}”中，{name}经考核和公示，被评定为“{honour}”（{number}）。这是年度考核等次，不是表彰。",
    en: "{name} was assessed in “{programme}” and graded “{honour}” by decision {number}. This is a yearly assessment grade, not a commendation.",
  },
  "certificate.closing": { zh: "特发此证。", en: "This certificate is given in witness thereof." },
  "certificate.number": { zh: "编号 {number}", en: "No. {number}" },
  "certificate.check": { zh: "扫码查验，或打开", en: "Scan to check it, or open" },
  "certificate.title": { zh: "查验证书", en: "Check a certificate" },
  "certificate.description": {
    zh: "写下证书上的编号，看它是不是真的、还有没有效。",
    en: "Type the number on a certificate to see whether it is genuine and still valid.",
  },
  "certificate.find": { zh: "查验", en: "Check" },
  "certificate.no": { zh: "编号", en: "Number" },
  "certificate.unknown": {
    zh: "没有编号为 {number} 的证书。照证书再看一遍；看着像真的，请告诉我们。",
    en: "There is no certificate {number}. Look at it once more; if it looks genuine, tell us.",
  },
  "certificate.valid": { zh: "有效", en: "Valid" },
  "certificate.revoked": { zh: "已撤销", en: "Revoked" },
  "certificate.revoked-for": { zh: "{day}撤销：{reason}", en: "Revoked on {day}: {reason}" },
  "certificate.given": { zh: "授予", en: "Given" },
  "certificate.honour": { zh: "称号", en: "Honour" },
  "certificate.holder": { zh: "授予谁", en: "To whom" },
  "certificate.unit": { zh: "所在单位", en: "Unit" },
  "certificate.programme": { zh: "表彰", en: "Programme" },
  "certificate.decision": { zh: "决定文号", en: "Decision" },
  "certificate.all": { zh: "同一决定表彰的名单", en: "Everybody of the same decision" },
  "certificate.not-commendation": {
    zh: "这是年度考核等次，不是表彰。",
    en: "This is a yearly assessment grade, not a commendation.",
  },
  "certificate.file": { zh: "荣誉证书 {number}", en: "Certificate {number}" },
  "certificate.files": { zh: "荣誉证书 {name}", en: "Certificates {name}" },
} as const satisfies Texts;
