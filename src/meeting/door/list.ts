import { type OfficialDocument, pdfOf, pdfType } from "../../ground/documents/index.ts";
import { fullDay } from "../../ground/look/format.ts";
import { writeXlsx } from "../../ground/sheets/index.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { nameOf, titled, type Voice } from "../report/voice.ts";
import type { Attendee } from "../words.ts";

/** A list to be printed: of which meeting, on which day, who is on it. */
export interface AttendeeList {
  readonly meeting: { readonly titleZh: string; readonly titleEn: string | null; readonly place: string };
  readonly county: { readonly nameZh: string; readonly nameEn: string | null };
  readonly on: string;
  readonly attendees: readonly Attendee[];
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

/** The list as a spreadsheet, to be worked on. */
export const listXlsx = async (list: AttendeeList, voice: Voice): Promise<FileAnswer> => {
  const title = titleOf(list, voice);
  const widths = [10, 28, 28, 16, 22, 14];
  const bytes = await writeXlsx([
    {
      name: voice.say("meeting.list"),
      title,
      subtitle: `${fullDay(list.on, voice.lang)}　${list.meeting.place}`,
      columns: keys.map((key, at) => ({ title: voice.say(`meeting.list.${key}`), width: widths[at] })),
      rows: list.attendees.map((one) => cellsOf(one, voice)),
      orientation: "portrait",
    },
  ]);
  return { name: `${title}.xlsx`, type: xlsxType, bytes };
};

const documentOf = (list: AttendeeList, voice: Voice): OfficialDocument => ({
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

/** The list on paper, with room to sign. `at` is the moment it says it was made. */
export const listPdf = (list: AttendeeList, voice: Voice, at: Date): FileAnswer => {
  const document = documentOf(list, voice);
  return { name: `${document.title}.pdf`, type: pdfType, bytes: pdfOf(document, at).bytes };
};
