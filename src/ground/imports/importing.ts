import type { Actor } from "../actor.ts";
import { execute } from "../command.ts";
import type { House } from "../house.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import type { Lang } from "../texts.ts";
import type { Importer, ImportFile } from "./importer.ts";
import { previewOf } from "./preview.ts";
import type { ImportCounts, ImportKind, ImportPreview } from "./words.ts";

/** A spreadsheet that was handed in: its bytes wait by their hash until they are confirmed or swept. */
export type HandedIn = Omit<ImportFile, "bytes">;

export interface Looker {
  readonly countyId: string;
  readonly today: string;
  readonly lang: Lang;
}

/** Reads what was handed in, and saves it. Refuses as the importer does, and `import.file.not-there` when it was swept. */
export interface Importing {
  /** Somebody is about to import: what is slow to begin may begin. */
  ready(): void;
  look(kind: ImportKind, file: HandedIn, looker: Looker): Promise<ImportPreview | Refusal>;
  save(kind: ImportKind, file: HandedIn, actor: Actor, now: Date): Promise<ImportCounts | Refusal>;
  close(): Promise<void>;
}

type Ground = Omit<House, "importing">;

const opened = async ({ previews }: Ground, file: HandedIn): Promise<ImportFile | Refusal> => {
  const bytes = await previews.read(file.hash);
  return bytes ? { ...file, bytes } : refuse("import.file.not-there");
};

/** Importing where it is asked for. What is saved stays among the files; what was only looked at does not. */
export const importingIn = (house: Ground, importers: readonly Importer[]): Importing => {
  const importerOf = (kind: ImportKind) =>
    importers.find((one) => one.kind === kind) ?? refuse("route.not-there");
  const look: Importing["look"] = async (kind, handedIn, looker) => {
    const importer = importerOf(kind);
    if (isRefusal(importer)) return importer;
    const file = await opened(house, handedIn);
    return isRefusal(file)
      ? file
      : previewOf(house.db, importer, file, { ...looker, say: house.say[looker.lang] });
  };
  const save: Importing["save"] = async (kind, handedIn, actor, now) => {
    const importer = importerOf(kind);
    if (isRefusal(importer)) return importer;
    const file = await opened(house, handedIn);
    if (isRefusal(file)) return file;
    const clock = { ...house.clock, now: () => now };
    const counts = await execute({ ...house, clock }, importer.command, actor, file);
    if (!isRefusal(counts)) await house.files.keep(file.bytes);
    return counts;
  };
  return { ready: () => undefined, look, save, close: async () => undefined };
};
