import type { CliCommand } from "../command.ts";
import { exit, result } from "../terminal.ts";
import { examine } from "./checks.ts";

const sickness = 1;

/** `dingge doctor`: looks at what Dingge stands on and says what to do. Exit code 1 when something must be mended. */
export const doctorCommand: CliCommand = {
  name: "doctor",
  usage: "",
  options: {},
  run: async (_given, config, terminal) => {
    const findings = (await examine(config)).map((finding) => ({
      ...finding,
      sentence: terminal.say(`cli.doctor.${finding.id}`, finding.params),
    }));
    const lines = findings.map(
      ({ state, sentence }) => `${terminal.say(`cli.doctor.state.${state}`)}  ${sentence}`,
    );
    result(terminal, findings, lines);
    return findings.some(({ state }) => state === "fail") ? sickness : exit.ok;
  },
};
