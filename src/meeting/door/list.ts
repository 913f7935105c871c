import type { OfficialDocument } from "../../ground/documents/index.ts";
import { fullDay } from "../../ground/look/format.ts";
import type { OutSheet } from "../../ground/sheets/index.ts";
import { nameOf, titled, type Voice } from "../report/voice.ts";
import type { Attendee } from "../words.ts";

/** A list to be printed: of which meeting, on which day, who is on it. */
export interface AttendeeList {
  readonly meeting: { readonly titleZh: string; readonly titleEn: string | null; readonly place: string };
  readonly county: { readonly nameZh: string; readonly nameEn: string | null };
  readonly on: string;
  readonly attendees: readonly Attendee[];
}

const titleOf = ({ meeting }: AttendeeList, { lang, say }: Voice): string =>
  say("meeting.list.title", { title: titled(lang, meeting) });

const keys = ["level", "unit", "post", "holder", "answer", "sign"] as const;

const cellsOf = (one: Attendee, { lang, say }: Voice): string[] => [
  say(`meeting.level.${one.level}`),
  nameOf(lang, one.unit),
  titled(lang, one.post),
  one.holder ?? say("meeting.list.vacant"),
  one.state === "invited" ? "" : `${say(`meeting.said.${one.state}`)}${one.who ? ` ${one.who}` : ""}`,
  "",
];

const widths = [10, 28, 28, 16, 22, 14];

/** The list as a sheet, to be worked on. */
export const listSheet = (list: AttendeeList, voice: Voice): OutSheet => ({
  name: voice.say("meeting.list"),
  title: titleOf(list, voice),
  subtitle: `${fullDay(list.on, voice.lang)}　${list.meeting.place}`,
  columns: keys.map((key, at) => ({ title: voice.say(`meeting.list.${key}`), width: widths[at] })),
  rows: list.attendees.map((one) => cellsOf(one, voice)),
  orientation: "portrait",
});

/** The list on paper, with room to sign. */
export const listDocument = (list: AttendeeList, voice: Voice): OfficialDocument => ({
  lang: voice.lang,
  masthead: null,
  from: nameOf(voice.lang, list.county),
  date: fullDay(list.on, voice.lang),
  title: titleOf(list, voice),
  addressee: null,
  blocks: [
    {
      kind: "table",
      table: {
        columns: keys.map((key) => ({ title: voice.say(`meeting.list.${key}`), align: "start" as const })),
        rows: list.attendees.map((one) => cellsOf(one, voice)),
      },
    },
  ],
  imprint: [],
  foot: list.meeting.place,
});
