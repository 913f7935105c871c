import type { Migration, TableSpec } from "../../ground/db/index.ts";

/** A head was reminded of what is overdue and silent: once a day. */
export type ChaseTables = {
  chase: {
    countyId: string;
    id: string;
    postId: string;
    day: string;
    at: Date;
    byPostId: string | null;
    byPersonId: string | null;
  };
};

export const chaseTableSpecs: readonly TableSpec[] = [{ name: "chase", spread: "county" }];

export const chaseMigrations: readonly Migration[] = [
  {
    id: "chase-001",
    sql: `create table chase (
      county_id uuid not null,
      id uuid not null,
      post_id uuid not null,
      day date not null,
      at timestamptz not null,
      by_post_id uuid,
      by_person_id uuid,
      primary key (county_id, id),
      unique (county_id, post_id, day),
      foreign key (county_id, post_id) references post (county_id, id),
      foreign key (county_id, by_post_id) references post (county_id, id)
    )`,
  },
];
