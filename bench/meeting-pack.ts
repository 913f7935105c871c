/**
 * How long the pack of a meeting takes whose report has some hundred pages. What is promised: 300 pages in 20 s, with
 * progress, while the process that asks answers others: 40, 400, 1,100, 1,850 and 3,800 actions make some 20, 122, 300, 500
 * and 1,000 pages. `node scripts/bench.js meeting-pack [actions]` prints each step's time, the pages, and the machine's load.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { filesIn } from "../src/ground/files/index.ts";
import { pressApart } from "../src/ground/press/index.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { translators } from "../src/ground/intl.ts";
import { makePack, type Material, stepsOf } from "../src/meeting/pack/make.ts";
import { composeReport } from "../src/meeting/report/compose.ts";
import type { PlanFact, PromiseFact, SummaryFacts } from "../src/meeting/summary/words.ts";
import { countOutcomes } from "../src/meeting/summary/rules.ts";
import { outcomes } from "../src/meeting/summary/words.ts";
import { texts } from "../src/rooms.ts";
import { load } from "./place.ts";

const promised = { pages: 300, seconds: 20 };
const usual = 1_700;

const unit = (at: number) => ({
  id: `0190b5a0-0000-7000-8000-${String(at % 60).padStart(12, "0")}`,
  nameZh: `县第${at % 60}局`,
  nameEn: null,
});

const promiseAt = (at: number): PromiseFact => ({
  id: `0190b5a0-0000-7000-8001-${String(at).padStart(12, "0")}`,
  number: `${(at % 6) + 1}-${(at % 28) + 1}-${at}`,
  titleZh: `第 ${at} 件：改造老旧小区 ${at % 90} 个，建成交付`,
  titleEn: null,
  lead: unit(at),
  dueOn: "2022-10-31",
  outcome: outcomes[at % outcomes.length]!,
  said: "第三批已开工，管线迁改完成七成，居民已签字确认，下一步铺装路面并移交物业。",
  blocker: null,
  saidOn: null,
});

const areaAt = (task: number, area: number, actions: number): PlanFact["tasks"][number]["areas"][number] => ({
  number: `${task}.${area}`,
  nameZh: `方面${task}之${area}`,
  nameEn: null,
  actions: Array.from({ length: actions }, (_, at) => ({
    number: `${task}-${area}-${at}`,
    titleZh: `第 ${at} 件：修补乡道 ${at % 90} 公里，路灯亮到村口`,
    titleEn: null,
    doneWhen: "建成交付，居民签字，核查员到场核验后算完成",
    lead: unit(at),
    head: null,
    dueOn: "2023-10-31",
  })),
});

const factsOf = (actions: number): SummaryFacts => {
  const promises = Array.from({ length: actions }, (_, at) => promiseAt(at));
  const counts = countOutcomes(promises.map(({ outcome }) => outcome));
  const each = Math.ceil(actions / 28);
  const tasks = Array.from({ length: 6 }, (_, task) => ({
    number: `${task + 1}`,
    nameZh: `任务${task + 1}`,
    nameEn: null,
    lineZh: "老小区改好，新区建好",
    lineEn: null,
    areas: Array.from({ length: task < 4 ? 5 : 4 }, (_, area) => areaAt(task + 1, area + 1, each)),
  }));
  return {
    year: 2022,
    opens: 2023,
    on: "2023-01-20",
    attendance: [],
    figures: [],
    promised: {
      tasks: tasks.map(({ number, nameZh, nameEn }, at) => ({
        id: unit(at).id,
        number,
        nameZh,
        nameEn,
        counts,
      })),
      promises,
    },
    heard: { received: 3, answered: 3, valid: 0, response: null, solution: null, satisfaction: null },
    decided: { raised: 1, decided: 1, decisions: 2, due: 2, carriedOut: 1 },
    stages: [],
    awards: [],
    plan: { id: unit(0).id, year: 2023, adopted: true, tasks },
  };
};

const materialOf = (actions: number): Material => {
  const say = translators(texts).zh;
  const facts = factsOf(actions);
  const meeting = { titleZh: "三级干部会议", titleEn: null, place: "县会议中心", on: "2023-01-20" };
  const draft = composeReport(facts, meeting, { lang: "zh", say });
  const paper = { number: 1, at: new Date("2023-01-20T01:00:00Z"), on: "2023-01-20" };
  const county = { nameZh: "县", nameEn: null };
  return { lang: "zh", say, draft, facts, letters: [], zone: "Asia/Shanghai", meeting, county, ...paper };
};

const seconds = (from: number): string => ((performance.now() - from) / 1_000).toFixed(1);

/** Makes the pack once after a small one that loads the faces, and prints what each step took. */
export const measure = async ([given]: readonly string[], print: (line: string) => void): Promise<void> => {
  const actions = Number(given ?? usual);
  const folder = await mkdtemp(join(tmpdir(), "dingge-bench-"));
  const files = filesIn(folder);
  const press = pressApart("src/print-process.ts");
  const house = { files, press };
  await makePack(house, materialOf(1), async () => undefined);
  const material = materialOf(actions);
  const held = monitorEventLoopDelay({ resolution: 20 });
  held.enable();
  let longest = 0;
  const heldFor = (): string => {
    longest = Math.max(longest, held.max);
    const ms = (held.max / 1e6).toFixed(0);
    held.reset();
    return `${ms} ms`;
  };
  const start = performance.now();
  const made = await makePack(house, material, async (done) =>
    print(`step ${done} of ${stepsOf}: ${seconds(start)} s, the loop held ${heldFor()} at most`),
  );
  print(`the last step: ${seconds(start)} s, the loop held ${heldFor()} at most`);
  if (isRefusal(made)) throw new Error(made.refusal);
  const pages = made.find(({ kind }) => kind === "report-pdf")?.pages;
  print(`${actions} actions, ${pages} pages: ${seconds(start)} s`);
  print(`promised: ${promised.pages} pages in ${promised.seconds} s`);
  print(`longest the loop was held: ${(longest / 1e9).toFixed(1)} s; load ${load()}`);
  await press.close();
  await rm(folder, { recursive: true });
};
