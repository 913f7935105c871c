import { describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import { categoryByWords, contactSpoken, kindOf, spokenIn } from "./spoken.ts";

const id = (digit: number): string => `0190aaaa-0000-7000-8000-00000000000${digit}`;
const [township, village, unit, water, road] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
const categories = [
  { id: water, nameZh: "供水", keywords: ["停水", "水管", "没水"] },
  { id: road, nameZh: "道路", keywords: ["路面", "坑", "塌"] },
];
const spoken = (fields: Record<string, string>) => spokenIn(fields, { files: [], key: "k", filed: water });
const reasonOf = (fields: Record<string, string>): string => {
  const draft = spoken(fields);
  return isRefusal(draft) ? `${draft.refusal} at ${draft.field ?? ""}` : "taken";
};

describe("what the form takes", () => {
  test.each([
    ["empty", {}, "speak.text-empty at text"],
    ["only spaces", { text: " 　\n" }, "speak.text-empty at text"],
    ["only pictures", { text: "😀😀👍" }, "speak.text-no-words at text"],
    ["only signs", { text: "。。。！" }, "speak.text-no-words at text"],
    ["10,000 characters", { text: "沟".repeat(10_000), territory: township }, "taken"],
    ["100,000 characters", { text: "沟".repeat(100_000), territory: township }, "speak.text-long at text"],
    ["no place", { text: "沟没填" }, "speak.territory at territory"],
    ["no place but a point", { text: "沟没填", lat: "34.07", long: "115.3" }, "taken"],
    ["a point that is none", { text: "沟没填", lat: "1e9", long: "x" }, "speak.territory at territory"],
    ["the whole county", { text: "沟没填", territory: "county" }, "taken"],
    [
      "a contact that is none",
      { text: "沟没填", territory: township, contact: "找我" },
      "speak.contact at contact",
    ],
    ["a choice nobody offered", { text: "沟没填", territory: "起台镇" }, "speak.changed at "],
    ["a voice nobody offered", { text: "沟没填", territory: township, voice: "king" }, "taken"],
    ["HTML", { text: "<script>alert(1)</script>", territory: township }, "taken"],
  ])("%s", (_, fields, reason) => {
    expect(reasonOf(fields)).toBe(reason);
  });

  test("is kept as it was said", () => {
    const draft = spoken({
      text: " <b>家里没水</b> ",
      territory: township,
      village,
      place: "三号楼",
      voice: "native",
      contact: "138 3701 2345",
      publish: "yes",
      about: unit,
    });
    expect(draft).toMatchObject({
      text: "<b>家里没水</b>",
      voice: "native",
      kind: "complaint",
      door: "web",
      territoryId: village,
      place: "三号楼",
      categoryId: water,
      about: [{ unitId: unit, postId: null }],
      identity: { phone: "13837012345" },
      consent: true,
      key: "k",
    });
  });

  test("is anonymous and not published unless that was chosen", () => {
    expect(spoken({ text: "沟没填", territory: township })).toMatchObject({ identity: null, consent: false });
  });
});

test.each([
  ["", "", null],
  ["", "老王", { name: "老王", phone: null, email: null }],
  ["１３８３７０１２３４５", "", { phone: "13837012345" }],
  ["0370-7291234", "", { phone: "03707291234" }],
  ["+86 138 3701 2345", "", { phone: "+8613837012345" }],
  ["wang@example.com", "", { email: "wang@example.com", phone: null }],
])("a contact given as %j is read", (contact, name, read) => {
  const got = contactSpoken({ contact, name });
  if (read === null) expect(got).toBeNull();
  else expect(got).toMatchObject(read);
});

test.each([
  ["家里停水三天了", false, "request"],
  ["住建局不让进门", true, "complaint"],
  ["举报村支书吃拿卡要", true, "report"],
  ["我在深圳，想回乡办厂，做辣椒酱", false, "proposal"],
  ["请问低保怎么办理", false, "question"],
  ["感谢起台镇修好了路", false, "thanks"],
])("%s", (text, complains, kind) => {
  expect(kindOf(text, complains ? [{ unitId: unit, postId: null }] : [])).toBe(kind);
});

test.each([
  ["水管裂了，没水", water],
  ["路面塌了一个坑", road],
  ["水管裂了，有个坑", null],
  ["别的事", null],
])("%s: its category by its words", (text, category) => {
  expect(categoryByWords(text, categories)).toBe(category);
});
