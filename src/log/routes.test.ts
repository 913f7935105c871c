import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../test/support/app.ts";
import { actorIn, type Seat, smallCounty } from "../../test/support/small-county.ts";
import { testHouse } from "../../test/support/house.ts";
import { command, execute } from "../ground/command.ts";
import { countyById } from "../ground/county/store.ts";
import { signerWith } from "../ground/signing/index.ts";
import { newId } from "../ground/id.ts";
import type { OpenHouse } from "../house.ts";
import { record } from "./store.ts";
import { sealCounty } from "./tree/jobs/seal.ts";
import { sealState } from "./tree/state.ts";

type County = Awaited<ReturnType<typeof smallCounty>>;
type Line = {
  id: string;
  position: number | null;
  act: string;
  person: { nameZh: string } | null;
  post: { titleZh: string } | null;
};
type Page = { entries: Line[]; next: string | null; mayExport: boolean };

let house: OpenHouse;
let app: FastifyInstance;
let county: County;
let seats: Record<"top" | "town" | "village" | "audit" | "officer", Seat>;
let units: Record<"town" | "village" | "office", { id: string; path: string }>;

const act = (name: string, seat: Seat, role: "head" | "officer" | "auditor", unitId: string) => {
  const told = {
    kind: "thing",
    id: newId(house.clock.now()),
    unitId,
    before: { a: 1 },
    after: { a: 2, nameZh: "桥" },
  };
  const change = command<null, null>(name, async () => ({ value: null, entry: told }));
  return execute(house, change, actorIn(county.countyId, role, seat), null);
};

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  county = await smallCounty(house, "410001");
  const root = await county.addUnit("county", "县");
  const town = await county.addUnit("township", "起台镇", root);
  const village = await county.addUnit("village", "东村", town);
  const office = await county.addUnit("department", "审计局", root);
  units = { town, village, office };
  seats = {
    top: await county.seat(root, "head", "县委书记"),
    town: await county.seat(town, "head", "镇党委书记"),
    village: await county.seat(village, "head", "村支书"),
    audit: await county.seat(office, "auditor", "审计员"),
    officer: await county.seat(town, "officer", "干事"),
  };
  await act("unit.rename", seats.top, "head", office.id);
  await act("unit.rename", seats.village, "head", village.id);
  await act("identity.read", seats.town, "head", town.id);
  await act("unit.move", seats.officer, "officer", office.id);
  const other = await smallCounty(house, "410002");
  const stranger = await other.seat(await other.addUnit("county", "邻县"), "head", "邻县书记");
  await execute(
    house,
    command<null, null>("unit.rename", async () => ({ value: null, entry: { kind: "thing", id: "x" } })),
    actorIn(other.countyId, "head", stranger),
    null,
  );
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const get = async (url: string, seat?: Seat) => {
  const headers = seat && (await signedIn(house, { countyId: county.countyId, ...seat }));
  return app.inject({ url, headers });
};
const acts = async (url: string, seat: Seat): Promise<string[]> =>
  (await get(url, seat)).json<Page>().entries.map((entry) => entry.act);

describe("who reads what", () => {
  test.each([
    ["the county's head: all but identities", "top", ["unit.move", "unit.rename", "unit.rename"]],
    ["audit: all", "audit", ["unit.move", "identity.read", "unit.rename", "unit.rename"]],
    ["a township's head: its subtree", "town", ["unit.rename"]],
    ["a village's head: its village", "village", ["unit.rename"]],
    ["an officer: their own acts", "officer", ["unit.move"]],
  ] as const)("%s", async (_, seat, expected) => {
    expect((await acts("/api/entries", seats[seat])).toSorted()).toEqual(expected.toSorted());
  });

  test("nobody unsigned", async () => {
    expect((await get("/api/entries")).statusCode).toBe(401);
  });

  test("an entry that is not yours is not there", async () => {
    const [first] = (await get("/api/entries?act=unit.move", seats.top)).json<Page>().entries;
    expect((await get(`/api/entries/${first?.id}`, seats.officer)).statusCode).toBe(200);
    const hidden = await get(`/api/entries/${first?.id}`, seats.village);
    expect(hidden.statusCode).toBe(404);
    const none = await get(`/api/entries/${newId(house.clock.now())}`, seats.village);
    expect(hidden.json()).toEqual(none.json());
  });

  test("the network address only for those who read all", async () => {
    const [own] = (await get("/api/entries", seats.officer)).json<Page>().entries;
    expect((await get(`/api/entries/${own?.id}`, seats.officer)).json().fromAddress).toBeNull();
    expect((await get(`/api/entries/${own?.id}`, seats.audit)).json().fromAddress).toBe("127.0.0.1");
  });
});

