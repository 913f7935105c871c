import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { exampleFolder, loadExample } from "../../src/example.ts";
import { allCounties, type County } from "../../src/ground/county/store.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { template } from "./cluster.ts";
import { createDatabase, madeOnce, urlOf } from "./databases.ts";
import { openedOn, type TestHouse, testHouse, usualNow } from "./house.ts";

const name = "dingge_example";
const key = Buffer.alloc(32, name);

const load = async (making: string, filesDir: string): Promise<void> => {
  const cluster = inject("clusterUrl");
  await createDatabase(cluster, making, template);
  await mkdir(filesDir, { recursive: true });
  const house = await openedOn(urlOf(cluster, making), { now: usualNow, filesDir, key });
  const county = await loadExample(house, exampleFolder(process.cwd()), () => undefined);
  await house.close();
  if (isRefusal(county)) throw new Error(JSON.stringify(county));
};

export interface ExampleHouse extends TestHouse {
  readonly county: County;
}

/** A house of its own in which the example county is loaded; it is loaded once a run, and every house is a clone. */
export const exampleHouse = async (now = usualNow): Promise<ExampleHouse> => {
  const files = join(inject("scratch"), "example-files");
  await madeOnce(inject("clusterUrl"), name, (making) => load(making, files));
  const house = await testHouse(now, { copyOf: name, files, key });
  const [county] = await allCounties(house.db);
  return { ...house, county: county! };
};
