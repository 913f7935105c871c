import { array, assert, constantFrom, integer, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { lightOrder } from "../../ground/look/lights.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { say, september } from "./bulletin.test-support.ts";
import { composeBulletin } from "./compose.ts";
import { documentOf } from "./document.ts";
import { bulletinDraft, type BulletinFacts, type SectionKey } from "./words.ts";

const zh = { lang: "zh", say: say.zh } as const;
const today = "2022-10-08";
const composed = (change: Partial<BulletinFacts> = {}, voice: Parameters<typeof composeBulletin>[2] = zh) =>
  composeBulletin({ ...september, ...change }, today, voice);
const sectionOf = (key: SectionKey, change: Partial<BulletinFacts> = {}) =>
  composed(change).sections.find((section) => section.key === key);
/** Figures and their units are held together by a space that does not break. */
const plain = (text: string | undefined) =>
  text?.replaceAll(/[\u00A0\u2060]/g, (sign) => (sign === "\u00A0" ? " " : ""));

describe("the draft of September", () => {
  test("says overall what every light counts, with the share and its interval", () => {
    expect(plain(sectionOf("overall")?.lead)).toBe(
      "截至 2022 年 9 月 30 日，全县 6 项任务 186 件，已核验 69 件，占 37.1%；自报完成待核验 28 件；正常 59 件，滞后 19 件，严重滞后 5 件，未到期 6 件。抽查自报完成 30 件，站得住 26 件，占 86.7%（95% 区间 70%～95%）。",
    );
  });

  test("names what is far behind with its head, who leads it, and two reasons", () => {
    const section = sectionOf("far");
    expect(section?.heading).toBe("严重滞后的 1 件");
    expect(section?.table?.rows.map((row) => row.map(plain))).toEqual([
      ["老旧小区改造 42 个小区", "县住建局", "局长", "常务副县长", "9 月 30 日 到期未完成；落后 34 个百分点"],
    ]);
  });

  test("sets claims beside what was verified, each with its n, in the county's order", () => {
    expect(sectionOf("units")?.table?.rows).toEqual([
      ["县住建局", "18", "7", "5", "7 / 9", "4"],
      ["县农业农村局", "21", "12", "10", "未抽到", "3"],
    ]);
  });

  test("leaves out what the top decided while nothing is known of it", () => {
    expect(sectionOf("decided")).toBeUndefined();
  });

  test("says what the top decided where it is known", () => {
    const { id } = september.office;
    const item = {
      post: { id, titleZh: "县长", titleEn: null },
      titleZh: "排水沟由两乡共修",
      titleEn: null,
      on: "2022-09-20",
      matter: "2022-031 交界的排水沟",
      owner: { id, titleZh: "水利局局长", titleEn: null },
      dueOn: "2022-10-31",
    };
    const counts = { opened: 11, answeredInTime: 11, decided: 9, carriedOut: 6 };
    const section = sectionOf("decided", { decided: { ...counts, items: [item] } });
    expect(plain(section?.lead)).toBe(
      "本期报到县里的议题 11 件，首次回应按时 11 件，作出决定 9 件，按期落地 6 件。",
    );
    expect(section?.table?.rows.map((row) => row.map(plain))).toEqual([
      ["9/20", "2022-031 交界的排水沟", "县长", "排水沟由两乡共修", "水利局局长", "10/31"],
    ]);
  });

  test("asks for next steps within a week, and says what falls due", () => {
    const section = sectionOf("next");
    expect(plain(section?.lead)).toContain("10 月 15 日前报出下一步和日期");
    expect(section?.table?.rows.map((row) => row.map(plain))).toEqual([
      ["高标准农田", "县农业农村局", "10 月 31 日"],
    ]);
  });

  test.each([
    ["monthly", "关于 9 月份重点任务推进情况的通报"],
    ["weekly", "关于 9 月 1 日 至 9 月 30 日 重点任务推进情况的通报"],
  ] as const)("%s is titled %s", (cadence, title) => {
    expect(plain(composed({ period: { ...september.period, cadence } }).title)).toBe(title);
  });

  test("nothing far behind is said, and asks nothing of anyone", () => {
    expect(sectionOf("far", { far: [] })).toMatchObject({ lead: "没有严重滞后的事项。", table: null });
    expect(sectionOf("next", { far: [] })?.lead).not.toContain("严重滞后");
  });

  test("a county that owes nothing has no share of nothing", () => {
    const lead = sectionOf("overall", { lights: {}, spot: null })?.lead;
    expect(plain(lead)).toBe("截至 2022 年 9 月 30 日，没有已定的行动。");
  });

  test("is written in English too", () => {
    const { title, sections } = composed({}, { lang: "en", say: say.en });
    expect(plain(title)).toBe("How the year’s tasks advanced in September 2022");
    expect(plain(sections[0]?.lead)).toContain("of 186 actions in 6 tasks, 69 are verified (37.1%)");
  });
});

test("whatever the facts, the draft is one that can be kept, and its rows fit its columns", () => {
  const facts = record({
    lights: array(constantFrom(...lightOrder)).map((kinds) =>
      Object.fromEntries(kinds.map((kind) => [kind, 3])),
    ),
    units: array(
      record({ actions: integer({ min: 0, max: 999 }), nameZh: string({ maxLength: 30 }) }).map(
        ({ actions, nameZh }) => ({
          ...september.units[0]!,
          unit: { ...september.units[0]!.unit, nameZh },
          actions,
        }),
      ),
      { maxLength: 5 },
    ),
    far: array(constantFrom(...september.far), { maxLength: 3 }),
    due: array(constantFrom(...september.due), { maxLength: 3 }),
  });
  assert(
    property(facts, constantFrom("zh", "en"), (given, lang) => {
      const draft = composed(given as Partial<BulletinFacts>, { lang, say: say[lang] });
      expect(isRefusal(draft)).toBe(false);
      expect(bulletinDraft.safeParse(draft).success).toBe(true);
      for (const { table } of draft.sections)
        for (const row of table?.rows ?? []) expect(row).toHaveLength(table!.columns.length);
    }),
  );
});

describe("as a document", () => {
  const on = "2022-10-08";
  const number = { year: 2022, number: 9 };
  const of = (draft = composed()) =>
    documentOf(draft, { lang: "zh", office: september.office, number, on }, say.zh);

  test("it has its number, its office and its day", () => {
    const { masthead, from, date } = of();
    expect([masthead?.number, from, plain(date)]).toEqual([
      "2022 年第 9 期",
      "柘城县督查室",
      "2022 年 10 月 8 日",
    ]);
  });

  test("headings are counted over the sections that say something", () => {
    const draft = composed();
    const without = {
      ...draft,
      sections: draft.sections.map((one) => (one.key === "units" ? { ...one, lead: "", table: null } : one)),
    };
    const headings = (given = draft) =>
      of(given).blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings()).toEqual(["一、严重滞后的 1 件", "二、各单位情况", "三、要求"]);
    expect(headings(without)).toEqual(["一、严重滞后的 1 件", "二、要求"]);
  });

  test("each line is a paragraph, empty ones are none", () => {
    const draft = {
      ...composed(),
      sections: [{ ...composed().sections[0]!, lead: "第一段\n\n  第二段 \n" }],
    };
    expect(of(draft).blocks).toEqual([
      { kind: "paragraph", text: "第一段" },
      { kind: "paragraph", text: "第二段" },
    ]);
  });

  test("without a number it says it is a draft", () => {
    const document = documentOf(
      composed(),
      { lang: "zh", office: september.office, number: null, on },
      say.zh,
    );
    expect(document.masthead?.number).toBe("（草稿）");
  });
});
