import type { Migration } from "../../../ground/db/index.ts";

export const hallMigrations: readonly Migration[] = [
  {
    id: "hall-screen-001",
    sql: `create table hall_screen (
      county_id uuid not null,
      id uuid not null,
      name text not null,
      post_id uuid not null,
      given_at timestamptz not null,
      ends_on date not null,
      code_mark text,
      code_until timestamptz not null,
      token_hash text,
      opened_at timestamptz,
      opened_from text,
      seen_at timestamptz,
      revoked_at timestamptz,
      primary key (county_id, id),
      unique (county_id, code_mark),
      unique (county_id, token_hash),
      foreign key (county_id, post_id) references post (county_id, id),
      check ((token_hash is null) = (opened_at is null))
    )`,
  },
];
