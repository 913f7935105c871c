import type { Role } from "../ground/actor.ts";
import type { Migration, TableSpec } from "../ground/db/index.ts";
import type { UnitKind } from "./words.ts";

/** The rows of the room, as its store and the stores of rooms above join them. */
export type PeopleTables = {
  unit: {
    countyId: string;
    id: string;
    parentId: string | null;
    /** ltree of ids without hyphens, from the county down. */
    path: string;
    kind: UnitKind;
    code: string;
    nameZh: string;
    nameEn: string | null;
    shortNames: string[];
    note: string | null;
    /** The order among its siblings, as the county lists them. */
    position: number;
    startedOn: string;
    endedOn: string | null;
    mergedInto: string | null;
  };
  formerName: { countyId: string; unitId: string; until: string; nameZh: string; nameEn: string | null };
  post: {
    countyId: string;
    id: string;
    unitId: string;
    role: Role;
    titleZh: string;
    titleEn: string | null;
    /** The order within the unit: the head is 0; of the deputies the first stands in. */
    rank: number;
    endedOn: string | null;
  };
  person: {
    countyId: string;
    id: string;
    nameZh: string;
    mobile: string | null;
    email: string | null;
    note: string | null;
  };
  tenure: {
    countyId: string;
    id: string;
    postId: string;
    personId: string;
    fromDate: string;
    /** The last day; null while it lasts. */
    toDate: string | null;
  };
  /** Global: a sign-in name is unique over all counties, because it is typed before the county is known. */
  login: {
    name: string;
    countyId: string;
    personId: string;
    /** Null until the first password is given: nobody can sign in with it. */
    passwordHash: string | null;
    /** Made by loading an example: refused on any other county. */
    example: boolean;
    passwordSetAt: Date | null;
  };
  /**
   * Attempts to sign in, by the hash of the name and the network address, before any county is known; a name that
   * nobody has is counted too, so that it cannot be told from one that somebody has.
   */
  knock: {
    door: string;
    place: string;
    failures: number;
    /** Of the latest failure; over all names, of the first in its ten minutes. */
    since: Date;
    lockedUntil: Date | null;
    /** When this address last signed in by this name. */
    openedAt: Date | null;
  };
};

export const peopleTableSpecs: readonly TableSpec[] = [
  { name: "unit", spread: "county" },
  { name: "former_name", spread: "county" },
  { name: "post", spread: "county" },
  { name: "person", spread: "county" },
  { name: "tenure", spread: "county" },
  { name: "login", spread: "reference" },
  { name: "knock", spread: "reference" },
];

export const peopleMigrations: readonly Migration[] = [
  {
    id: "people-001",
    sql: `create table unit (
      county_id uuid not null,
      id uuid not null,
      parent_id uuid,
      path ltree not null,
      kind text not null,
      code text not null,
      name_zh text not null,
      name_en text,
      short_names text[] not null,
      note text,
      position integer not null,
      started_on date not null,
      ended_on date,
      merged_into uuid,
      primary key (county_id, id),
      unique (county_id, code),
      foreign key (county_id, parent_id) references unit (county_id, id),
      foreign key (county_id, merged_into) references unit (county_id, id)
    )`,
  },
  { id: "people-002", sql: "create index unit_path on unit using gist (path)" },
  { id: "people-003", sql: "create index unit_parent on unit (county_id, parent_id)" },
  {
    id: "people-004",
    sql: `create table former_name (
      county_id uuid not null,
      unit_id uuid not null,
      until date not null,
      name_zh text not null,
      name_en text,
      primary key (county_id, unit_id, until, name_zh),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  {
    id: "people-005",
    sql: `create table post (
      county_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      role text not null,
      title_zh text not null,
      title_en text,
      rank integer not null,
      ended_on date,
      primary key (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  { id: "people-006", sql: "create index post_unit on post (county_id, unit_id)" },
  {
    id: "people-007",
    sql: "create unique index post_one_head on post (county_id, unit_id) where role = 'head' and ended_on is null",
  },
  {
    id: "people-008",
    sql: `create table person (
      county_id uuid not null,
      id uuid not null,
      name_zh text not null,
      mobile text,
      note text,
      primary key (county_id, id)
    )`,
  },
  {
    id: "people-009",
    sql: `create table tenure (
      county_id uuid not null,
      id uuid not null,
      post_id uuid not null,
      person_id uuid not null,
      from_date date not null,
      to_date date,
      primary key (county_id, id),
      check (to_date is null or to_date >= from_date),
      foreign key (county_id, post_id) references post (county_id, id),
      foreign key (county_id, person_id) references person (county_id, id)
    )`,
  },
  {
    id: "people-010",
    sql: "create unique index tenure_one_holder on tenure (county_id, post_id) where to_date is null",
  },
  { id: "people-011", sql: "create index tenure_person on tenure (county_id, person_id)" },
  {
    id: "people-012",
    sql: `create table login (
      name text primary key,
      county_id uuid not null,
      person_id uuid not null,
      password_hash text,
      example boolean not null,
      failures integer not null,
      locked_until timestamptz,
      password_set_at timestamptz
    )`,
  },
  { id: "people-013", sql: "create index login_person on login (county_id, person_id)" },
  {
    id: "people-014",
    sql: "create index tenure_post on tenure (county_id, post_id, from_date)",
  },
  {
    id: "people-015",
    sql: `create table knock (
      door text not null,
      place text not null,
      failures integer not null,
      since timestamptz not null,
      locked_until timestamptz,
      opened_at timestamptz,
      primary key (door, place)
    )`,
  },
  { id: "people-016", sql: "alter table login drop column failures, drop column locked_until" },
  { id: "people-017", sql: "alter table person add column email text" },
];
