import type { Migration } from "../../ground/db/index.ts";

export const ticketMigrations: readonly Migration[] = [
  {
    id: "listen-ticket-001",
    sql: `create table appeal_ticket (
      county_id uuid not null,
      number text not null,
      appeal_id uuid not null,
      hash text not null,
      left_in text not null,
      imported_at timestamptz not null,
      primary key (county_id, number),
      foreign key (county_id, appeal_id) references appeal (county_id, id)
    )`,
  },
  {
    id: "listen-ticket-002",
    sql: "create index appeal_ticket_appeal on appeal_ticket (county_id, appeal_id)",
  },
  {
    id: "listen-ticket-003",
    sql: `create table appeal_synonym (
      county_id uuid not null,
      kind text not null,
      said text not null,
      means text not null,
      primary key (county_id, kind, said)
    )`,
  },
];
