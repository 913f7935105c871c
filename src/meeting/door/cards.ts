import type { TypstPage } from "../../ground/documents/index.ts";
import { qrOf } from "../../ground/look/qr-code.ts";
import { fullDay } from "../../ground/look/format.ts";
import { nameOf, titled, type Voice } from "../report/voice.ts";
import type { Attendee } from "../words.ts";
import type { AttendeeList } from "./list.ts";

/** Eight cards to a sheet of A4, ruled to be cut; the code is 34 mm wide. Strings are shown as they are, never as markup. */
const template = `
#let d = json(bytes(sys.inputs.cards))
#set document(title: d.title, date: auto)
#set page(width: 210mm, height: 297mm, margin: 10mm)
#set text(font: "Noto Sans SC", size: 10.5pt, lang: d.lang)
#set par(leading: 5pt)
#let card(c) = block(width: 95mm, height: 69.25mm, stroke: (paint: luma(60%), dash: "dotted", thickness: 0.5pt), inset: 5mm, {
  text(size: 9.5pt, fill: rgb("#4B463E"), d.title)
  v(1mm)
  grid(columns: (1fr, 34mm), column-gutter: 4mm,
    {
      text(size: 14pt, weight: 600, c.post)
      v(1mm)
      text(c.unit)
      v(1mm)
      text(size: 9pt, fill: rgb("#4B463E"), c.level)
      v(1fr)
      text(size: 9pt, d.when)
    },
    image(bytes(c.code), format: "svg", width: 34mm, alt: d.code),
  )
})
#grid(columns: (95mm, 95mm), ..d.cards.map(card))
`;

const svgOf = (address: string): string => {
  const { size, path } = qrOf(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`;
};

/** A card for each who attends, with the code that checks them in at the door. The post stands on it, and no name. */
export const cardsPage = (
  list: AttendeeList,
  addressOf: (attendee: Attendee) => string,
  { lang, say }: Voice,
): TypstPage => {
  const title = titled(lang, list.meeting);
  const cards = list.attendees.map((one) => ({
    post: titled(lang, one.post),
    unit: nameOf(lang, one.unit),
    level: say(`meeting.level.${one.level}`),
    code: svgOf(addressOf(one)),
  }));
  const when = `${fullDay(list.on, lang)} ${list.meeting.place}`;
  return {
    template,
    inputs: { cards: JSON.stringify({ lang, title, when, code: say("meeting.cards.code"), cards }) },
  };
};
