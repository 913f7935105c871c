import { localDate } from "../ground/clock.ts";
import type { County } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import { named, titled } from "../ground/texts.ts";
import { exampleFolder, loadExample, type Step } from "../example.ts";
import { exampleLogins, examplePassword } from "../people/index.ts";
import type { CliCommand } from "./command.ts";
import { withHouse } from "./house.ts";
import { columns } from "./table.ts";
import { exit, refused, result, type Terminal, tell } from "./terminal.ts";

const tellStep =
  (terminal: Terminal) =>
  ({ kind, counts }: Step): void =>
    tell(terminal, `cli.example.step.${kind}`, { added: counts?.added ?? 0 });

/** Loads the example with its progress on stderr. */
export const loadExampleTelling = (
  house: House,
  home: string,
  terminal: Terminal,
): Promise<County | Refusal> => {
  tell(terminal, "cli.example.loading");
  return loadExample(house, exampleFolder(home), tellStep(terminal));
};

/** The sign-ins of an example county, for looking around. */
export const exampleSignIns = async (house: House, county: County, terminal: Terminal) => {
  const logins = await exampleLogins(house.db, county.id, localDate(house.clock.now(), county.zone));
  const rows = logins.map((login) => [
    login.name,
    titled(terminal.lang, login),
    named(terminal.lang, { nameZh: login.unitNameZh, nameEn: login.unitNameEn }),
  ]);
  const data = { county: county.code, password: examplePassword, signIns: logins.map(({ name }) => name) };
  const lines = [
    terminal.say("cli.example.sign-ins", { password: examplePassword }),
    ...columns(rows).map((line) => `  ${line}`),
  ];
  return { data, lines };
};

/** `dingge example`: loads the example county. */
export const exampleCommand: CliCommand = {
  name: "example",
  usage: "",
  options: {},
  run: (_given, config, terminal, home) =>
    withHouse(config, terminal, async (house) => {
      const county = await loadExampleTelling(house, home, terminal);
      if (isRefusal(county)) return refused(terminal, county, exit.badData);
      const { data, lines } = await exampleSignIns(house, county, terminal);
      return result(terminal, data, lines);
    }),
};
