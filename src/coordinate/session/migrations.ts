import type { Migration } from "../../ground/db/index.ts";

/** Who is invited to a session by post, and when its minutes were signed. */
export const sessionMigrations: readonly Migration[] = [
  { id: "session-001", sql: "alter table matter_session add column issued_at timestamptz" },
  {
    id: "session-002",
    sql: `create table session_attendance (
      county_id uuid not null,
      session_id uuid not null,
      post_id uuid not null,
      position integer not null,
      state text not null,
      who text,
      at timestamptz not null,
      primary key (county_id, session_id, post_id),
      foreign key (county_id, session_id) references matter_session (county_id, id),
      foreign key (county_id, post_id) references post (county_id, id)
    )`,
  },
  {
    id: "session-003",
    sql: "create index session_attendance_post on session_attendance (county_id, post_id)",
  },
  {
    id: "session-004",
    sql: `insert into session_attendance (county_id, session_id, post_id, position, state, at)
      select seat.county_id, seat.session_id, post.id, seat.position, 'invited', held.called_at
      from session_unit seat
      join matter_session held on held.county_id = seat.county_id and held.id = seat.session_id
      join post on post.county_id = seat.county_id and post.unit_id = seat.unit_id
        and post.role = 'head' and post.ended_on is null and post.id <> held.chair_post_id`,
  },
];
