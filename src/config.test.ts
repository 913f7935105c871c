import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

describe("the configuration", () => {
  test("is whole without any variable", () => {
    expect(readConfig({})).toMatchObject({ port: 7311, host: "127.0.0.1", zone: "Asia/Shanghai" });
  });

  test.each([
    { PORT: "abc" },
    { PORT: "70000" },
    { DATABASE_URL: "mysql://x" },
    { DINGGE_ZONE: "Mars/Base" },
    { DINGGE_LOG: "loud" },
    { DINGGE_TRUST_PROXY: "yes" },
  ])("is refused by the variable's name: %o", (env) => {
    const [[name, value] = []] = Object.entries(env);
    expect(readConfig(env)).toMatchObject({
      refusal: "config.wrong",
      field: name,
      params: { name, value },
    });
  });
});
