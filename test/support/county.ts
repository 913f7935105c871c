import { type Actor, operator } from "../../src/ground/actor.ts";
import { type Command, execute } from "../../src/ground/command.ts";
import type { House } from "../../src/ground/house.ts";
import { newId } from "../../src/ground/id.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { createCounty } from "../../src/people/commands/county.ts";
import { appoint } from "../../src/people/commands/tenure.ts";
import { createPerson } from "../../src/people/commands/person.ts";
import { createPost } from "../../src/people/commands/post.ts";
import { createUnit } from "../../src/people/commands/unit.ts";
import { livingPostsOf, type PostRow } from "../../src/people/store/posts.ts";
import { rootUnit, type UnitRow } from "../../src/people/store/units.ts";
import { type PostDraft, type UnitDraft, unitDraft } from "../../src/people/words.ts";

/** Runs a command that must work; a refusal is a fault of the test. */
export const done = async <I, V>(house: House, act: Command<I, V>, actor: Actor, input: I): Promise<V> => {
  const value = await execute(house, act, actor, input);
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};

let made = 0;

/** A county of its own with the operator as actor, and ways to fill it. Codes count up, so that each call is new. */
export const testCounty = async (house: House, { example = false } = {}) => {
  made += 1;
  const actor = operator(newId(house.clock.now()));
  const county = await done(house, createCounty, actor, {
    code: `41142${made}`,
    nameZh: "试验县",
    nameEn: "Test County",
    zone: "Asia/Shanghai",
    example,
  });
  const root = await rootUnit(house.db, county.id);
  if (!root) throw new Error("no root");
  let units = 0;
  const unit = (kind: UnitDraft["kind"], parent: UnitRow, nameZh: string): Promise<UnitRow> => {
    units += 1;
    const draft = { kind, parentId: parent.id, nameZh, code: `${county.code}-${units}` };
    return done(house, createUnit, actor, unitDraft.parse(draft));
  };
  const post = (unitOf: UnitRow, role: PostDraft["role"], titleZh: string): Promise<PostRow> =>
    done(house, createPost, actor, { unitId: unitOf.id, role, titleZh, titleEn: null });
  const headOf = async ({ id }: UnitRow): Promise<PostRow> => {
    const head = (await livingPostsOf(house.db, county.id, id)).find(({ role }) => role === "head");
    if (!head) throw new Error("no head");
    return head;
  };
  const holder = async ({ id }: PostRow, nameZh: string, from = "2021-07-01") => {
    const person = await done(house, createPerson, actor, { nameZh, mobile: null, email: null, note: null });
    await done(house, appoint, actor, { postId: id, personId: person.id, from });
    return person;
  };
  return { actor, county, root, unit, post, headOf, holder };
};

export type TestCounty = Awaited<ReturnType<typeof testCounty>>;
