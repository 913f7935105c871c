import { EventEmitter } from "node:events";
import { sql } from "kysely";
import type { Client } from "pg";
import type { Db } from "./connect.ts";

/** That something changed: enough to know what to read again, nothing that needs protection. */
export interface Change {
  readonly countyId: string;
  readonly act: string;
  readonly kind: string;
  readonly id: string;
}
export type Announce = (tx: Db, change: Change) => Promise<void>;

const channel = "dingge_changes";

/** Tells every process of the house, when (and only if) the transaction commits. */
export const announce: Announce = async (tx, change) => {
  await sql`select pg_notify(${channel}, ${JSON.stringify(change)})`.execute(tx);
};

/** Listens on its own connection; every subscriber hears every change of its county. */
export interface Changes {
  subscribe(countyId: string, hear: (change: Change) => void): () => void;
  /** Hears the changes of one kind of thing in every county: for what works in the background. */
  ofKind(kind: string, hear: (change: Change) => void): () => void;
}

export const listenForChanges = async (client: Client): Promise<Changes> => {
  const heard = new EventEmitter().setMaxListeners(0);
  client.on("notification", ({ payload }) => {
    const change = JSON.parse(payload ?? "null") as Change;
    heard.emit(`county ${change.countyId}`, change);
    heard.emit(`kind ${change.kind}`, change);
  });
  await client.query(`listen ${channel}`);
  const on = (name: string, hear: (change: Change) => void) => {
    heard.on(name, hear);
    return () => heard.off(name, hear);
  };
  return {
    subscribe: (countyId, hear) => on(`county ${countyId}`, hear),
    ofKind: (kind, hear) => on(`kind ${kind}`, hear),
  };
};
