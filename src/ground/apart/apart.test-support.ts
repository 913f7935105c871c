import { answerApart } from "./answer.ts";

/** A process that counts what it was asked, and does what a process should not. */
let asked = 0;

const hang = (): never => {
  for (;;);
};

answerApart(async () => ({
  count: () => (asked += 1),
  hang,
  dawdle: hang,
  grow: () => {
    const all: object[] = [];
    for (;;) all.push(Array.from({ length: 1_000 }, () => ({})));
  },
  break: () => {
    throw new Error("broken");
  },
  end: () => process.exit(3),
}));
