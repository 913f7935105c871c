import type { Command } from "../command.ts";
import type { Db } from "../db/index.ts";
import type { May } from "../http/route.ts";
import type { Refusal } from "../refusal.ts";
import type { Columns } from "../sheets/index.ts";
import type { Lang, TextParams } from "../texts.ts";
import type { ImportCounts, ImportKind, LearntWord, WordChoices } from "./words.ts";

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex: where the file is kept. */
  readonly hash: string;
  /** The sheet to read, where the reader chose one. */
  readonly sheet?: string | null;
}

/** A problem before it is put into words: its text is `problem.<id>`. */
export interface ImportProblem {
  readonly sheet: string;
  readonly ref: string;
  readonly id: string;
  readonly params?: TextParams;
  readonly severity: "error" | "question";
  readonly ask?: { readonly kind: string; readonly said: string };
}

/** What a file would do, worked out without saving anything. */
export interface ImportPlan {
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  /** Text keys of the sample's columns, and its first rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The sheet that was read, and all that would do. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** What a word that is asked for may mean, by its kind. */
  readonly choices?: WordChoices;
}

/**
 * How a room takes a spreadsheet. `look` reads and checks and saves nothing; `command` does the same again in its
 * transaction and then saves, all or nothing, refusing with `import.has-errors` while one error stands.
 */
export interface Importer {
  readonly kind: ImportKind;
  readonly may: May;
  /** Where on the desk what was imported is seen. */
  readonly seenAt: `/desk/${string}`;
  /** Its columns, for an empty table to fill in; left out where the file comes from elsewhere. */
  readonly columns?: Columns<string>;
  readonly look: (
    db: Db,
    countyId: string,
    file: ImportFile,
    today: string,
    lang: Lang,
  ) => Promise<ImportPlan | Refusal>;
  readonly command: Command<ImportFile, ImportCounts>;
  /** Keeps what a word means. */
  readonly learn?: Command<LearntWord, null>;
}
