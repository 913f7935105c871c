import { type Columns, headingKey } from "../../ground/sheets/columns.ts";

/** What the sheet of published figures may hold, by the headings that offices use. */
export const figureColumns = {
  code: { names: ["代码", "指标代码", "指标编码", "Code", "Indicator code"] },
  nameZh: {
    names: ["指标", "指标名称", "主要指标", "项目", "Indicator", "Indicator (Chinese)"],
    required: true,
  },
  area: {
    names: [
      "地区",
      "乡镇",
      "乡镇(街道)",
      "乡镇街道",
      "区域",
      "统计区域",
      "单位名称",
      "Area",
      "Township",
      "Of",
    ],
  },
  nameEn: { names: ["英文名", "指标英文名", "英文名称", "English name", "Indicator (English)"] },
  unit: { names: ["单位", "计量单位", "Unit", "Unit of measure"] },
  period: { names: ["时期", "报告期", "期别", "年份", "年度", "Period", "Year"] },
  level: {
    names: ["总量", "绝对数", "绝对值", "数值", "实绩", "完成数", "本期", "Level", "Value", "Amount"],
  },
  increment: { names: ["增量", "比上年增加", "增加额", "净增", "Increment", "Increase"] },
  share: { names: ["占比", "占比(%)", "比重", "比重(%)", "构成", "构成(%)", "Share", "Share %"] },
  growth: {
    names: [
      "比上年增长(%)",
      "比上年增长%",
      "比上年(%)",
      "增速",
      "增速%",
      "增长",
      "增长率",
      "增幅",
      "同比增长",
      "同比增长%",
      "同比",
      "Growth",
      "Growth %",
      "Growth on the year",
    ],
  },
  growthBasis: { names: ["增速口径", "口径", "增长口径", "Growth basis", "Basis"] },
  levelRank: { names: ["总量位次", "总量排名", "Rank by level"] },
  incrementRank: { names: ["增量位次", "增量排名", "Rank by increment"] },
  growthRank: { names: ["增速位次", "增速排名", "增幅位次", "Rank by growth"] },
  rank: { names: ["全市位次", "位次", "排名", "全市排名", "全市排位", "Rank", "Rank in the city"] },
  status: { names: ["状态", "数据状态", "Status"] },
  source: { names: ["来源", "数据来源", "出处", "Source"] },
  publishedOn: { names: ["公布日期", "公布时间", "公布", "发布日期", "Published", "Published on"] },
  direction: { names: ["方向", "指标方向", "Direction"] },
  additive: { names: ["可加总", "可加", "Additive"] },
  additiveInTime: {
    names: ["可累计", "月度可累计", "可按月累加", "Additive in time", "Adds up over months"],
  },
  prices: { names: ["价格", "计价", "价格口径", "Prices"] },
  partOf: { names: ["属于", "上级指标", "所属指标", "Part of"] },
  note: { names: ["备注", "说明", "Note", "Remarks"] },
  target: { names: ["目标任务", "目标", "年度目标", "全年目标", "目标值", "Target"] },
  targetGrowth: {
    names: ["目标增速", "目标增速(%)", "增速目标", "增速目标(%)", "增长目标", "Target growth"],
  },
  ratio: { names: ["完成比例", "完成比例(%)", "完成率", "完成率(%)", "Completion", "Completion %"] },
} as const satisfies Columns<string>;

export type FigureColumn = keyof typeof figureColumns;

/** The columns in which published figures stand. */
export const figureCells = [
  "level",
  "increment",
  "share",
  "growth",
  "levelRank",
  "incrementRank",
  "growthRank",
  "rank",
] as const satisfies readonly FigureColumn[];

/** What stands beside figures and is none: what is aimed at, and how far that is reached. */
export const targetCells = ["target", "targetGrowth", "ratio"] as const satisfies readonly FigureColumn[];

const byHeading: ReadonlyMap<string, FigureColumn> = new Map(
  (Object.keys(figureColumns) as FigureColumn[]).flatMap((column) =>
    figureColumns[column].names.map((name) => [headingKey(name), column] as const),
  ),
);

/** The column a heading stands for, as the import reads it; undefined for a text that is none. */
export const columnOfHeading = (text: string): FigureColumn | undefined => byHeading.get(headingKey(text));
