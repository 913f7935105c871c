import type { Text } from "../texts.ts";

/** What people call the fields they fill in, whatever the room; a room's own form shows the sentence at its field. */
const names: Readonly<Record<string, Text>> = {
  reason: { zh: "原因", en: "Reason" },
  note: { zh: "说明", en: "Note" },
  text: { zh: "内容", en: "Text" },
  name: { zh: "名称", en: "Name" },
  nameZh: { zh: "中文名", en: "Chinese name" },
  nameEn: { zh: "英文名", en: "English name" },
  shortNames: { zh: "简称", en: "Short names" },
  title: { zh: "标题", en: "Title" },
  titleZh: { zh: "中文标题", en: "Chinese title" },
  titleEn: { zh: "英文标题", en: "English title" },
  code: { zh: "代码", en: "Code" },
  kind: { zh: "类别", en: "Kind" },
  key: { zh: "代号", en: "Key" },
  number: { zh: "编号", en: "Number" },
  source: { zh: "来源", en: "Source" },
  url: { zh: "网址", en: "Address on the web" },
  unitId: { zh: "单位", en: "Unit" },
  unitIds: { zh: "单位", en: "Units" },
  leadUnitId: { zh: "牵头单位", en: "Lead unit" },
  cooperatingUnitIds: { zh: "配合单位", en: "Cooperating units" },
  postId: { zh: "岗位", en: "Post" },
  ledByPostId: { zh: "牵头领导", en: "Leading post" },
  personId: { zh: "人", en: "Person" },
  territoryId: { zh: "地方", en: "Place" },
  categoryId: { zh: "类别", en: "Category" },
  place: { zh: "地点", en: "Place" },
  from: { zh: "起始日", en: "First day" },
  to: { zh: "截止日", en: "Last day" },
  on: { zh: "日期", en: "Day" },
  date: { zh: "日期", en: "Day" },
  day: { zh: "日期", en: "Day" },
  dueOn: { zh: "期限", en: "Deadline" },
  deadline: { zh: "时限", en: "Deadline" },
  startsAt: { zh: "开始时间", en: "Beginning" },
  endsAt: { zh: "结束时间", en: "End" },
  setOn: { zh: "下达日期", en: "Set on" },
  publishedOn: { zh: "公布日期", en: "Published on" },
  asKnownOn: { zh: "截至日", en: "As known on" },
  year: { zh: "年份", en: "Year" },
  month: { zh: "月份", en: "Month" },
  period: { zh: "时期", en: "Period" },
  measure: { zh: "量", en: "Measure" },
  basis: { zh: "口径", en: "Basis" },
  value: { zh: "数值", en: "Value" },
  multiplier: { zh: "单位", en: "Unit of measure" },
  target: { zh: "目标", en: "Target" },
  quantity: { zh: "数量", en: "Quantity" },
  weight: { zh: "权重", en: "Weight" },
  points: { zh: "分数", en: "Points" },
  minutes: { zh: "分钟数", en: "Minutes" },
  hours: { zh: "小时数", en: "Hours" },
  password: { zh: "密码", en: "Password" },
  login: { zh: "登录名", en: "Sign-in name" },
  email: { zh: "邮箱", en: "E-mail" },
  mobile: { zh: "手机", en: "Mobile phone" },
  phone: { zh: "电话", en: "Phone" },
  q: { zh: "要找的字", en: "Text sought" },
  page: { zh: "页码", en: "Page" },
  limit: { zh: "每页条数", en: "Lines a page" },
  rows: { zh: "行", en: "Rows" },
  lines: { zh: "考核项目", en: "Lines" },
  groups: { zh: "分组", en: "Groups" },
  figures: { zh: "数", en: "Figures" },
};

const whole: Text = { zh: "整份内容", en: "The whole" };

/** The last field of a path by its name, with the number of the line it is in; the word of the schema where it has none. */
export const fieldNamed = (path: readonly PropertyKey[]): Text => {
  const last = path.findLast((part) => typeof part === "string");
  const line = path.findLast((part) => typeof part === "number");
  const name = last === undefined ? whole : (names[last] ?? { zh: `“${last}”`, en: `“${last}”` });
  if (line === undefined) return name;
  return { zh: `第 ${line + 1} 项的${name.zh}`, en: `${name.en} of item ${line + 1}` };
};
