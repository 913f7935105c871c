import { expect, test } from "vitest";
import { departures } from "../../../test/support/office-schema.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { partOf, textIn } from "../../ground/documents/documents.test-support.ts";
import { translators } from "../../ground/intl.ts";
import { type Block, pdfOf, wordOf } from "../../ground/documents/index.ts";
import { coordinateTexts } from "../texts.ts";
import type { SessionWhole } from "../words.ts";
import { minutesOf } from "./minutes.ts";

const unit = { id: "u", nameZh: "县人民政府", nameEn: "County Government" };
const post = (titleZh: string, titleEn: string) => ({ id: titleZh, titleZh, titleEn, unit });
const chair = post("县长", "County governor");
const town = post("起台镇党委书记", "Party secretary of Qitai");

const decision = {
  id: "d",
  text: "由起台镇清上游",
  owner: town,
  dueOn: "2022-07-15",
  doneWhen: "水能走",
  actionId: "a",
  actionNumber: "D-001",
  state: "under-way",
  light: null,
};

const session = {
  chair,
  startsAt: "2022-06-16T07:00:00.000Z",
  endsAt: "2022-06-16T08:30:00.000Z",
  issuedAt: "2022-06-16T08:40:00.000Z",
  place: "三楼会议室",
  minutes: "县长：先说清沟\n\n起台：我们清上游",
  agenda: [{ number: "M-1", title: "排水沟归谁清" }],
  attendees: [
    { post: town, state: "came", who: "王明", mine: false },
    { post: post("浦东街道党工委书记", "Secretary"), state: "invited", who: null, mine: false },
  ],
  decided: [decision],
} as unknown as SessionWhole & { issuedAt: string };

const say = translators(coordinateTexts);
/** The blocks as printed, with plain spaces. */
const printed = (over: Partial<SessionWhole> = {}, lang: "zh" | "en" = "zh"): Block[] => {
  const shown = { ...session, ...over } as typeof session;
  const { blocks } = minutesOf({ session: shown, lang, say: say[lang], zone: "Asia/Shanghai" });
  return JSON.parse(JSON.stringify(blocks).replaceAll("\u00A0", " "));
};
const paragraphs = (over?: Partial<SessionWhole>) =>
  printed(over).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

test("says when, each line of what was said, and who signed", () => {
  expect(paragraphs()).toEqual([
    "时间地点：2022 年 6 月 16 日 15:00—16:30，三楼会议室",
    "主持：县长",
    "议程：M-1 排水沟归谁清",
    "县长：先说清沟",
    "起台：我们清上游",
    "县长于 2022 年 6 月 16 日 16:40 念过签发。",
  ]);
});

const roll = (over?: Partial<SessionWhole>, lang?: "zh" | "en") => {
  const last = printed(over, lang).at(-1);
  return last?.kind === "roll" ? last.entries : null;
};

test.each([
  [
    "zh",
    [
      ["出席", "起台镇党委书记 王明"],
      ["请假", "县财政局局长"],
      ["列席", "县审计局局长 李强"],
    ],
  ],
  [
    "en",
    [
      ["Present", "Party secretary of Qitai 王明"],
      ["Excused", "Finance"],
      ["Observing", "Audit 李强"],
    ],
  ],
] as const)("ends with who was there, who asked to be away, who observed: in %s", (lang, wanted) => {
  const others = [
    { post: post("县审计局局长", "Audit"), state: "observed", who: "李强", mine: false },
    { post: post("县财政局局长", "Finance"), state: "excused", who: null, mine: false },
  ];
  const attendees = [...session.attendees, ...others] as SessionWhole["attendees"];
  expect(roll({ attendees }, lang)?.map(({ label, names }) => [label, names])).toEqual(wanted);
});

test("names nobody who was only invited", () => {
  expect(roll({ attendees: session.attendees.slice(1) })).toBeNull();
});

test("Word and PDF hold the list of who was there, behind what was signed", async () => {
  const paper = minutesOf({ session, lang: "zh", say: say.zh, zone: "Asia/Shanghai" });
  const word = textIn(await partOf(paper, "word/document.xml")).join("");
  const pdf = pdfText(pdfOf(paper, new Date("2022-06-16T09:00:00Z")).bytes).replaceAll(/\s/g, "");
  for (const text of [word, pdf]) {
    expect(text).toContain("出席：起台镇党委书记");
    expect(text.indexOf("念过签发")).toBeLessThan(text.indexOf("出席："));
  }
});

test("lists what was decided with its owner and its day", () => {
  expect(printed()).toContainEqual({
    kind: "table",
    table: expect.objectContaining({
      rows: [["由起台镇清上游", "起台镇党委书记", "2022 年 7 月 15 日", "水能走", "D-001"]],
    }),
  });
});

test("without decisions there is no table of them", () => {
  expect(printed({ decided: [] }).some(({ kind }) => kind === "table")).toBe(false);
});

test("in English the posts have their English titles", () => {
  expect(printed({}, "en")).toContainEqual({ kind: "paragraph", text: "Chair: County governor" });
});

test.each([
  [1, "zh", "县人民政府协调会纪要", "关于排水沟归谁清的协调会纪要"],
  [2, "zh", "县人民政府协调会纪要", "关于排水沟归谁清等 2 件事的协调会纪要"],
  [0, "zh", "县人民政府协调会纪要", "协调会纪要"],
  [1, "en", "County Government: Minutes", "Minutes of the session on “排水沟归谁清”"],
] as const)("of %i matters, in %s, bear the red mark %s and are called %s", (count, lang, mark, called) => {
  const agenda = Array.from({ length: count }, () => session.agenda[0]!);
  const asked = { session: { ...session, agenda }, lang, say: say[lang], zone: "Asia/Shanghai" };
  const { masthead, title } = minutesOf(asked);
  expect(masthead).toEqual({ form: "letterhead", name: mark, number: null });
  expect(title.replaceAll("\u00A0", " ")).toBe(called);
});

test("as Word holds to the schema of its format", async () => {
  const document = minutesOf({ session, lang: "zh", say: say.zh, zone: "Asia/Shanghai" });
  expect(await departures(await wordOf(document), "docx")).toEqual([]);
});
