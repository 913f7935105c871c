import type { Texts } from "../../ground/texts.ts";

/** What senders are told; the names of fields stay as the specification has them. */
export const open311Texts = {
  "refusal.open311.no-jurisdiction": {
    zh: "没有给 jurisdiction_id，也认不出是哪个县。",
    en: "jurisdiction_id was not provided, and the address does not say which county is meant.",
  },
  "refusal.open311.jurisdiction.not-there": {
    zh: "没有 jurisdiction_id 为 {given} 的县。",
    en: "jurisdiction_id {given} was not found.",
  },
  "refusal.open311.no-service": { zh: "没有给 service_code。", en: "service_code was not provided." },
  "refusal.open311.service.not-there": {
    zh: "没有 service_code 为 {given} 的类别。",
    en: "service_code {given} was not found.",
  },
  "refusal.open311.request.not-there": {
    zh: "没有这个 service_request_id。",
    en: "service_request_id was not found.",
  },
  "refusal.open311.token.not-there": { zh: "没有这个 token。", en: "token was not found." },
  "refusal.open311.address.not-there": {
    zh: "没有 address_id 为 {given} 的地方。用乡镇或村的区划代码。",
    en: "address_id {given} was not found. Use the division code of a township or village.",
  },
  "refusal.open311.no-key.not-yours": {
    zh: "没有给 api_key。",
    en: "api_key was not provided.",
  },
  "refusal.open311.key.not-yours": {
    zh: "api_key 不对，或已停用。",
    en: "Invalid api_key received, or it was revoked.",
  },
  "refusal.open311.scope.not-yours": {
    zh: "这个 api_key 不能做这件事。",
    en: "This api_key may not do this.",
  },
  "refusal.open311.key.too-many": {
    zh: "这个 api_key 一分钟最多 {most} 次，{seconds} 秒后再来。",
    en: "This api_key may ask {most} times a minute. Come back in {seconds} seconds.",
  },
  "refusal.open311.date": {
    zh: "{field} 写成了 {text}。要写成 2022-06-15T09:00:00+08:00 这样，带上时区。",
    en: "{field} is {text}. Write it like 2022-06-15T09:00:00+08:00, with its offset.",
  },
  "refusal.open311.span": {
    zh: "start_date 到 end_date 最多 {days} 天。",
    en: "start_date to end_date may span at most {days} days.",
  },
  "refusal.open311.backwards": { zh: "end_date 早于 start_date。", en: "end_date is before start_date." },
  "refusal.open311.whole": {
    zh: "{field} 要是 1 到 {most} 的整数。",
    en: "{field} must be a whole number from 1 to {most}.",
  },
  "refusal.open311.many": {
    zh: "一次最多 {most} 个 service_request_id。",
    en: "At most {most} of service_request_id at once.",
  },
  "refusal.open311.status": {
    zh: "status 只有 open 和 closed。",
    en: "status is open or closed.",
  },
  "refusal.open311.no-place": {
    zh: "要给一个地点：lat 和 long，或 address_string，或 address_id。",
    en: "A location is required: lat and long, or address_string, or address_id.",
  },
  "refusal.open311.point": {
    zh: "lat 和 long 要一起给，写成 WGS84 的度数。",
    en: "lat and long go together, in degrees of WGS84.",
  },
  "refusal.open311.attribute-missing": {
    zh: "attribute[{code}] 必填。",
    en: "attribute[{code}] is required.",
  },
  "refusal.open311.attribute-wrong": {
    zh: "attribute[{code}] 不是可填的值。",
    en: "attribute[{code}] is not one of its possible values.",
  },
  "refusal.open311.field": {
    zh: "{field} 写得不对，或太长。",
    en: "{field} is not written as it should be, or too long.",
  },
  "refusal.open311.form": {
    zh: "请用 application/x-www-form-urlencoded; charset=utf-8 发送。",
    en: "Send it as application/x-www-form-urlencoded; charset=utf-8.",
  },
} as const satisfies Texts;
