import { isRefusal } from "../refusal.ts";
import { openZip } from "../sheets/unzip.ts";
import { wordOf } from "./word.ts";
import type { DocumentChart, OfficialDocument } from "./words.ts";

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

const paragraph = (text: string) => ({ kind: "paragraph", text }) as const;

/** A decision under a red head: three levels of headings, two annexes, an imprint of copies and printer. */
export const decision: OfficialDocument = {
  lang: "zh",
  masthead: { form: "letterhead", name: "柘城县人民政府文件", number: "柘政〔2022〕5 号" },
  from: "柘城县人民政府",
  date: "2022 年 2 月 9 日",
  title: "关于表彰 2021 年度先进单位和先进个人的决定",
  addressee: "各乡镇人民政府、街道办事处，县政府各部门：",
  blocks: [
    paragraph(
      "2021 年，全县上下重点任务落实有力。为表彰先进，县政府决定，授予 12 个单位先进单位称号，授予 30 名同志先进个人称号。",
    ),
    { kind: "heading", text: "一、表彰的对象" },
    { kind: "heading", text: "（一）先进单位", level: 2 },
    paragraph("先进单位 12 个，名单附后。"),
    { kind: "heading", text: "1. 乡镇", level: 3 },
    paragraph("起台镇等 4 个乡镇。"),
    { kind: "heading", text: "二、要求" },
    paragraph("受表彰的单位和个人要再接再厉。"),
  ],
  annexes: [
    {
      title: "先进单位名单",
      blocks: [
        {
          kind: "table",
          table: {
            columns: [column("序号", "end"), column("单位")],
            rows: [
              ["1", "起台镇"],
              ["2", "县住建局"],
            ],
          },
        },
      ],
    },
    { title: "先进个人名单", blocks: [paragraph("王某（县住建局）")] },
  ],
  imprint: [
    "抄送：县委各部门，县人大常委会办公室，县政协办公室，县纪委监委，县人武部，县法院，县检察院，各人民团体。",
    { start: "柘城县人民政府办公室", end: "2022 年 2 月 9 日印发" },
  ],
  foot: null,
};

/** Growth, one of it a fall. */
export const chart: DocumentChart = {
  caption: "2021 年增速",
  alt: "工业 7.4%，贷款 14.99%，某项 −2.1%",
  series: [{ name: "增速", colour: "2C5563" }],
  bars: [
    { name: "规模以上工业增加值 <&>", values: [7.4], said: "+7.4%" },
    { name: "贷款余额", values: [14.99], said: "+14.99%" },
    { name: "某项", values: [-2.1], said: "−2.1%" },
  ],
};

/** How many objects of a PDF are pages. */
export const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** A part of the document as Word. */
export const partOf = async (document: OfficialDocument, name: string): Promise<string> => {
  const zip = openZip(await wordOf(document));
  const part = isRefusal(zip) ? zip : zip.read(name);
  if (!part || isRefusal(part)) throw new Error(name);
  return new TextDecoder().decode(part);
};

/** The words of a Word file, paragraph by paragraph. */
export const textIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
