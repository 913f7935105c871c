import type { Actor } from "../../ground/actor.ts";
import { command, type Command, type Doors } from "../../ground/command.ts";
import { anyCountyHeld, type County } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { rootUnit } from "../store/units.ts";
import type { AdminDraft, CountyDraft } from "../words.ts";
import { createCounty } from "./county.ts";
import { todayIn } from "./day.ts";
import { createLogin, type GivenPassword } from "./login.ts";
import { createPerson } from "./person.ts";
import { createPost } from "./post.ts";
import { appoint } from "./tenure.ts";

/** Runs another command's work within this transaction: its value without its entry, as this act has its own. */
const part = async <I, V>(
  tx: Db,
  actor: Actor,
  { run }: Command<I, V>,
  input: I,
  now: Date,
  doors: Doors,
): Promise<V | Refusal> => {
  const outcome = await run(tx, actor, input, now, doors);
  return isRefusal(outcome) ? outcome : outcome.value;
};

const admin = { role: "admin", titleZh: "系统管理员", titleEn: "Administrator" } as const;

/** A post of admin in the county's own unit, a person in it from today, and their sign-in. */
const seatAdmin = async (
  tx: Db,
  actor: Actor,
  { nameZh, login }: AdminDraft,
  now: Date,
  doors: Doors,
): Promise<GivenPassword | Refusal> => {
  const root = await rootUnit(tx, actor.countyId);
  if (!root) return refuse("unit.not-there");
  const post = await part(tx, actor, createPost, { unitId: root.id, ...admin }, now, doors);
  if (isRefusal(post)) return post;
  const person = await part(
    tx,
    actor,
    createPerson,
    { nameZh, mobile: null, email: null, note: null },
    now,
    doors,
  );
  if (isRefusal(person)) return person;
  const from = await todayIn(tx, actor.countyId, now);
  const tenure = await part(tx, actor, appoint, { postId: post.id, personId: person.id, from }, now, doors);
  if (isRefusal(tenure)) return tenure;
  return part(tx, actor, createLogin, { personId: person.id, name: login }, now, doors);
};

export interface SetUp {
  readonly county: CountyDraft;
  readonly admin: AdminDraft;
}

/**
 * The first county begins with someone who can go on from there: all of it or nothing. The actor's county id becomes
 * the county's. Refuses `set-up.done.conflict` when there is one, and as `createCounty` and `createLogin` do.
 */
export const setUpCounty = command<SetUp, { county: County; given: GivenPassword }>(
  "county.set-up",
  async (tx, actor, draft, now, doors) => {
    if (await anyCountyHeld(tx)) return refuse("set-up.done.conflict");
    const county = await part(tx, actor, createCounty, draft.county, now, doors);
    if (isRefusal(county)) return county;
    const given = await seatAdmin(tx, actor, draft.admin, now, doors);
    if (isRefusal(given)) return given;
    const { code, nameZh, nameEn, zone } = county;
    const after = { code, nameZh, nameEn, zone, admin: draft.admin.nameZh, login: given.name };
    return { value: { county, given }, entry: { kind: "county", id: county.id, after } };
  },
);

/** Another admin of a county, for the operator. Refuses as `createLogin` does. */
export const createAdmin = command<AdminDraft, GivenPassword>(
  "admin.create",
  async (tx, actor, draft, now, doors) => {
    const given = await seatAdmin(tx, actor, draft, now, doors);
    if (isRefusal(given)) return given;
    const after = { nameZh: draft.nameZh, login: given.name };
    return { value: given, entry: { kind: "login", id: given.name, after } };
  },
);
