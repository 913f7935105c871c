import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { ApartOptions } from "./words.ts";

/** One process: started when it is first asked and anew after it was ended, ended when it has rested long enough. */
export interface Standing {
  /** The process, started if there is none. */
  stand(): ChildProcess;
  /** It has nothing to do from now on, until it stands again. */
  rest(): void;
  end(): Promise<void>;
}

type Options = Pick<ApartOptions<string>, "entry" | "data" | "bounds">;

const started = ({ entry, data, bounds }: Options): ChildProcess => {
  const child = fork(entry, {
    execArgv: [`--max-old-space-size=${bounds.heapMb}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.send(data);
  return child;
};

export const standingFor = (options: Options): Standing => {
  let standing: ChildProcess | undefined;
  let resting: NodeJS.Timeout | undefined;
  const start = (): ChildProcess => {
    const child = started(options);
    child.once("exit", () => {
      if (standing === child) standing = undefined;
    });
    return child;
  };
  const end = async () => {
    clearTimeout(resting);
    const child = standing;
    standing = undefined;
    if (child?.kill("SIGKILL")) await once(child, "exit");
  };
  return {
    stand: () => {
      clearTimeout(resting);
      return (standing ??= start());
    },
    rest: () => {
      clearTimeout(resting);
      resting = setTimeout(() => void end(), options.bounds.idle).unref();
    },
    end,
  };
};
