import { day, figure, fullDay, month, range, shortDay } from "../../ground/look/format.ts";
import { reasonSaid } from "../../ground/look/reasons.ts";
import { addDays } from "../../ground/clock.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import { wilson } from "../../ground/wilson.ts";
import type { BulletinDraft, BulletinFacts, FarAction, Period, Section } from "./words.ts";

/** In which language a bulletin speaks. */
export interface Voice {
  readonly lang: Lang;
  readonly say: Say;
}

const titled = (lang: Lang, it: { titleZh: string; titleEn: string | null } | null): string =>
  it ? (lang === "en" && it.titleEn) || it.titleZh : "—";
const unitNamed = (lang: Lang, unit: { nameZh: string; nameEn: string | null } | null): string =>
  unit ? named(lang, unit) : "—";

/** A share in percent with at most one decimal: 37.1%. */
const percent = (part: number, whole: number): string => `${figure(Math.round((part / whole) * 1000) / 10)}%`;
const wholePercent = (share: number): string => `${Math.round(share * 100)}`;

const titleOf = ({ cadence, from, to }: Period, { lang, say }: Voice): string =>
  cadence === "monthly"
    ? say("bulletin.draft.title-month", {
        month: lang === "zh" ? `${Number(from.slice(5, 7))}` : month(from, lang),
      })
    : say("bulletin.draft.title-week", { from: day(from, lang), to: day(to, lang) });

const totalOf = ({ lights }: BulletinFacts): number =>
  Object.values(lights).reduce((sum, count) => sum + (count ?? 0), 0);

const spotSaid = ({ spot }: BulletinFacts, { lang, say }: Voice): string => {
  const interval = spot && wilson(spot.held, spot.looked);
  if (!spot || !interval) return "";
  const between = range(wholePercent(interval.low), wholePercent(interval.high), lang, "%");
  return say("bulletin.draft.spot", { ...spot, share: percent(spot.held, spot.looked), between });
};

const overall = (facts: BulletinFacts, voice: Voice): Section => {
  const { lang, say } = voice;
  const { verified = 0, claimed = 0, pace = 0, behind = 0, far = 0, idle = 0 } = facts.lights;
  const total = totalOf(facts);
  const counts = { verified, claimed, pace, behind, far, idle, total, tasks: facts.tasks };
  const on = fullDay(facts.on, lang);
  const lead =
    total === 0
      ? say("bulletin.draft.nothing-owed", { on })
      : say("bulletin.draft.overall", { ...counts, on, share: percent(verified, total) }) +
        spotSaid(facts, voice);
  return { key: "overall", heading: "", lead, table: null, text: "" };
};

const start = (title: string) => ({ title, align: "start" as const });
const end = (title: string) => ({ title, align: "end" as const });

/** The heaviest two reasons: a bulletin has room for no more. */
const why = (reasons: FarAction["reasons"], { lang, say }: Voice): string =>
  reasons
    .slice(0, 2)
    .map((reason) => reasonSaid(reason, lang, say))
    .join(lang === "zh" ? "；" : "; ") || "—";

const far = ({ far: actions }: BulletinFacts, { lang, say }: Voice): Section => {
  const heading = say("bulletin.draft.far", { count: actions.length });
  if (actions.length === 0)
    return { key: "far", heading, lead: say("bulletin.draft.no-far"), table: null, text: "" };
  const columns = ["action", "lead", "head", "led-by", "why"].map((key) =>
    start(say(`bulletin.column.${key}`)),
  );
  const rows = actions.map((one) => [
    titled(lang, one),
    unitNamed(lang, one.lead),
    titled(lang, one.head),
    titled(lang, one.ledBy),
    why(one.reasons, { lang, say }),
  ]);
  return { key: "far", heading, lead: "", table: { columns, rows }, text: "" };
};

const units = (facts: BulletinFacts, { lang, say }: Voice): Section[] => {
  if (facts.units.length === 0) return [];
  const columns = [
    start(say("bulletin.column.lead")),
    ...["actions", "done", "verified", "spot", "late"].map((key) => end(say(`bulletin.column.${key}`))),
  ];
  const rows = facts.units.map(({ unit, actions, done, verified, spot, late }) => [
    unitNamed(lang, unit),
    figure(actions),
    figure(done),
    figure(verified),
    spot && spot.looked > 0 ? `${spot.held} / ${spot.looked}` : say("bulletin.draft.not-drawn"),
    figure(late),
  ]);
  const texts = { heading: say("bulletin.draft.units"), lead: say("bulletin.draft.units-lead"), text: "" };
  return [{ key: "units", ...texts, table: { columns, rows } }];
};

const decided = ({ decided: facts }: BulletinFacts, { lang, say }: Voice): Section[] => {
  if (!facts) return [];
  const { items, ...counts } = facts;
  const base = {
    key: "decided" as const,
    heading: say("bulletin.draft.decided"),
    lead: say("bulletin.draft.decided-counts", counts),
    text: "",
  };
  if (items.length === 0) return [{ ...base, table: null }];
  const columns = [
    end(say("bulletin.column.on")),
    ...["matter", "by", "decision", "owner"].map((key) => start(say(`bulletin.column.${key}`))),
    end(say("bulletin.column.due")),
  ];
  const rows = items.map((one) => [
    shortDay(one.on, lang),
    one.matter,
    titled(lang, one.post),
    titled(lang, one),
    titled(lang, one.owner),
    shortDay(one.dueOn, lang),
  ]);
  return [{ ...base, table: { columns, rows } }];
};

/** Within so many days a unit that is far behind says what it does next: a step is at most 14 days. (DESIGN §4.3.) */
const daysToAnswer = 7;

const nextSteps = (facts: BulletinFacts, today: string, { lang, say }: Voice): Section => {
  const by = day(addDays(today, daysToAnswer), lang);
  const asked = facts.far.length > 0 ? [say("bulletin.draft.next-far", { count: facts.far.length, by })] : [];
  const lead = [...asked, say("bulletin.draft.next-all")].join("\n");
  const base = { key: "next", heading: say("bulletin.draft.next"), text: "" } as const;
  if (facts.due.length === 0) return { ...base, lead, table: null };
  const due = say("bulletin.draft.next-due", { count: facts.due.length });
  const columns = [
    start(say("bulletin.column.action")),
    start(say("bulletin.column.lead")),
    end(say("bulletin.column.due")),
  ];
  const rows = facts.due.map((one) => [titled(lang, one), unitNamed(lang, one.lead), day(one.dueOn, lang)]);
  return { ...base, lead: `${lead}\n${due}`, table: { columns, rows } };
};

/**
 * A bulletin as the facts write it: overall, what is far behind with its heads, by unit with its numbers, what the top
 * decided (left out where nothing is known of it), what comes next. The office rewrites the words; tables stay facts.
 */
export const composeBulletin = (facts: BulletinFacts, today: string, voice: Voice): BulletinDraft => ({
  title: titleOf(facts.period, voice),
  addressee: voice.say("bulletin.draft.addressee"),
  imprint: voice.say("bulletin.draft.imprint"),
  sections: [
    overall(facts, voice),
    far(facts, voice),
    ...units(facts, voice),
    ...decided(facts, voice),
    nextSteps(facts, today, voice),
  ],
});
