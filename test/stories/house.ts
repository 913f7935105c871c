import { execFileSync } from "node:child_process";
import { buildApp } from "../../src/app.ts";
import { builtAssets } from "../../src/assets.ts";
import { exampleFolder, loadExample } from "../../src/example.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { serveAssets } from "../../src/server.ts";
import { testHouse } from "../support/house.ts";

const home = process.cwd();

/** The program as it is served, with the example county in it: an address for a browser, and an end. */
export interface StoryHouse {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the desk if it is older than its sources, loads the example and listens on a free port. */
export const storyHouse = async (now = "2022-06-15T09:00:00+08:00"): Promise<StoryHouse> => {
  execFileSync(process.execPath, ["scripts/build.js"], { cwd: home, stdio: "inherit" });
  const house = await testHouse(now);
  const county = await loadExample(house, exampleFolder(home), () => undefined);
  if (isRefusal(county)) throw new Error(JSON.stringify(county));
  const app = await buildApp(house, { assets: await builtAssets(home), trustProxy: false, dev: false });
  await serveAssets(app, home);
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    await house.close();
  };
  return { address, close };
};
