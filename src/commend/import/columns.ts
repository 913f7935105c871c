import type { Columns } from "../../ground/sheets/index.ts";

export type HonourColumn =
  | "programme"
  | "year"
  | "number"
  | "on"
  | "basis"
  | "approval"
  | "category"
  | "name"
  | "unit"
  | "level"
  | "known";

/** A list of whom a past decision commended, by the headings that offices use. */
export const honourColumns: Columns<HonourColumn> = {
  programme: { names: ["表彰名称", "表彰项目", "项目名称", "Programme"], required: true },
  year: { names: ["年度", "评选年度", "Year"] },
  number: { names: ["文号", "决定文号", "发文字号", "表彰文号", "Document number"], required: true },
  on: { names: ["决定日期", "表彰日期", "发文日期", "日期", "Decided on"], required: true },
  basis: { names: ["依据", "Basis"] },
  approval: { names: ["批准文号", "Approval"] },
  category: { names: ["奖项", "类别", "称号", "荣誉称号", "Category"], required: true },
  name: { names: ["受表彰对象", "名称", "姓名", "名单", "Commended", "Name"], required: true },
  unit: { names: ["所在单位", "工作单位", "单位", "Unit"] },
  known: { names: ["本人", "匹配人员", "Same person"] },
  level: { names: ["层次", "人员层次", "职务层次", "Level"] },
};
