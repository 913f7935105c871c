import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

describe("the configuration", () => {
  test("is whole without any variable", () => {
    expect(readConfig({})).toMatchObject({
      port: 7311,
      host: "127.0.0.1",
      zone: "Asia/Shanghai",
      tiles: undefined,
    });
  });

  test("takes its key from where it is told, else from beside the data", () => {
    expect(readConfig({ DINGGE_KEY_FILE: "/run/secrets/dingge" })).toMatchObject({
      keyFile: "/run/secrets/dingge",
    });
    expect(readConfig({ DINGGE_DATA: "/srv/dingge" })).toMatchObject({ keyFile: "/srv/dingge/key" });
  });

  test("names a tile server and whose maps it gives", () => {
    const env = {
      DINGGE_TILES: "https://tiles.test:8443/{z}/{x}/{y}.png?key=1",
      DINGGE_TILES_BY: "© 测绘局",
    };
    expect(readConfig(env)).toMatchObject({ tiles: { url: env.DINGGE_TILES, by: "© 测绘局" } });
  });

  test.each([
    { PORT: "abc" },
    { PORT: "70000" },
    { DATABASE_URL: "mysql://x" },
    { DINGGE_ZONE: "Mars/Base" },
    { DINGGE_LOG: "loud" },
    { DINGGE_TRUST_PROXY: "yes" },
    { DINGGE_TILES: "tiles" },
    { DINGGE_TILES: "ftp://tiles.test/{z}/{x}/{y}.png" },
    { DINGGE_TILES: "https://tiles.test/{z}/{x}.png" },
  ])("is refused by the variable's name: %o", (env) => {
    const [[name, value] = []] = Object.entries(env);
    expect(readConfig(env)).toMatchObject({
      refusal: "config.wrong",
      field: name,
      params: { name, value },
    });
  });
});
