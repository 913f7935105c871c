import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Letter } from "./letter.ts";

/** What somebody began to write and did not send, with its files. */
export interface Draft {
  readonly personId: string;
  /** What it is about, for example a report on one action. */
  readonly subject: string;
  readonly typed: unknown;
  readonly savedAt: string;
}

/** Where letters and drafts are kept on this device. */
export interface Box {
  letters(): Promise<readonly Letter[]>;
  put(letter: Letter): Promise<void>;
  remove(key: string): Promise<void>;
  draft(personId: string, subject: string): Promise<Draft | undefined>;
  keepDraft(draft: Draft): Promise<void>;
  dropDraft(personId: string, subject: string): Promise<void>;
  /** Forgets every draft of everyone, when somebody signs out. Letters stay: they were sent by word. */
  dropDrafts(): Promise<void>;
}

interface Schema extends DBSchema {
  letters: { key: string; value: Letter };
  drafts: { key: [string, string]; value: Draft };
}

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>("dingge", 1, {
    upgrade: (db) => {
      db.createObjectStore("letters", { keyPath: "key" });
      db.createObjectStore("drafts", { keyPath: ["personId", "subject"] });
    },
    // Another build with a newer schema wants in: it need not wait for this page.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });

const boxIn = (db: IDBPDatabase<Schema>): Box => ({
  letters: () => db.getAll("letters"),
  put: async (letter) => void (await db.put("letters", letter)),
  remove: (key) => db.delete("letters", key),
  draft: (personId, subject) => db.get("drafts", [personId, subject]),
  keepDraft: async (draft) => void (await db.put("drafts", draft)),
  dropDraft: (personId, subject) => db.delete("drafts", [personId, subject]),
  dropDrafts: () => db.clear("drafts"),
});

const at = (...parts: string[]) => parts.join(" ");

/** A box that lasts as long as the page: where the browser keeps nothing, and in tests. */
export const passingBox = (): Box => {
  const [letters, drafts] = [new Map<string, Letter>(), new Map<string, Draft>()];
  return {
    letters: async () => [...letters.values()],
    put: async (letter) => void letters.set(letter.key, letter),
    remove: async (key) => void letters.delete(key),
    draft: async (personId, subject) => drafts.get(at(personId, subject)),
    keepDraft: async (draft) => void drafts.set(at(draft.personId, draft.subject), draft),
    dropDraft: async (personId, subject) => void drafts.delete(at(personId, subject)),
    dropDrafts: async () => drafts.clear(),
  };
};

let opened: Promise<Box> | undefined;

/** The box of this device; one that passes with the page where the browser lends no storage. */
export const boxOfDevice = (): Promise<Box> => {
  opened ??= open().then(boxIn, passingBox);
  return opened;
};

/** Whether something was not kept because the device is full. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "QuotaExceededError";
