import type { Columns } from "../../ground/sheets/index.ts";

export type ActionColumn =
  | "number"
  | "task"
  | "area"
  | "category"
  | "title"
  | "titleEn"
  | "doneWhen"
  | "doneWhenEn"
  | "quantity"
  | "measure"
  | "ledBy"
  | "lead"
  | "cooperating"
  | "deadline"
  | "pillars"
  | "source"
  | "parent"
  | "note";

/** The breakdown (重点任务分解表) by the headings that counties give it. */
export const actionColumns: Columns<ActionColumn> = {
  number: { names: ["序号", "编号", "行动序号", "任务编号", "No.", "Number"] },
  task: { names: ["任务", "任务名称", "目标任务名称", "任务板块", "板块", "领域", "Task"] },
  area: { names: ["方面", "重点方面", "专项", "Area", "Focus area"] },
  category: { names: ["类别", "分类", "任务类别", "工作类别", "Category"] },
  title: {
    names: [
      "工作任务",
      "任务内容",
      "事项",
      "工作事项",
      "重点事项",
      "工作内容",
      "重点任务",
      "重点工作",
      "重点工作任务",
      "具体任务",
      "主要任务",
      "具体工作",
      "任务分解",
      "Action",
      "Work",
    ],
    required: true,
  },
  titleEn: {
    names: ["英文", "工作任务英文", "任务内容英文", "English action", "Action (English)", "English"],
  },
  doneWhen: {
    names: [
      "怎样算完成",
      "完成标准",
      "目标要求",
      "工作目标",
      "工作要求",
      "完成标志",
      "目标任务",
      "Done when",
    ],
  },
  doneWhenEn: { names: ["怎样算完成英文", "完成标准英文", "English done when", "Done when (English)"] },
  quantity: { names: ["数量", "目标数量", "目标值", "Quantity"] },
  measure: { names: ["计量单位", "Measure", "Unit of measure"] },
  ledBy: {
    names: ["牵头领导", "责任领导", "分管领导", "县级牵头领导", "包联领导", "领导", "Led by", "Leader"],
  },
  lead: {
    names: [
      "牵头单位",
      "责任单位",
      "牵头部门",
      "责任部门",
      "主办单位",
      "主责单位",
      "责任单位/牵头",
      "责任单位/牵头单位",
      "Lead unit",
    ],
    many: true,
  },
  cooperating: {
    names: [
      "配合单位",
      "协同单位",
      "协办单位",
      "配合部门",
      "参与单位",
      "协同部门",
      "责任单位/配合",
      "责任单位/协同",
      "责任单位/配合单位",
      "Cooperating units",
    ],
    many: true,
  },
  deadline: {
    names: [
      "完成时限",
      "时限要求",
      "完成时间",
      "完成期限",
      "时限",
      "办结时限",
      "截止时间",
      "Deadline",
      "Due",
    ],
  },
  pillars: { names: ["服务于", "对应战略", "战略", "Pillars", "Serves"] },
  source: { names: ["来源", "依据", "任务来源", "文件依据", "Source"] },
  parent: { names: ["上级序号", "上级任务序号", "分自", "Share of", "Parent number"] },
  note: { names: ["备注", "说明", "Note", "Remarks"] },
};

/** The same where the action itself stands under 任务: tables that know no tasks above it. */
export const plainOf = (columns: Columns<ActionColumn>): Columns<ActionColumn> => ({
  ...columns,
  task: { names: [] },
  title: { names: [...columns.title.names, ...columns.task.names], required: true },
});

export const actionColumnKeys = Object.keys(actionColumns) as ActionColumn[];

export type OutlineColumn =
  | "taskNumber"
  | "task"
  | "taskEn"
  | "line"
  | "lineEn"
  | "ledBy"
  | "areaNumber"
  | "area"
  | "areaEn";

/** Tasks and their areas (任务与方面). */
export const outlineColumns: Columns<OutlineColumn> = {
  taskNumber: { names: ["任务序号", "Task number"], required: true },
  task: { names: ["任务", "任务名称", "Task"], required: true },
  taskEn: { names: ["任务英文", "Task (English)"] },
  line: { names: ["一句话", "In one sentence"] },
  lineEn: { names: ["一句话英文", "In one sentence (English)"] },
  ledBy: { names: ["牵头领导", "Led by"] },
  areaNumber: { names: ["方面序号", "Area number"], required: true },
  area: { names: ["方面", "方面名称", "Area"], required: true },
  areaEn: { names: ["方面英文", "Area (English)"] },
};

export type PillarColumn = "code" | "name" | "nameEn";

/** The pillars of the strategy; read only from a sheet that calls itself one of strategy. */
export const pillarColumns: Columns<PillarColumn> = {
  code: { names: ["代码", "编码", "Code"], required: true },
  name: { names: ["名称", "Name"], required: true },
  nameEn: { names: ["英文名", "英文", "Name (English)"] },
};

export type MilestoneColumn = "action" | "name" | "nameEn" | "dueOn";

export const milestoneColumns: Columns<MilestoneColumn> = {
  action: { names: ["行动序号", "任务序号", "序号", "Action"], required: true },
  name: { names: ["节点", "节点名称", "关键节点", "Milestone"], required: true },
  nameEn: { names: ["节点英文", "Milestone (English)"] },
  dueOn: { names: ["完成时限", "完成时间", "时限", "Due"], required: true },
};
