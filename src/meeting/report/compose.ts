import { fullDay } from "../../ground/look/format.ts";
import type { SummaryFacts } from "../summary/words.ts";
import { arrange, commendation } from "./arrange.ts";
import { summarise } from "./summarise.ts";
import { titled, type Voice } from "./voice.ts";
import type { ReportDraft, ReportSection } from "./words.ts";

/** What of a meeting the report names. */
export interface MeetingNamed {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly place: string;
  /** The day it is held, as the county counts days. */
  readonly on: string;
}

const opening = (facts: SummaryFacts, meeting: MeetingNamed, { lang, say }: Voice): ReportSection => {
  const of = (level: string) => facts.attendance.find((one) => one.level === level);
  const [invited, came] = (["invited", "came"] as const).map((key) =>
    facts.attendance.reduce((sum, one) => sum + one[key], 0),
  ) as [number, number];
  const counts = {
    county: of("county")?.invited ?? 0,
    township: of("township")?.invited ?? 0,
    village: of("village")?.invited ?? 0,
  };
  const held = say("meeting.report.opening", {
    on: fullDay(meeting.on, lang),
    title: titled(lang, meeting),
    place: meeting.place,
    year: `${facts.year}`,
    opens: `${facts.opens}`,
  });
  const who = invited === 0 ? "" : say("meeting.report.attendance", { ...counts, invited, came });
  return {
    key: "opening",
    level: 0,
    heading: "",
    lead: [held, who].filter(Boolean).join("\n"),
    text: "",
    table: null,
    chart: null,
  };
};

/**
 * A meeting's report as the facts write it: what the year came to, who is commended, what the next year is to bring. The
 * office rewrites the words; tables and charts stay facts.
 */
export const composeReport = (facts: SummaryFacts, meeting: MeetingNamed, voice: Voice): ReportDraft => ({
  title: voice.say("meeting.report.title", { title: titled(voice.lang, meeting) }),
  addressee: voice.say("meeting.report.addressee"),
  imprint: voice.say("meeting.report.imprint"),
  sections: [
    opening(facts, meeting, voice),
    ...summarise(facts, voice),
    ...commendation(facts, voice),
    ...arrange(facts, voice),
  ],
});
