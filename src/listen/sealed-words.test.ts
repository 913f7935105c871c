import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { countyByCode } from "../ground/county/store.ts";
import type { OpenHouse } from "../house.ts";
import { verifyLog } from "../log/index.ts";
import { sealCounty } from "../log/tree/jobs/seal.ts";
import { keptWords } from "../rooms.ts";
import { eraseIdentity } from "./commands/keep.ts";
import { anybody, done, type Listening, listeningCounty, sent } from "./listen.test-support.ts";

let house: OpenHouse;
let listening: Listening;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "411442");
});
afterAll(() => house.close());

const identity = { name: "王某", phone: "13900000001", email: null, address: null };

/** What a look at the log finds wrong, and how many texts it could hold. */
const found = async () => {
  const { id } = listening.county;
  await sealCounty(house, (await countyByCode(house.db, "411442"))!);
  const findings = (await verifyLog(house.db, id, { verifier: null, saved: null, words: keptWords }))!;
  return [findings.words, findings.faults.map((fault) => [fault.id, fault.params.id])];
};

/** What somebody does who has the database, and no command. */
const behindTheLog = (change: ReturnType<typeof sql>) => change.execute(house.db);

test("words that were erased on record are no fault, and hold no more", async () => {
  const kept = await sent(house, listening, { text: "删名字的一件", identity });
  expect(await found()).toEqual([1, []]);
  await done(house, eraseIdentity, anybody(listening), { id: kept.id });
  expect(await found()).toEqual([0, []]);
});

test("somebody with the database who changes what was said is found out", async () => {
  const { id } = await sent(house, listening, { text: "改字的一件" });
  await behindTheLog(sql`update appeal set text = '没有的事' where id = ${id}`);
  expect(await found()).toEqual([1, [["words-changed", id]]]);
  await behindTheLog(sql`update appeal_words set salt = null where appeal_id = ${id}`);
  expect(await found()).toEqual([0, [["words-gone", id]]]);
  await behindTheLog(sql`update appeal set text = '改字的一件' where id = ${id}`);
  expect(await found()).toEqual([0, [["words-gone", id]]]);
});

test("an appeal slipped in beside the log is found out", async () => {
  const [{ id }, other] = [await sent(house, listening, { text: "真的一件" }), crypto.randomUUID()];
  await behindTheLog(
    sql`insert into appeal select (json_populate_record(appeal, json_build_object('id', ${other}::text,
      'number', 'ZC-FAKE', 'submission_key', null))).* from appeal where id = ${id}`,
  );
  await behindTheLog(
    sql`insert into appeal_words (county_id, appeal_id, received_at, words, salt)
      select county_id, ${other}, received_at, words, salt from appeal_words where appeal_id = ${id}`,
  );
  expect(((await found())[1] as unknown[]).at(-1)).toEqual(["words-untold", other]);
});
