import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { buildApp } from "../../src/app.ts";
import { builtAssets } from "../../src/assets.ts";
import { newSetUpDoor } from "../../src/desk/set-up/door.ts";
import { importingApart } from "../../src/ground/imports/index.ts";
import { pressApart } from "../../src/ground/press/index.ts";
import { atLocal } from "../../src/ground/clock.ts";
import type { Tiles } from "../../src/ground/look/map/words.ts";
import { rooms } from "../../src/rooms.ts";
import { serveAssets } from "../../src/server.ts";
import { exampleHouse } from "../support/example.ts";
import { testHouse } from "../support/house.ts";

const home = process.cwd();

/** The program as it is served: an address for a browser, and an end. */
export interface StoryHouse {
  readonly address: string;
  /** What opens the set-up of an empty house. */
  readonly token: string;
  /** Goes on to another moment of the county's clocks. */
  goTo(date: string, time: string): void;
  /** Does what a job of a room does by the clock. */
  runJob(name: string): Promise<void>;
  close(): Promise<void>;
}

interface Wants {
  readonly empty?: boolean;
  /** Where browsers fetch the pictures of maps. */
  readonly tiles?: Tiles;
}

/** Builds the desk if it is older than its sources and listens on a free port, with the example county or empty. */
export const storyHouse = async ({ empty = false, tiles }: Wants = {}): Promise<StoryHouse> => {
  execFileSync(process.execPath, ["scripts/build.js"], { cwd: home, stdio: "inherit" });
  const standing = await (empty ? testHouse() : exampleHouse());
  let now = standing.clock.now();
  const importing = importingApart({
    entry: join(home, "dist/server/import-process.js"),
    data: standing.beside,
  });
  const press = pressApart(join(home, "dist/server/print-process.js"));
  const outside = { ...standing.outside, tiles };
  const clock = { zone: standing.clock.zone, now: () => now };
  const house = { ...standing, importing, press, outside, clock };
  const { token, door } = newSetUpDoor(house.clock.now());
  const assets = await builtAssets(home);
  const app = await buildApp(house, { assets, trustProxy: false, dev: false, door });
  await serveAssets(app, home);
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    await importing.close();
    await press.close();
    await house.close();
  };
  const goTo = (date: string, time: string) => {
    now = atLocal(date, time, house.clock.zone);
  };
  const runJob = async (name: string) => {
    const job = rooms.flatMap((room) => room.jobs ?? []).find((one) => one.name === name);
    if (!job) throw new Error(`no job ${name}`);
    await job.run(house, now);
  };
  return { address, token, goTo, runJob, close };
};