describe("filters", () => {
  test.each([
    ["unit and below", () => `unit=${units.town.id}`, 2],
    ["person", () => `person=${seats.officer.personId}`, 1],
    ["post", () => `post=${seats.village.postId}`, 1],
    ["act", () => "act=unit.rename", 2],
    ["kind", () => "kind=thing", 4],
    ["door", () => "via=job", 0],
    ["today", () => "from=2022-06-15&to=2022-06-15", 4],
    ["yesterday", () => "to=2022-06-14", 0],
  ])("by %s", async (_, query, count) => {
    expect(await acts(`/api/entries?${query()}`, seats.audit)).toHaveLength(count);
  });

  test("a filter that cannot be read is refused at its field", async () => {
    const response = await get("/api/entries?from=soon", seats.audit);
    expect([response.statusCode, response.json().field]).toEqual([422, "from"]);
  });

  test("pages join without a gap or a repeat", async () => {
    const all = (await get("/api/entries", seats.audit)).json<Page>().entries.map(({ id }) => id);
    const first = (await get("/api/entries?limit=3", seats.audit)).json<Page>();
    const second = (await get(`/api/entries?limit=3&after=${first.next}`, seats.audit)).json<Page>();
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(all);
    expect(second.next).toBeNull();
  });
});

test("an entry names the post, the person and the change", async () => {
  const [line] = (await get("/api/entries?act=unit.move", seats.audit)).json<Page>().entries;
  expect(line).toMatchObject({
    post: { titleZh: "干事" },
    person: { nameZh: "干事甲" },
    subjectName: "桥",
    changes: [
      { field: "a", before: "1", after: "2" },
      { field: "nameZh", before: null, after: "桥" },
    ],
  });
});

const sealed = async () => (await get("/api/entries/sealed", seats.audit)).json();

describe("how far the log is sealed", () => {
  test("is told to those who read all, to nobody else", async () => {
    expect((await get("/api/entries/sealed", seats.town)).statusCode).toBe(404);
    expect(await sealed()).toMatchObject({ size: 0, sealedAt: null, hindrance: null });
  });

  test("each entry says its number once it is", async () => {
    const { waiting } = await sealed();
    const before = (await get("/api/entries", seats.audit)).json<Page>().entries;
    expect(before.every(({ position }) => position === null)).toBe(true);
    await sealCounty(house, (await countyById(house.db, county.countyId))!);
    const after = (await get("/api/entries", seats.audit)).json<Page>().entries;
    expect(after.map(({ position }) => position)).toEqual(
      [...Array(waiting).keys()].reverse().slice(0, after.length),
    );
    expect(await sealed()).toMatchObject({ size: waiting, waiting: 0, sealedAt: "2022-06-15T01:00:00.000Z" });
  });

  test("and what hinders it, while the key is missing or another", async () => {
    const without = { ...house, signer: null };
    expect(await sealState(without, county.countyId)).toMatchObject({ hindrance: "no-key" });
    const other = { ...house, signer: signerWith(Buffer.alloc(32, 1)) };
    expect(await sealState(other, county.countyId)).toMatchObject({ hindrance: "other-key" });
  });
});

describe("the export", () => {
  test("is not there for those who do not read all", async () => {
    expect((await get("/api/entries.csv", seats.town)).statusCode).toBe(404);
  });

  test("holds the filtered entries, and no formula a spreadsheet would run", async () => {
    const entry = { kind: "thing", id: "=1+1", unitId: units.office.id, reason: "=cmd()" };
    const actor = actorIn(county.countyId, "head", seats.top);
    await house.db
      .transaction()
      .execute((tx) => record(tx, actor, "setting.set", [entry], house.clock.now()));
    const response = await get("/api/entries.csv?act=setting.set", seats.audit);
    const lines = response.body.trimEnd().split("\r\n");
    expect(response.headers["content-type"]).toContain("text/csv");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("'=cmd()");
  });
});
