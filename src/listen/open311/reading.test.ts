import { describe, expect, test } from "vitest";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { faultsOf } from "./faults.ts";
import { attributeFaults, nameIn, placeIn, postedIn, saidIn } from "./form.ts";
import { fromW3, w3Moment } from "./moments.ts";
import { questionIn, wantsExtensions } from "./query.ts";
import type { GAttribute } from "./words.ts";

const zone = "Asia/Shanghai";
const now = new Date("2022-06-15T01:00:00Z");

describe("moments", () => {
  test.each([
    ["2022-06-15T01:00:00.900Z", "Asia/Shanghai", "2022-06-15T09:00:00+08:00"],
    ["1994-11-05T13:15:30Z", "America/New_York", "1994-11-05T08:15:30-05:00"],
    ["2022-06-15T01:00:00Z", "UTC", "2022-06-15T01:00:00+00:00"],
  ])("%s in %s is %s", (instant, there, said) => {
    expect(w3Moment(new Date(instant), there)).toBe(said);
  });

  test.each([
    ["1994-11-05T08:15:30-05:00", "1994-11-05T13:15:30.000Z"],
    ["2010-01-01T00:00:00Z", "2010-01-01T00:00:00.000Z"],
    ["2022-06-15T09:00:00 08:00", "2022-06-15T01:00:00.000Z"],
    ["2022-06-15T09:00+08:00", "2022-06-15T01:00:00.000Z"],
    ["2022-06-15", "2022-06-14T16:00:00.000Z"],
  ])("%s is read", (text, instant) => {
    expect(fromW3(text, zone)?.toISOString()).toBe(instant);
  });

  test.each(["2022-06-15T09:00:00", "2022-02-30", "2022-02-30T00:00:00Z", "yesterday", "", "99999"])(
    "%s is no moment",
    (text) => {
      expect(fromW3(text, zone)).toBeUndefined();
    },
  );
});

const asked = (query: Record<string, string>) => {
  const question = questionIn(query, now, zone);
  if (isRefusal(question) || "ids" in question) return question;
  const { from, to, ...rest } = question;
  return { ...rest, from: from.toISOString(), to: to.toISOString() };
};

describe("what is asked for", () => {
  const all = { codes: [], statuses: [], page: 1, size: 1000 };
  const lately = { from: "2022-03-17T01:00:00.000Z", to: "2022-06-15T01:00:00.000Z" };

  test.each([
    ["nothing: the last 90 days", {}, { ...all, ...lately }],
    ["what is empty counts as not said", { status: "", start_date: "", page: "" }, { ...all, ...lately }],
    ["ids override all else", { service_request_id: "a, b,a", start_date: "x" }, { ids: ["a", "b"] }],
    ["several codes", { service_code: "1,2" }, { ...all, ...lately, codes: ["1", "2"] }],
    ["a status", { status: "Open" }, { ...all, ...lately, statuses: ["open"] }],
    ["both statuses", { status: "closed,open" }, { ...all, ...lately, statuses: ["open", "closed"] }],
    ["a page", { page: "3", page_size: "50" }, { ...all, ...lately, page: 3, size: 50 }],
    [
      "a start alone: 90 days from it",
      { start_date: "2022-01-01T00:00:00Z" },
      { ...all, from: "2022-01-01T00:00:00.000Z", to: "2022-04-01T00:00:00.000Z" },
    ],
    [
      "an end alone: 90 days up to it",
      { end_date: "2022-04-01T00:00:00Z" },
      { ...all, from: "2022-01-01T00:00:00.000Z", to: "2022-04-01T00:00:00.000Z" },
    ],
    [
      "exactly 90 days",
      { start_date: "2022-01-01T00:00:00Z", end_date: "2022-04-01T00:00:00Z" },
      { ...all, from: "2022-01-01T00:00:00.000Z", to: "2022-04-01T00:00:00.000Z" },
    ],
  ])("%s", (_, query, question) => {
    expect(asked(query as Record<string, string>)).toEqual(question);
  });

  test.each([
    [
      "more than 90 days",
      { start_date: "2022-01-01T00:00:00Z", end_date: "2022-04-01T00:00:01Z" },
      "open311.span",
    ],
    [
      "backwards",
      { start_date: "2022-04-01T00:00:00Z", end_date: "2022-01-01T00:00:00Z" },
      "open311.backwards",
    ],
    ["no date", { start_date: "soon" }, "open311.date"],
    ["a date without its zone", { end_date: "2022-06-15T09:00:00" }, "open311.date"],
    ["another status", { status: "open,asleep" }, "open311.status"],
    ["page 0", { page: "0" }, "open311.whole"],
    ["a page in words", { page: "two" }, "open311.whole"],
    ["pages too large", { page_size: "1001" }, "open311.whole"],
    [
      "too many ids",
      { service_request_id: Array.from({ length: 1001 }, (_, at) => at).join() },
      "open311.many",
    ],
  ])("%s is refused", (_, query, refusal) => {
    expect(asked(query as Record<string, string>)).toMatchObject({ refusal });
  });

  test.each([
    ["true", true],
    ["TRUE", true],
    ["notes", true],
    ["false", false],
    ["", false],
  ])("extensions=%s", (extensions, wanted) => {
    expect(wantsExtensions({ extensions })).toBe(wanted);
  });
});

const attribute = (over: Partial<GAttribute>): GAttribute => ({
  variable: true,
  code: "A",
  datatype: "string",
  required: false,
  datatype_description: null,
  order: 1,
  description: "?",
  ...over,
});
const list = [
  { key: "1", name: "one" },
  { key: "2", name: "two" },
];

