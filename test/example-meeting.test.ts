import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleFolder, isHalfLoaded } from "../src/example.ts";
import type { County } from "../src/ground/county/store.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { openZip } from "../src/ground/sheets/unzip.ts";
import { makeWaiting } from "../src/meeting/pack/jobs.ts";
import { packsOf } from "../src/meeting/pack/store.ts";
import type { PackFile, PackKind } from "../src/meeting/pack/words.ts";
import { attendeeRows } from "../src/meeting/store/attendees.ts";
import { meetingsOf } from "../src/meeting/store/meetings.ts";
import { frozenSummary } from "../src/meeting/summary/store.ts";
import { departures } from "./support/office-schema.ts";
import { pdfText } from "./support/pdf-text.ts";
import { type ExampleHouse, exampleHouse } from "./support/example.ts";

let house: ExampleHouse;
let county: County;
let meetingId: string;
let files: readonly PackFile[];

beforeAll(async () => {
  house = await exampleHouse();
  ({ county } = house);
  meetingId = (await meetingsOf(house.db, county.id, { preparing: true, limit: 10 }))[0]!.id;
  await makeWaiting(house, house.clock.now());
  files = (await packsOf(house.db, county.id, meetingId))[0]!.files;
}, 120_000);
afterAll(() => house.close());

const bytesOf = async (kind: PackKind): Promise<Uint8Array> => {
  const file = files.find((one) => one.kind === kind);
  const bytes = file && (await house.files.read(file.hash));
  if (!bytes) throw new Error(kind);
  return bytes;
};

const partOf = async (kind: PackKind, name: string): Promise<string> => {
  const zip = openZip(await bytesOf(kind));
  const part = isRefusal(zip) ? zip : zip.read(name);
  if (isRefusal(part)) throw new Error(part.refusal);
  return new TextDecoder().decode(part);
};

/** Every word of a Word file, without white space. */
const wordText = async (): Promise<string> =>
  [...(await partOf("report-docx", "word/document.xml")).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join("")
    .replace(/\s/g, "");

/** What was announced on 9 February 2022, as the report has to say it. */
const announced = [
  ["地区生产总值", "295亿元", "+3.2%", "—"],
  ["规模以上工业增加值", "—", "+7.4%", "—"],
  ["固定资产投资", "—", "+8.9%", "—"],
  ["社会消费品零售总额", "—", "+5.6%", "—"],
  ["一般公共预算收入", "10.3亿元", "—", "—"],
  ["居民人均可支配收入", "—", "+10%", "—"],
  ["金融机构贷款余额", "—", "+14.99%", "增量、增速居全市第1位"],
  ["县域经济高质量发展", "—", "—", "居全市第2位"],
  ["重点项目", "—", "—", "居全市第2位"],
];

/** The rows of the report's table of figures, each with its source after it, and the sentence that says them. */
const inTable = announced.map((row) => row.join(""));
const inWords = [
  "地区生产总值295亿元，比上年+3.2%；规模以上工业增加值比上年+7.4%；固定资产投资比上年+8.9%；社会消费品零售总额比上年+5.6%",
  "一般公共预算收入10.3亿元；居民人均可支配收入比上年+10%；金融机构贷款余额比上年+14.99%，增量、增速居全市第1位",
  "县域经济高质量发展居全市第2位；重点项目居全市第2位。",
];

const tasks = ["平安建设", "宜居城市", "乡村振兴", "产业发展", "改革", "管理"];
const stages = [
  "工业发展：处于爬坡期",
  "城市建设：面临新突破",
  "乡村振兴：需要大力推进",
  "社会治理：迎来新阶段",
];

const missingFrom = (text: string, wanted: readonly string[]): string[] =>
  wanted.filter((one) => !text.includes(one.replace(/\s/g, "")));

describe("the meeting of 9 February 2022", () => {
  test("was held, with who came at each level, and its year is frozen", async () => {
    const [meeting, ...others] = await meetingsOf(house.db, county.id, { preparing: true, limit: 10 });
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({ year: 2022, state: "closed", startsAt: "2022-02-09T01:00:00.000Z" });
    const rows = await attendeeRows(house.db, county.id, meetingId);
    expect(rows.filter(({ state }) => state !== "came")).toHaveLength(4);
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(["county", "township", "village"]));
    const frozen = await frozenSummary(house.db, county.id, meetingId);
    expect(frozen?.facts).toMatchObject({ year: 2021, opens: 2022, on: "2022-02-09", promised: null });
    expect(await isHalfLoaded(house, county, exampleFolder(process.cwd()))).toBe(false);
  });

  test.each(["report-docx", "report-pdf"] as const)(
    "its %s holds every figure, the stages, the commended, the six tasks and the 28 areas",
    async (kind) => {
      const text = kind === "report-docx" ? await wordText() : pdfText(await bytesOf(kind));
      const { plan, awards } = (await frozenSummary(house.db, county.id, meetingId))!.facts;
      expect(awards.length).toBeGreaterThan(10);
      const commended = awards.flatMap((one) => [one.category.nameZh, one.nameZh, one.unit ?? ""]);
      const areas = plan!.tasks.flatMap((task) => task.areas.map(({ nameZh }) => nameZh));
      expect([plan!.tasks.map(({ nameZh }) => nameZh), areas.length]).toEqual([tasks, 28]);
      expect(missingFrom(text, [...inTable, ...inWords, ...stages, ...tasks, ...areas])).toEqual([]);
      expect(missingFrom(text, commended)).toEqual([]);
      expect(missingFrom(text, ["柘城县三级干部会议文件", "会字〔2022〕1号", "2022年2月9日"])).toEqual([]);
    },
  );

  test("its Word and Excel hold to the schemas of their formats", async () => {
    expect(await departures(await bytesOf("report-docx"), "docx")).toEqual([]);
    expect(await departures(await bytesOf("tables"), "xlsx")).toEqual([]);
  });

  test("its tables and slides say the same, and all of it is in one file", async () => {
    const zip = openZip(await bytesOf("all"));
    if (isRefusal(zip)) throw new Error(zip.refusal);
    expect(zip.names.toSorted()).toEqual(
      files.flatMap(({ kind, name }) => (kind === "all" ? [] : [name])).toSorted(),
    );
    const { awards } = (await frozenSummary(house.db, county.id, meetingId))!.facts;
    expect(
      missingFrom(
        pdfText(await bytesOf("awards")),
        awards.map(({ nameZh }) => nameZh),
      ),
    ).toEqual([]);
    const slides = new TextDecoder().decode(await bytesOf("slides")).replace(/\s/g, "");
    expect(missingFrom(slides, ["295亿元", "+14.99%", ...tasks])).toEqual([]);
    const strings = (await partOf("tables", "xl/sharedStrings.xml")).replace(/\s/g, "");
    expect(missingFrom(strings, ["地区生产总值", "295亿元", "老旧小区改造"])).toEqual([]);
  });
});
