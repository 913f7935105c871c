import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../../test/support/house.ts";
import { operator } from "../../../ground/actor.ts";
import { execute } from "../../../ground/command.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import type { OpenHouse } from "../../../house.ts";
import { publishObservations } from "../../commands.ts";
import { aCounty, aDraft, anIndicator, inRole } from "../../indicators.test-support.ts";
import { sql } from "kysely";
import { enterPeers, removePeer, renamePeer, restorePeer } from "./commands.ts";
import { peersOf } from "./store.ts";
import { peerImporter } from "./importer.ts";
import { readComparison } from "./read.ts";
import type { PeerDraft } from "./words.ts";

let house: OpenHouse;
let countyId: string;

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  countyId = (await aCounty(house, "411424")).countyId;
  const figures = [aDraft(), aDraft({ measure: "level", basis: "plain", value: "295", multiplier: 8 })];
  const done = await execute(house, publishObservations, operator(countyId), {
    indicators: [anIndicator()],
    figures,
  });
  if (isRefusal(done)) throw new Error(done.refusal);
});
afterAll(() => house.close());

const draft = (change: Partial<PeerDraft> = {}): PeerDraft => ({
  peer: "睢县",
  peerEn: null,
  code: "gdp",
  period: "2021",
  measure: "growth",
  basis: "comparable",
  value: "4.1",
  multiplier: 0,
  status: "A",
  source: "睢县统计公报",
  publishedOn: "2022-04-01",
  ...change,
});
const enter = (figures: readonly PeerDraft[], role: Parameters<typeof inRole>[1] = "statistics") =>
  execute(house, enterPeers, inRole(countyId, role), { figures: [...figures] });
const comparison = async (asKnownOn = "2022-06-15") => {
  const found = await readComparison(house.db, operator(countyId), "gdp", { asked: undefined, asKnownOn });
  if (isRefusal(found)) throw new Error(found.refusal);
  return found;
};
const compare = async (asKnownOn?: string) =>
  (await comparison(asKnownOn)).rows.map((row) => [row.nameZh, row.growth?.value ?? null, row.places.growth]);
const removed = async (asKnownOn?: string) => (await comparison(asKnownOn)).removed;

describe("figures of other counties", () => {
  test("are kept with their documents, and ranked with the county’s own", async () => {
    expect(await enter([draft(), draft({ peer: "民权县", value: "3.2" })])).toEqual({
      added: 2,
      changed: 0,
      same: 0,
    });
    expect(await compare()).toEqual([
      ["县411424", "3.2", 2],
      ["睢县", "4.1", 1],
      ["民权县", "3.2", 2],
    ]);
  });

  test("a changed one is a further vintage; what was known on a day stays known", async () => {
    expect(await enter([draft({ value: "3.9", publishedOn: "2022-05-20" }), draft()])).toEqual({
      added: 0,
      changed: 1,
      same: 1,
    });
    expect((await compare())[1]).toEqual(["睢县", "3.9", 1]);
    expect((await compare("2022-05-19"))[1]).toEqual(["睢县", "4.1", 1]);
  });

  test.each<[string, Partial<PeerDraft>, string]>([
    ["of no indicator", { code: "none" }, "indicator.unknown"],
    ["published before its period is over", { publishedOn: "2021-12-31" }, "figure.period-not-over"],
    ["published tomorrow", { publishedOn: "2022-06-16" }, "figure.not-yet-published"],
    ["a growth that is a level", { value: "29500" }, "figure.growth-is-level"],
    ["a level on a basis of growth", { measure: "level" }, "figure.basis-unfit"],
  ])("refused: %s", async (_, change, refusal) => {
    expect(await enter([draft(change)])).toMatchObject({ refusal, field: "figures.0" });
  });

  test("are not the head’s to enter", async () => {
    expect(await enter([draft()], "head")).toMatchObject({ refusal: "figures.not-yours" });
  });
});

const file = (text: string) => ({
  name: "peers.csv",
  bytes: new TextEncoder().encode(text),
  hash: "0".repeat(64),
});
const heading = "县区,指标,时期,单位,总量,比上年增长(%),增速口径,来源,公布日期\n";

