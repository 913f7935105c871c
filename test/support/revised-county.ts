import { operator } from "../../src/ground/actor.ts";
import type { House } from "../../src/ground/house.ts";
import { publishObservations } from "../../src/indicators/commands.ts";
import { aDraft, anIndicator } from "../../src/indicators/indicators.test-support.ts";
import { setTarget } from "../../src/indicators/outlook/commands.ts";
import { enterPeers, renamePeer } from "../../src/indicators/outlook/peers/commands.ts";
import { peerDraft } from "../../src/indicators/outlook/peers/words.ts";
import { peersOf } from "../../src/indicators/outlook/peers/store.ts";
import { targetDraft } from "../../src/indicators/outlook/words.ts";
import { adoptScheme, draftScheme } from "../../src/indicators/scoring/commands.ts";
import { schemeDraft } from "../../src/indicators/scoring/words.ts";
import type { FigureDraft } from "../../src/indicators/words.ts";
import { done } from "./county.ts";
import { actorIn, smallCounty } from "./small-county.ts";

const first = { source: "统计月报", publishedOn: "2022-03-20", status: "P" } as const;
const later = { source: "统计年鉴", publishedOn: "2022-05-10", status: "R" } as const;
type Said = typeof first | typeof later;

const level = (period: string, value: number, said: Said, unitId: string | null = null): FigureDraft =>
  aDraft({ measure: "level", basis: "plain", period, value: String(value), multiplier: 8, unitId, ...said });
const growth = (period: string, value: string, said: Said) => aDraft({ period, value, ...said });
const rank = (value: string, said: Said) =>
  aDraft({ measure: "rank", basis: "level", period: "2021", value, ...said });

/** 2019-01 to 2022-02: months enough to foretell where the year will end. */
const months = Array.from({ length: 38 }, (_, at) => ({
  period: `${2019 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  value: 20 + at / 4 + (at % 12),
}));

const target = (value: string, setOn: string) =>
  targetDraft.parse({
    code: "gdp",
    year: 2022,
    measure: "level",
    basis: "plain",
    value,
    multiplier: 8,
    shape: "even",
    source: "政府工作报告",
    setOn,
    reason: "县人大批准",
  });

const peer = (name: string, change: object) =>
  peerDraft.parse({
    peer: name,
    code: "gdp",
    period: "2021",
    measure: "level",
    basis: "plain",
    multiplier: 8,
    ...change,
  });

const scheme = (unitIds: readonly string[]) =>
  schemeDraft.parse({
    period: "2021",
    scheme: {
      nameZh: "乡镇考核",
      lines: [
        {
          key: "gdp",
          nameZh: "生产总值",
          weight: 100,
          source: { from: "series", code: "gdp", measure: "level", basis: "plain", multiplier: 8 },
          method: { kind: "ratio-to-best" },
        },
      ],
      groups: [{ key: "towns", nameZh: "乡镇", unitIds }],
    },
  });

/**
 * A county whose figures, target, peers and scores are known in March 2022, and `revise` with which all of them are
 * revised, and new ones added, in May.
 */
export const revisedCounty = async (house: House) => {
  const { countyId, addUnit, seat } = await smallCounty(house, "411424");
  const root = await addUnit("county", "柘城县");
  const [east, west] = [await addUnit("township", "东乡", root), await addUnit("township", "西乡", root)];
  const reader = await seat(root, "statistics", "统计股股长");
  const statistics = actorIn(countyId, "statistics", reader);
  const publish = (drafts: readonly FigureDraft[], code = "gdp") =>
    done(house, publishObservations, operator(countyId), {
      indicators: [
        anIndicator({ code, frequency: "M", direction: "up", additive: true, additiveInTime: true }),
      ],
      figures: drafts.map((one) => ({ ...one, code })),
    });
  const ofUnits = (of2021: readonly number[], said: Said) => [
    level("2021", of2021[0]!, said, east.id),
    level("2021", of2021[1]!, said, west.id),
  ];

  await publish([
    ...months.map(({ period, value }) => level(period, value, first)),
    level("2020", 286, first),
    level("2021", 295, first),
    growth("2020", "2.1", first),
    growth("2021", "3.2", first),
    rank("4", first),
    ...ofUnits([150, 145], first),
    level("2020", 143, first, east.id),
    level("2020", 143, first, west.id),
  ]);
  await done(house, setTarget, statistics, target("320", "2022-03-01"));
  const peers = [peer("睢县", { value: "280", ...first }), peer("民权县", { value: "300", ...first })];
  await done(house, enterPeers, statistics, { figures: peers });
  const { id: schemeId } = await done(
    house,
    draftScheme,
    actorIn(countyId, "commendation", await seat(root, "commendation", "考核办主任")),
    scheme([east.id, west.id]),
  );
  await done(house, adoptScheme, actorIn(countyId, "head", await seat(root, "head", "书记")), {
    id: schemeId,
  });

  const revise = async () => {
    await publish([
      ...months.slice(-6).map(({ period, value }) => level(period, value + 3, later)),
      level("2022-03", 40, later),
      level("2022-Q1", 99, later),
      level("2021", 271.82, later),
      growth("2021", "5.7", later),
      rank("6", later),
      ...ofUnits([130, 165], later),
    ]);
    await publish([level("2021", 7, later)], "later");
    await done(house, setTarget, statistics, target("340", "2022-05-12"));
    const changed = [peer("睢县", { value: "310", ...later }), peer("虞城县", { value: "333", ...later })];
    await done(house, enterPeers, statistics, { figures: changed });
    const [{ id } = { id: "" }] = await peersOf(house.db, countyId);
    await done(house, renamePeer, statistics, { id, nameZh: "睢阳新区", nameEn: null, reason: "撤县设区" });
  };
  /** A figure that stands nowhere but where figures are shown. */
  return { reader: { countyId, ...reader }, schemeId, revise, sign: "271.82" };
};
