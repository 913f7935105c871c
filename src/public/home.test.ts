import { expect, onTestFinished, test } from "vitest";
import { testApp } from "../../test/support/app.ts";
import { bigCounty, planned } from "../../test/support/big-county.ts";
import { exampleHouse } from "../../test/support/example.ts";
import { testHouse } from "../../test/support/house.ts";

const homeOn = async (now: string, lang: string): Promise<string> => {
  const house = await exampleHouse(now);
  const app = await testApp(house);
  onTestFinished(async () => {
    await app.close();
    await house.close();
  });
  const { body } = await app.inject({ url: "/", headers: { "accept-language": lang } });
  return body.replaceAll("\u00a0", " ").replace(/<\/?b>/g, "");
};

test("in its year the front page speaks of this year, and of the day the plan was adopted", async () => {
  const body = await homeOn("2022-06-15T09:00:00+08:00", "zh-CN");
  expect(body).toContain("今年说到的，做到哪了</h1>");
  expect(body).toContain("2022 年 2 月 9 日，定下 2022 年的 6 项任务");
  expect(body).toContain("截至 6 月 15 日");
});

test("when the year is over, the front page says which year it tells", async () => {
  const body = await homeOn("2026-11-24T09:00:00+08:00", "en");
  expect(body).toContain("What was promised for 2022, and where it stands</h1>");
  expect(body).toContain("Set for 2022 on 9 February 2022: 6 tasks");
  expect(body).toContain("as of 24 November 2026");
  expect(body).not.toContain("this year");
});

test.each(["zh-CN", "en"])(
  "with a thousand actions the front page in %s stays within 50 KB",
  async (lang) => {
    const house = await testHouse("2022-06-15T09:00:00+08:00");
    const app = await testApp(house);
    onTestFinished(async () => {
      await app.close();
      await house.close();
    });
    await planned(house, await bigCounty(house), 1000);
    const { rawPayload, body } = await app.inject({ url: "/", headers: { "accept-language": lang } });
    expect(body.replaceAll("\u00a0", " ")).toContain(lang === "en" ? "1000 actions" : "1000 件");
    expect(body.match(/class="stack"/g)).toHaveLength(7);
    expect(rawPayload.length).toBeLessThanOrEqual(50 * 1024);
  },
);
