/**
 * How long the letters of a county's heads and a year's certificates take in one file, by the press of the server.
 * `node scripts/bench.js print-batches [letters] [certificates]` prints pages, seconds, bytes and the machine's load.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { certificatesPage } from "../src/commend/award/certificate.ts";
import type { Honour } from "../src/commend/award/words.ts";
import { translators } from "../src/ground/intl.ts";
import { pressApart, type Printed } from "../src/ground/press/index.ts";
import { isRefusal, type Refusal } from "../src/ground/refusal.ts";
import { lettersDocument } from "../src/meeting/letters/document.ts";
import type { Letter } from "../src/meeting/letters/read.ts";
import { texts } from "../src/rooms.ts";
import { load } from "./place.ts";

const usual = { letters: 500, certificates: 200 };
const at = new Date("2022-02-09T01:00:00Z");
const say = translators(texts).zh;
const idOf = (number: number): string => `0190b5a0-0000-7000-8000-${String(number).padStart(12, "0")}`;

const letterAt = (number: number): Letter => ({
  text: {
    year: 2022,
    plan: { titleZh: "2022 年重点任务分解表", titleEn: null },
    adoptedOn: "2022-02-09",
    post: { id: idOf(number), titleZh: `县第${number}局局长`, titleEn: null },
    unit: { id: idOf(number), nameZh: `县第${number}局`, nameEn: null },
    owes: Array.from({ length: 1 + (number % 6) }, (_, line) => ({
      number: `${line + 1}-${number}`,
      titleZh: `改造老旧小区 ${number % 90} 个，建成交付`,
      titleEn: null,
      doneWhenZh: "建成交付，居民签字，核查员到场核验后算完成",
      doneWhenEn: null,
      quantity: "90",
      measure: "个",
      dueOn: "2022-10-31",
    })),
  },
  hash: "0".repeat(64),
  unitPath: "1",
  holder: "王明",
  state: "unsigned",
  signature: null,
});

const honourAt = (number: number): Honour => ({
  id: idOf(number),
  number: `DG-2022-${String(number).padStart(4, "0")}`,
  programmeId: idOf(0),
  nomineeId: idOf(number),
  of: "person",
  nameZh: `王小明${number}`,
  nameEn: null,
  unitZh: `县第${number % 60}局`,
  unitEn: null,
  categoryZh: "先进个人",
  categoryEn: null,
  givenOn: "2022-02-09",
  askedFor: null,
  revokedOn: null,
  revokedFor: null,
});

const giving = {
  kind: "commendation",
  programmeZh: "2021 年度先进单位和先进个人表彰",
  programmeEn: null,
  organ: "中共县委",
  decisionNumber: "县发〔2022〕3 号",
  site: "https://dingge.example",
} as const;

type Print = (line: string) => void;

const timed = async (what: string, make: () => Promise<Printed | Refusal>, print: Print): Promise<void> => {
  const held = monitorEventLoopDelay({ resolution: 10 });
  held.enable();
  const start = performance.now();
  const made = await make();
  held.disable();
  if (isRefusal(made)) throw new Error(made.refusal);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const pages = made.pages === undefined ? "" : `${made.pages} pages, `;
  const size = `${(made.bytes.length / 1e6).toFixed(1)} MB`;
  const loop = `loop held ${(held.max / 1e6).toFixed(0)} ms at most (n ${held.count})`;
  print(`${what}: ${pages}${seconds} s, ${size}; ${loop}; load ${load()}`);
};

/** Makes both batches after one certificate that loads the faces. */
export const measure = async (given: readonly string[], print: Print): Promise<void> => {
  const [letters, certificates] = [usual.letters, usual.certificates].map((some, place) =>
    Number(given[place] ?? some),
  ) as [number, number];
  const press = pressApart("src/print-process.ts");
  const certified = (count: number) =>
    press.page(
      certificatesPage(
        Array.from({ length: count }, (_, number) => honourAt(number + 1)),
        giving,
        { lang: "zh", say },
      ),
      at,
    );
  const [first, ...rest] = Array.from({ length: letters }, (_, number) => letterAt(number + 1));
  const speaking = { lang: "zh", say, zone: "Asia/Shanghai", from: { nameZh: "县", nameEn: null } } as const;
  const document = lettersDocument([first!, ...rest], speaking);
  await certified(1);
  await timed(`${letters} letters, PDF`, () => press.pdf(document, at), print);
  await timed(`${letters} letters, Word`, () => press.word(document), print);
  await timed(`${certificates} certificates`, () => certified(certificates), print);
  await press.close();
};
