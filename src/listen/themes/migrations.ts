import type { Migration } from "../../ground/db/index.ts";

export const themeMigrations: readonly Migration[] = [
  {
    id: "listen-theme-001",
    sql: `create table appeal_theme (
      county_id uuid not null,
      id uuid not null,
      month text not null,
      category_id uuid,
      lead text not null,
      words text[] not null,
      territory_id uuid,
      matter_id uuid,
      opened_at timestamptz not null,
      opened_by_post_id uuid,
      primary key (county_id, id),
      unique nulls not distinct (county_id, month, category_id, lead)
    )`,
  },
];
