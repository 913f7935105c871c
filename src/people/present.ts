import type { Actor } from "../ground/actor.ts";
import type { PlainDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { may } from "./rules/may.ts";
import { whoActs } from "./rules/stand-in.ts";
import { personById, unitPathsOf } from "./store/persons.ts";
import { postsOf, postsUpFrom } from "./store/posts.ts";
import { tenuresOf } from "./store/tenures.ts";
import { loginOf } from "./store/sign-in.ts";
import { childrenOf, countsBelow, formerNamesOf, presentUnit, unitById, unitsAbove } from "./store/units.ts";
import type { PersonPage, UnitPage } from "./words.ts";

/** Who acts for the head of a unit on a day, as its page says it. */
const actingFor = async (
  db: Db,
  countyId: string,
  path: string,
  on: PlainDate,
): Promise<UnitPage["acting"]> => {
  const acting = whoActs(await postsUpFrom(db, countyId, path, on));
  if (!acting?.post.holder) return null;
  const { id, titleZh, titleEn, holder } = acting.post;
  return { postId: id, as: acting.as, titleZh, titleEn, holder: holder.nameZh };
};

/** Everything a unit's page shows. An ended unit is shown too, with what it was merged into. Refuses `unit.not-there`. */
export const presentUnitPage = async (
  db: Db,
  actor: Actor,
  unitId: string,
  today: PlainDate,
): Promise<UnitPage | Refusal> => {
  const { countyId } = actor;
  const row = await unitById(db, countyId, unitId);
  if (!row) return refuse("unit.not-there");
  const into = row.mergedInto ? await unitById(db, countyId, row.mergedInto) : undefined;
  return {
    unit: presentUnit(row),
    above: await unitsAbove(db, countyId, row.path),
    posts: await postsOf(db, countyId, unitId, today),
    acting: row.endedOn ? null : await actingFor(db, countyId, row.path, today),
    formerNames: await formerNamesOf(db, countyId, unitId),
    mergedInto: into ? presentUnit(into) : null,
    children: await childrenOf(db, countyId, unitId, today),
    below: await countsBelow(db, countyId, row.path),
    mayManage: may(actor, "manage"),
  };
};

/** A person's page; number and address are left out where the reader may not see it. Refuses `person.not-there`. */
export const presentPersonPage = async (
  db: Db,
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<PersonPage | Refusal> => {
  const { countyId } = actor;
  const person = await personById(db, countyId, personId);
  if (!person) return refuse("person.not-there");
  const paths = await unitPathsOf(db, countyId, personId, today);
  const sees = may(actor, "read-mobile") || paths.some((unitPath) => may(actor, "read-mobile", { unitPath }));
  const reached = sees || actor.personId === personId;
  const mayManage = may(actor, "manage");
  const login = mayManage ? await loginOf(db, countyId, personId) : undefined;
  return {
    id: person.id,
    nameZh: person.nameZh,
    mobile: reached ? person.mobile : null,
    email: reached ? person.email : null,
    note: mayManage ? person.note : null,
    tenures: await tenuresOf(db, countyId, personId),
    login: login?.name ?? null,
    mayManage,
  };
};