describe("a form", () => {
  test("is read by its names; what is empty is left out, what comes twice counts once", () => {
    const { fields, attributes } = postedIn(
      "description=A+large+sinkhole%0Ahere&email=&service_code=1&service_code=2&__proto__=x" +
        "&attribute[A]=123&attribute%5BB%5D%5B%5D=x&attribute[B][]=y&attribute[C]=",
    );
    expect({ ...fields }).toEqual({
      description: "A large sinkhole\nhere",
      service_code: "1",
      ["__proto__"]: "x",
    });
    expect([...attributes]).toEqual([
      ["A", ["123"]],
      ["B", ["x", "y"]],
    ]);
  });

  test.each([
    ["lat=34.06&long=115.3", { lat: 34.06, long: 115.3, address: null, addressId: null }],
    ["lat=-90&long=180.0", { lat: -90, long: 180, address: null, addressId: null }],
    ["address_string=起台镇南街", { lat: null, long: null, address: "起台镇南街", addressId: null }],
    ["address_id=411424102", { lat: null, long: null, address: null, addressId: "411424102" }],
  ])("%s says where", (body, place) => {
    expect(placeIn(postedIn(body))).toEqual(place);
  });

  test.each([
    ["", "open311.no-place"],
    ["lat=34.06", "open311.point"],
    ["long=115&address_string=x", "open311.point"],
    ["lat=91&long=115", "open311.point"],
    ["lat=34&long=181", "open311.point"],
    ["lat=NaN&long=0", "open311.point"],
    ["lat=1e1&long=0", "open311.point"],
  ])("%s says no place", (body, refusal) => {
    expect(placeIn(postedIn(body))).toMatchObject({ refusal });
  });

  test.each([
    ["a required one is missing", { required: true }, "", ["open311.attribute-missing"]],
    ["one for information asks nothing", { required: true, variable: false }, "", []],
    ["one is not required", {}, "", []],
    ["a string", {}, "attribute[A]=x", []],
    ["a string of two lines", {}, "attribute[A]=x%0Ay", ["open311.attribute-wrong"]],
    ["a text of two lines", { datatype: "text" }, "attribute[A]=x%0Ay", []],
    ["a number", { datatype: "number" }, "attribute[A]=-3.5", []],
    ["a number in words", { datatype: "number" }, "attribute[A]=three", ["open311.attribute-wrong"]],
    ["a moment", { datatype: "datetime" }, "attribute[A]=2022-06-15T09:00:00%2B08:00", []],
    ["no moment", { datatype: "datetime" }, "attribute[A]=noon", ["open311.attribute-wrong"]],
    ["one of a list", { datatype: "singlevaluelist", values: list }, "attribute[A]=2", []],
    [
      "none of a list",
      { datatype: "singlevaluelist", values: list },
      "attribute[A]=3",
      ["open311.attribute-wrong"],
    ],
    [
      "two where one",
      { datatype: "singlevaluelist", values: list },
      "attribute[A][]=1&attribute[A][]=2",
      ["open311.attribute-wrong"],
    ],
    ["two of many", { datatype: "multivaluelist", values: list }, "attribute[A][]=1&attribute[A][]=2", []],
  ] as const)("attributes: %s", (_, over, body, refusals) => {
    const faults = attributeFaults([attribute(over as Partial<GAttribute>)], postedIn(body), zone);
    expect(faults.map(({ refusal }) => refusal)).toEqual(refusals);
  });

  test.each([
    ["nobody says anything", "", []],
    [
      "the specification's example",
      "email=smit333%40sfgov.edu&first_name=john&last_name=smith&phone=111111111",
      [],
    ],
    ["no mail address", "email=me", ["email"]],
    ["a phone in words", "phone=call+me", ["phone"]],
    ["4,000 characters", `description=${"长".repeat(4_000)}`, []],
    [
      "4,001 characters and a file of one's own",
      `description=${"长".repeat(4_001)}&media_url=file:///etc/passwd`,
      ["description", "media_url"],
    ],
    ["a script for a picture", "media_url=javascript:alert(1)", ["media_url"]],
  ])("fields: %s", (_, body, fields) => {
    const read = saidIn(postedIn(body));
    expect(Array.isArray(read) ? read.map(({ field }) => field) : []).toEqual(fields);
  });

  test.each([
    [{ first_name: "三", last_name: "张" }, "张三"],
    [{ first_name: "John", last_name: "Smith" }, "John Smith"],
    [{ last_name: "李" }, "李"],
    [{}, null],
  ])("%o is called %s", (said, name) => {
    expect(nameIn(said)).toBe(name);
  });
});

const say = (key: string): string => key;

describe("errors", () => {
  test.each([
    ["open311.service.not-there", 404],
    ["open311.key.not-yours", 403],
    ["session.not-signed-in", 403],
    ["open311.no-service", 400],
    ["body.too-large", 400],
    ["command.conflict", 400],
    ["open311.key.too-many", 429],
    ["house.broken", 500],
  ])("%s is %i", (refusal, status) => {
    expect(faultsOf([refuse(refusal)], say)).toEqual({
      status,
      errors: [{ code: status, description: `refusal.${refusal}` }],
    });
  });

  test("several are listed, the first gives the status", () => {
    const { status, errors } = faultsOf(
      [refuse("open311.service.not-there"), refuse("open311.no-place")],
      say,
    );
    expect([status, errors.map(({ code }) => code)]).toEqual([404, [404, 400]]);
  });
});
