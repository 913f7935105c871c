import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { bigCounty, planned } from "../../../test/support/big-county.ts";
import { type ExampleHouse, exampleHouse } from "../../../test/support/example.ts";
import { testHouse } from "../../../test/support/house.ts";

const plain = (body: string): string => body.replaceAll("\u00a0", " ").replace(/<\/?b>/g, "");

describe("the example's year on one page", () => {
  let house: ExampleHouse;
  let app: FastifyInstance;
  beforeAll(async () => {
    house = await exampleHouse("2022-06-15T09:00:00+08:00");
    app = await testApp(house);
  });
  afterAll(async () => {
    await app.close();
    await house.close();
  });
  const page = (url: string, lang: string) => app.inject({ url, headers: { "accept-language": lang } });

  test("says what was promised, what became of it, and of what was missed why, in Chinese", async () => {
    const { statusCode, body } = await page("/years/2022", "zh-CN");
    expect(statusCode).toBe(200);
    expect(plain(body)).toContain("2022 年：说到的，做到了没有</h1>");
    expect(plain(body)).toContain("2022 年 2 月 9 日，县里定下 2022 年要做的 66 件事。");
    expect(plain(body)).toMatch(/到 2022 年 6 月 15 日：做到 8 件，说做完、等着核 5 件，到期没做到 \d+ 件/);
    expect(plain(body)).toMatch(/42个老旧小区改什么由居民定[\s\S]{0,400}期限 3 月 31 日，已过 76 天/);
    expect(plain(body)).toMatch(/(?:说，卡在|最后说)：“[^”]+”（\d+ 月 \d+ 日）|没有说明原因。/);
    expect(body).not.toContain("<script");
  });

  test("says the same in English", async () => {
    const body = plain((await page("/years/2022", "en")).body);
    expect(body).toContain("2022: what was promised, and what was done</h1>");
    expect(body).toMatch(/Residents of 42 old areas decide[\s\S]{0,400}Due 31 March, 76 days ago/);
    expect(body).not.toMatch(/year\.[a-z]/);
  });

  test.each(["2021", "2023", "0", "x", "2022.0"])("has no page for %s", async (year) => {
    expect((await page(`/years/${year}`, "zh-CN")).statusCode).toBe(404);
  });

  test("is one step from the front page", async () => {
    expect((await page("/", "zh-CN")).body).toContain('href="/years/2022"');
  });
});

test.each(["zh-CN", "en"])("with a thousand promises the page in %s stays within 50 KB", async (lang) => {
  const house = await testHouse("2022-12-31T09:00:00+08:00");
  const app = await testApp(house);
  await planned(house, await bigCounty(house), 1000);
  const { rawPayload, body } = await app.inject({ url: "/years/2022", headers: { "accept-language": lang } });
  await app.close();
  await house.close();
  expect(body.match(/class="plain"/g)?.length).toBeGreaterThan(40);
  expect(rawPayload.length).toBeLessThanOrEqual(50 * 1024);
});