describe("a sheet of the city’s counties", () => {
  test("comes in whole: a county a line, empty cells not published", async () => {
    const sheet = file(
      `${heading}宁陵县,地区生产总值,2021,亿元,180.5,2.8,可比价,商丘统计月报,2022-03-02\n夏邑县,地区生产总值,2021,亿元,,5.1,可比价,商丘统计月报,2022-03-02\n`,
    );
    const look = await peerImporter.look(house.db, countyId, sheet, "2022-06-15", "zh");
    expect(look).toMatchObject({ counts: { added: 3, changed: 0, same: 0 }, problems: [] });
    expect(await execute(house, peerImporter.command, inRole(countyId, "statistics"), sheet)).toEqual({
      added: 3,
      changed: 0,
      same: 0,
    });
    expect((await compare()).map(([name, , place]) => [name, place])).toEqual([
      ["县411424", 3],
      ["睢县", 2],
      ["民权县", 3],
      ["宁陵县", 5],
      ["夏邑县", 1],
    ]);
  });

  test("with faults is shown at its cells, and nothing is saved", async () => {
    const sheet = file(
      `${heading}永城市,没有的指标,2021,亿元,1,,,月报,2022-03-02\n永城市,地区生产总值,2021,亿元,一,1200,可比价,月报,2022-03-02\n`,
    );
    const look = await peerImporter.look(house.db, countyId, sheet, "2022-06-15", "zh");
    if (isRefusal(look)) throw new Error(look.refusal);
    expect(look.problems.map(({ ref, id }) => [ref, id])).toEqual([
      ["B2", "indicator.unknown"],
      ["E3", "figure.one-for-dash"],
      ["F3", "figure.growth-is-level"],
    ]);
    expect(await execute(house, peerImporter.command, inRole(countyId, "statistics"), sheet)).toMatchObject({
      refusal: "import.has-errors",
    });
    expect((await compare()).map(([name]) => name)).not.toContain("永城市");
  });
});

const idOf = async (name: string) =>
  (await peersOf(house.db, countyId)).find((one) => one.nameZh === name)!.id;
const statistics = () => inRole(countyId, "statistics");
const reason = "撤县设区，不再可比";
const reasonsOf = async (act: string) => {
  const { rows } = await sql<{ reason: string }>`select reason from entry where county_id = ${countyId}
    and act = ${act}`.execute(house.db);
  return rows.map((row) => row.reason);
};

describe("a peer", () => {
  test("is called by another name, its figures with it; by no name that another has", async () => {
    const id = await idOf("民权县");
    const rename = (nameZh: string) =>
      execute(house, renamePeer, statistics(), { id, nameZh, nameEn: null, reason: "撤县设区" });
    await rename("民权");
    await rename("民权区");
    expect((await compare()).map(([name]) => name)).toContain("民权区");
    expect((await compare("2022-06-14")).map(([name]) => name)).toContain("民权县");
    expect(await rename("睢县")).toMatchObject({ refusal: "peer.name-taken.conflict" });
    expect(await reasonsOf("indicators.rename-peer")).toEqual(["撤县设区", "撤县设区"]);
  });

  test("is removed from today on, with the reason; the day before it is still known, with its figures", async () => {
    const id = await idOf("睢县");
    expect(await execute(house, removePeer, statistics(), { id, reason })).toEqual({ id });
    expect((await compare()).map(([name]) => name)).not.toContain("睢县");
    expect((await compare("2022-06-14"))[1]?.slice(0, 2)).toEqual(["睢县", "3.9"]);
    expect(await removed()).toEqual([{ id, nameZh: "睢县", nameEn: null, removedOn: "2022-06-15" }]);
    expect(await removed("2022-06-14")).toEqual([]);
    expect(await enter([draft({ value: "5", publishedOn: "2022-06-01" })])).toMatchObject({
      refusal: "peer.removed",
    });
    expect(await reasonsOf("indicators.remove-peer")).toEqual([reason]);
  });

  test("comes back, with the reason", async () => {
    const id = await idOf("睢县");
    await execute(house, restorePeer, statistics(), { id, reason: "误删" });
    expect((await compare()).map(([name]) => name)).toContain("睢县");
    expect(await removed()).toEqual([]);
  });

  test.each(["head", "delivery"] as const)("is not changed by a %s", async (role) => {
    const id = await idOf("睢县");
    for (const act of [removePeer, restorePeer])
      expect(await execute(house, act, inRole(countyId, role), { id, reason })).toMatchObject({
        refusal: "figures.not-yours",
      });
  });
});
