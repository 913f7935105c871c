import type { Config } from "../config.ts";
import { newSetUpDoor } from "../desk/set-up/door.ts";
import { localDate } from "../ground/clock.ts";
import { allCounties, type County } from "../ground/county/store.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import { open, type Opened, type Running, start } from "../server.ts";
import { exampleFolder, isHalfLoaded, manifestIn } from "../example.ts";
import type { CliCommand } from "./command.ts";
import { exampleSignIns, loadExampleTelling } from "./example.ts";
import { inExampleTime, leaveExampleTime } from "./example-clock.ts";
import { exit, refused, type Terminal, tell } from "./terminal.ts";

/** Ctrl-C, kill, or the end of the process that started this one. */
const asked = (): Promise<null> =>
  new Promise((resolve) => {
    const end = () => resolve(null);
    // Ctrl-C arrives twice, from the terminal and passed on by the starting process: both are taken.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
    process.once("disconnect", end);
    process.channel?.unref();
  });

/** The county that is there, or the example when it is wanted and nothing is; null: still to be set up. */
const countyAtStart = async (
  { house }: Opened,
  wantsExample: boolean,
  home: string,
  terminal: Terminal,
): Promise<County | null | Refusal> => {
  const [first] = await allCounties(house.db);
  if (!wantsExample || (first && !(await isHalfLoaded(house, first, exampleFolder(home)))))
    return first ?? null;
  const loaded = await loadExampleTelling(house, home, terminal);
  if (!first || !isRefusal(loaded)) return loaded;
  // What someone did since may stand against the rest of the example; the county that is there is no worse for it.
  refused(terminal, loaded);
  return first;
};

const greet = async (
  { address, house }: Running,
  county: County | null,
  token: string,
  { dataDir }: Config,
  terminal: Terminal,
): Promise<void> => {
  if (county?.example) {
    const { lines } = await exampleSignIns(house, county, terminal);
    for (const line of lines) terminal.err(line);
    tell(terminal, "cli.start.example-day", { day: localDate(house.clock.now(), county.zone) });
  }
  if (!county) tell(terminal, "cli.start.set-up", { address: `${address}/desk/set-up#${token}` });
  tell(terminal, "cli.start.ready", { address, dir: dataDir });
};

const serve = async (
  opened: Opened,
  wantsExample: boolean,
  config: Config,
  terminal: Terminal,
  home: string,
) => {
  const county = await countyAtStart(opened, wantsExample, home, terminal);
  if (isRefusal(county)) return county;
  const { token, door } = newSetUpDoor(opened.house.clock.now());
  const running = await start(config, opened, county ? { home } : { home, door });
  if (!isRefusal(running)) await greet(running, county, token, config, terminal);
  return running;
};

/** The configuration in the example's time when the example is wanted; otherwise as it is, and the real time from now on. */
const timed = async (config: Config, wantsExample: boolean, home: string): Promise<Config | Refusal> => {
  if (!wantsExample) {
    await leaveExampleTime(config);
    return config;
  }
  const manifest = await manifestIn(exampleFolder(home));
  return isRefusal(manifest) ? manifest : inExampleTime(config, manifest.begins, new Date());
};

/** `dingge start`: serves until told to stop. */
export const startCommand: CliCommand = {
  name: "start",
  usage: "",
  options: { example: { type: "boolean" } },
  run: async ({ options }, given, terminal, home) => {
    // Listened for from the beginning: who asks while the example loads gets a whole example and then the end.
    const end = asked();
    void end.then(() => tell(terminal, "cli.start.stopping"));
    const wantsExample = options.example === true;
    const config = await timed(given, wantsExample, home);
    if (isRefusal(config)) return refused(terminal, config, exit.unavailable);
    const opened = await open(config, (line) => terminal.err(line), { lang: terminal.lang });
    if (isRefusal(opened)) return refused(terminal, opened, exit.unavailable);
    const running = await serve(opened, wantsExample, config, terminal, home);
    if (isRefusal(running)) {
      await opened.close();
      return refused(terminal, running, exit.unavailable);
    }
    const error = await Promise.race([running.died, end]);
    if (error) tell(terminal, "cli.start.database-died");
    await running.close();
    return error ? exit.unavailable : exit.ok;
  },
};
