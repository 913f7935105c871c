/** A process of imports that does what the file's name says, and counts what it was asked. */
let asked = 0;

const acts: Readonly<Record<string, () => void>> = {
  count: () => process.send?.({ answer: { asked: (asked += 1) } }),
  hang: () => {
    for (;;);
  },
  grow: () => {
    const all: object[] = [];
    for (;;) all.push(Array.from({ length: 1_000 }, () => ({})));
  },
  break: () => process.send?.({ fault: new Error("broken") }),
  end: () => process.exit(3),
};

process.on("disconnect", () => process.exit());
process.once("message", () =>
  process.on("message", ({ given: [, { name }] }: { given: [string, { name: string }] }) => acts[name]?.()),
);
