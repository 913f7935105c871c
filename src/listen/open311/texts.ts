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
  "refusal.open311.no-request": {
    zh: "没有给 service_request_id。",
    en: "service_request_id was not provided.",
  },
  "open311.contact": {
    zh: "{county}，经 12345 热线或本站 /speak 联系。",
    en: "{county}: call 12345, or write at /speak on this site.",
  },
  "open311.key-service": {
    zh: "向{county}的系统管理员要密钥，在工作台“设置—接口密钥”里发放。",
    en: "Ask the system administrator of {county}; keys are made at the desk under Settings, API keys.",
  },
  "open311.notice": {
    zh: "编号 {number}，凭它查询和补充。{due, select, none {} other {最晚 {due} 答复。}}",
    en: "The number is {number}: with it one follows and adds to the request.{due, select, none {} other { It will be answered by {due}.}}",
  },
  "open311.other": { zh: "其他", en: "Other" },
  "open311.other-note": {
    zh: "哪一类都不合适时选这个，热线来分。",
    en: "Where no category fits; the listening desk sorts it.",
  },
  "open311.attribute.VOICE": { zh: "谁在说", en: "Who speaks" },
  "open311.attribute.PUBLISH": {
    zh: "办好以后可不可以公开（隐去个人信息）",
    en: "May it be published once it is answered, without personal details",
  },
  "open311.value.VOICE.resident": { zh: "居民", en: "A resident" },
  "open311.value.VOICE.entrepreneur": { zh: "企业", en: "An entrepreneur" },
  "open311.value.VOICE.cadre": { zh: "干部", en: "A cadre" },
  "open311.value.VOICE.native": { zh: "在外同乡", en: "A native living elsewhere" },
  "open311.value.PUBLISH.yes": { zh: "可以", en: "Yes" },
  "open311.value.PUBLISH.no": { zh: "不要", en: "No" },
  "open311.state.received": {
    zh: "收到了，正在派给承办单位。",
    en: "Received; a unit is being found for it.",
  },
  "open311.state.assigned": {
    zh: "派给了{unit, select, none {承办单位} other {{unit}}}。",
    en: "Given to {unit, select, none {a unit} other {{unit}}}.",
  },
  "open311.state.returned": {
    zh: "派错了单位，正在重派。",
    en: "It went to the wrong unit and is given out anew.",
  },
  "open311.state.in-hand": {
    zh: "{unit, select, none {承办单位} other {{unit}}}在办。",
    en: "In hand at {unit, select, none {its unit} other {{unit}}}.",
  },
  "open311.state.waiting": {
    zh: "{unit, select, none {承办单位} other {{unit}}}在等诉求人补充。",
    en: "{unit, select, none {Its unit} other {{unit}}} waits for more from who asked.",
  },
  "open311.state.answered": {
    zh: "{unit, select, none {承办单位} other {{unit}}}答复了，等诉求人评价。",
    en: "Answered by {unit, select, none {its unit} other {{unit}}}; who asked has yet to say how it was.",
  },
  "open311.state.called-back": {
    zh: "{unit, select, none {承办单位} other {{unit}}}办好了，诉求人认可。",
    en: "Solved by {unit, select, none {its unit} other {{unit}}}, and who asked agrees.",
  },
  "open311.state.reopened": {
    zh: "没解决，提一级重办：{unit, select, none {上一级} other {{unit}}}。",
    en: "Not solved; handled anew one level higher: {unit, select, none {above} other {{unit}}}.",
  },
  "open311.state.closed": {
    zh: "{unit, select, none {承办单位} other {{unit}}}办结了。",
    en: "Closed by {unit, select, none {its unit} other {{unit}}}.",
  },
  "open311.state.merged": {
    zh: "和另一件同样的诉求并在一起办。",
    en: "Handled together with another that says the same.",
  },
  "open311.state.referred": {
    zh: "上了议题，由上级定。",
    en: "Referred up as a matter to be decided.",
  },
  "open311.state.not-accepted": {
    zh: "不予受理。",
    en: "Not accepted.",
  },
  "open311.state.withdrawn": {
    zh: "诉求人撤回了。",
    en: "Withdrawn by who asked.",
  },
  "open311.step.submit": {
    zh: "收到。",
    en: "Received.",
  },
  "open311.step.assign": {
    zh: "派给{unit, select, none {承办单位} other {{unit}}}。",
    en: "Given to {unit, select, none {a unit} other {{unit}}}.",
  },
  "open311.step.accept": {
    zh: "{unit, select, none {承办单位} other {{unit}}}接办。",
    en: "Taken up by {unit, select, none {its unit} other {{unit}}}.",
  },
  "open311.step.answer": {
    zh: "{unit, select, none {承办单位} other {{unit}}}答复。",
    en: "Answered by {unit, select, none {its unit} other {{unit}}}.",
  },
  "open311.step.judge": {
    zh: "诉求人评价了。",
    en: "Judged by who asked.",
  },
  "open311.step.reopen": {
    zh: "没解决，提一级重办。",
    en: "Not solved; reopened one level higher.",
  },
  "open311.step.refer": {
    zh: "上了议题。",
    en: "Referred to a matter.",
  },
  "open311.step.close": {
    zh: "办结。",
    en: "Closed.",
  },
  "open311.step.merge": {
    zh: "与同样的诉求并办。",
    en: "Merged with one that says the same.",
  },
  "open311.step.split": {
    zh: "从并办中分出，单独办。",
    en: "Split off again, to be handled by itself.",
  },
  "open311.step.not-accept": {
    zh: "不予受理。",
    en: "Not accepted.",
  },
  "open311.step.withdraw": {
    zh: "撤回。",
    en: "Withdrawn.",
  },
} as const satisfies Texts;
