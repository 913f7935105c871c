import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../../test/support/house.ts";
import { smallCounty } from "../../../../test/support/small-county.ts";
import { execute } from "../../../ground/command.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import type { OpenHouse } from "../../../house.ts";
import { inRole } from "../../indicators.test-support.ts";
import { schemesOf } from "../store.ts";
import { schemeImporter } from "./importer.ts";

let house: OpenHouse;
let countyId: string;

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  const county = await smallCounty(house, "411424");
  countyId = county.countyId;
  const root = await county.addUnit("county", "柘城县");
  for (const name of ["起台镇", "胡襄镇"]) await county.addUnit("township", name, root);
  await county.addUnit("department", "县统计局", root);
});
afterAll(() => house.close());

const heading = "序号,考核项目,各项分值,考核内容,评分标准,说明\n";
const file = (rows: string) => ({
  name: "2022年乡镇考核办法.csv",
  bytes: new TextEncoder().encode(heading + rows),
  hash: "0".repeat(64),
});
const look = async (rows: string) => {
  const plan = await schemeImporter.look(house.db, countyId, file(rows), "2022-06-15", "zh");
  if (isRefusal(plan)) throw new Error(plan.refusal);
  return plan;
};

const usual = [
  "1,固定资产投资,40,当年完成投资,按完成比例得分，超过不加,县统计局",
  "2,招商引资,30,到位资金,按位次计60、57、54分,县商务局",
  "3,群众满意度,30,调查得分,由第三方评定,",
  "4,加分项,5,获省以上表彰,,",
  "5,一票否决,,发生较大安全事故,,",
].join("\n");

describe("the usual table of a scheme", () => {
  test("is understood line by line; what is not is asked about", async () => {
    const { counts, rows, problems } = await look(usual);
    expect(counts).toEqual({ added: 3, changed: 0, same: 0 });
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["固定资产投资", "40", "completion"],
      ["招商引资", "30", "rank-steps"],
      ["群众满意度", "30", "given"],
      ["加分项", "5", "bonus"],
      ["一票否决", "", "veto"],
    ]);
    expect(problems.map(({ ref, id, severity }) => [ref, id, severity])).toEqual([
      ["E4", "scheme-standard-unread", "question"],
      ["B3", "scheme-steps-over-weight", "question"],
    ]);
  });

  test("becomes a draft for the townships, with its words kept", async () => {
    expect(await execute(house, schemeImporter.command, inRole(countyId, "delivery"), file(usual))).toEqual({
      added: 3,
      changed: 0,
      same: 0,
    });
    const [row] = await schemesOf(house.db, countyId);
    expect([row?.state, row?.period, row?.body.nameZh]).toEqual(["draft", "2022", "2022年乡镇考核办法"]);
    expect(row?.body.groups[0]?.unitIds).toHaveLength(2);
    expect(row?.body.lines[0]).toMatchObject({ criterion: "当年完成投资", note: "县统计局", weight: 40 });
    expect(row?.body.extras[0]).toMatchObject({ cap: 5, standard: "获省以上表彰" });
    expect(row?.body.vetoes[0]).toMatchObject({ nameZh: "一票否决", standard: "发生较大安全事故" });
  });

  test.each<[string, string, string, string]>([
    [
      "what the rules forbid to assess",
      "1,信息宣传,100,,获领导批示一次加1分,",
      "B2",
      "scheme-forbidden-instructions",
    ],
    ["an item without points", "1,投资,,,按完成比例,", "C2", "scheme-weight"],
    ["points that are none", "1,投资,很多,,按完成比例,", "C2", "not-a-number"],
  ])("stops at its cell: %s", async (_, rows, ref, id) => {
    const errors = (await look(rows)).problems.filter(({ severity }) => severity === "error");
    expect(errors.map((each) => [each.ref, each.id])).toEqual([[ref, id]]);
    const done = await execute(house, schemeImporter.command, inRole(countyId, "delivery"), file(rows));
    expect(done).toMatchObject({ refusal: "import.has-errors" });
  });

  test("weights that do not add up are asked about, since a draft may still change", async () => {
    expect((await look("1,投资,60,,按完成比例,")).problems.map(({ id, severity }) => [id, severity])).toEqual(
      [["scheme-weights-sum", "question"]],
    );
  });

  test("is not everyone’s to bring in", async () => {
    expect(
      await execute(house, schemeImporter.command, inRole(countyId, "officer"), file(usual)),
    ).toMatchObject({
      refusal: "scheme.not-yours",
    });
  });
});
