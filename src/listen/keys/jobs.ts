import type { Job } from "../../ground/jobs/index.ts";
import { deleteCallsBefore } from "./store.ts";

const keptMs = 90 * 86_400_000;

export const keyJobs: readonly Job[] = [
  {
    name: "listen.sweep-calls",
    cron: "41 3 * * *",
    run: ({ db }, now) => deleteCallsBefore(db, new Date(now.getTime() - keptMs)),
  },
];
