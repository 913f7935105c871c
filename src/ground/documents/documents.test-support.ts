import type { OfficialDocument } from "./words.ts";

const column = (title: string, align: "start" | "end" = "start") => ({ title, align });

/** A bulletin as an office would send it, with everything a document may hold. */
export const sample: OfficialDocument = {
  lang: "zh",
  masthead: { name: "督查通报", number: "2022 年第 9 期" },
  from: "柘城县督查室",
  date: "2022 年 10 月 8 日",
  title: "关于 9 月份重点任务推进情况的通报",
  addressee: "各乡镇党委、政府，各街道，县直各单位：",
  blocks: [
    {
      kind: "paragraph",
      text: "截至 9 月 30 日，全县六项任务 186 件，已核验 69 件，占 37.1%；自报完成待核验 28 件；正常 59 件，滞后 19 件，严重滞后 5 件，未到期 6 件。",
    },
    { kind: "heading", text: "一、严重滞后的两件" },
    {
      kind: "table",
      table: {
        caption: "严重滞后事项",
        columns: [column("行动"), column("牵头单位"), column("负责人"), column("原因")],
        rows: [
          ["老旧小区改造 42 个小区", "县住建局", "常务副县长", "第三批开工节点过期"],
          ["乡道坑槽修补 186 公里", "县交通运输局", "分管副县长", "落后 34 个百分点"],
        ],
      },
    },
    { kind: "paragraph", text: "老旧小区改造卡在杆线迁改费，9 月 30 日上呈，由县长来定。" },
    { kind: "heading", text: "二、各单位情况" },
    {
      kind: "table",
      table: {
        columns: [column("牵头单位"), column("件数", "end"), column("已核验", "end")],
        rows: [
          ["县住建局", "18", "5"],
          ["县农业农村局", "21", "10"],
        ],
      },
    },
  ],
  imprint: ["报：县委书记、县长。　送：县委常委、副县长。", "发：各乡镇、街道，县直各单位。　签发：县长"],
  foot: "每个数字可在系统中查到出处",
};
