import type { Block, DocumentPicture, OfficialDocument } from "../ground/documents/index.ts";
import { drawn } from "../ground/look/charts/drawn.ts";
import { paperFont } from "../ground/look/charts/ink.ts";
import { figure, fullDay, signed, withUnit } from "../ground/look/format.ts";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { drawingOf } from "./screens/charts/drawing.ts";
import { type GrowthBar, growthHeight, growthOption } from "./screens/charts/growth.ts";
import type { FigureRow, FigureTable, Series } from "./words.ts";
import { periodName } from "./words/period.ts";
import { runOf } from "./words/run.ts";
import { figuresOf, originsOf, ranksShown, sizeShown } from "./words/shown.ts";

/** What a paper of figures tells, and to whom. */
export interface PaperOf {
  readonly county: { readonly nameZh: string; readonly nameEn: string | null };
  readonly table: FigureTable;
  /** Each indicator of the table through the periods. */
  readonly series: readonly Series[];
  readonly lang: Lang;
  readonly say: Say;
}

/** The width of the text of a paper, in the pixels that charts are drawn by. */
const width = 620;
const dash = "—";
const comma = ({ lang }: PaperOf): string => (lang === "zh" ? "、" : ", ");
const within = ({ lang }: PaperOf, words: string): string => (lang === "zh" ? `（${words}）` : ` (${words})`);

const sizeIn = ({ level, indicator }: FigureRow, { lang }: PaperOf): string => {
  if (!level) return dash;
  const { value, unit } = sizeShown(level, indicator.unit, lang);
  return unit ? withUnit(figure(value), unit) : figure(value);
};

const growthsIn = ({ growths }: FigureRow, of: PaperOf): string =>
  growths
    .map(({ value, basis }) => `${signed(value)}${within(of, of.say(`indicators.basis.${basis}`))}`)
    .join(comma(of)) || dash;

const ranksIn = ({ ranks }: FigureRow, of: PaperOf): string =>
  ranksShown(ranks)
    .map(({ value, by }) => {
      const rank = of.say("indicators.rank-is", { rank: Number(value) });
      const bases = by.map((basis) => of.say(`indicators.basis.${basis}`)).join(comma(of));
      return bases ? rank + within(of, bases) : rank;
    })
    .join(comma(of)) || dash;

const statusesIn = (row: FigureRow): string =>
  [...new Set(figuresOf(row).map(({ status }) => status))].join("/");

/** The table as it was published, with the documents it comes from. */
const published = (of: PaperOf): Block[] => {
  const { table, lang, say } = of;
  const rows = table.rows.filter((row) => figuresOf(row).length > 0);
  const sources = rows
    .flatMap(originsOf)
    .map(({ source, publishedOn }) => `${source}${within(of, fullDay(publishedOn, lang))}`);
  return [
    {
      kind: "table",
      table: {
        columns: [
          { title: say("indicators.indicator"), align: "start" },
          { title: say("indicators.level"), align: "end" },
          { title: say("indicators.growth-percent"), align: "end" },
          { title: say("indicators.city-rank"), align: "start" },
          { title: say("indicators.status"), align: "start" },
        ],
        rows: rows.map((row) => [
          named(lang, row.indicator),
          sizeIn(row, of),
          growthsIn(row, of),
          ranksIn(row, of),
          statusesIn(row),
        ]),
      },
    },
    { kind: "paragraph", text: say("indicators.legend") },
    {
      kind: "paragraph",
      text: say("indicators.paper.sources", {
        sources: [...new Set(sources)].join(lang === "zh" ? "；" : "; "),
      }),
    },
  ];
};

const picture = (given: DocumentPicture): Block => ({ kind: "picture", picture: given });

/** Growth of all indicators as bars, as on the screen. */
const growthOfAll = async ({ table, lang, say }: PaperOf): Promise<Block[]> => {
  const bars: GrowthBar[] = table.rows.flatMap(({ indicator, growths: [growth] }) =>
    growth ? [{ name: named(lang, indicator), value: growth.value }] : [],
  );
  if (bars.length === 0) return [];
  const size = { width, height: growthHeight(bars.length) };
  const svg = await drawn(growthOption(bars, { width, font: paperFont }), size);
  const alt = bars.map(({ name, value }) => `${name} ${signed(value)}%`).join(lang === "zh" ? "，" : ", ");
  const caption = say("indicators.growth-chart", { period: periodName(table.period, lang) });
  return [picture({ caption, alt, svg, ...size })];
};

interface Through {
  readonly pictures: readonly Block[];
  /** What a reader has to know to read them right. */
  readonly notes: readonly string[];
}

/** An indicator through the periods, as its page draws it; nothing where no two figures can be joined. */
const drawnThrough = async (series: Series, of: PaperOf): Promise<Through> => {
  const { lang, say } = of;
  const { indicator, observations } = series;
  const [pictures, notes]: [Block[], string[]] = [[], []];
  for (const measure of ["level", "growth"] as const) {
    const run = runOf(observations, measure);
    if (!run) continue;
    const { option, height, unit, spoken, note } = drawingOf(run, indicator.unit, lang, say);
    const svg = await drawn(option({ width, font: paperFont }), { width, height });
    const title = say(`indicators.measure.${measure}`);
    const caption = `${named(lang, indicator)}${lang === "zh" ? "，" : ", "}${title}${within(of, unit)}`;
    pictures.push(picture({ caption, alt: spoken, svg, width, height }));
    if (note) notes.push(note);
  }
  return { pictures, notes };
};

/** All charts, under their heading; what several have to say of themselves is said once. */
const charted = async (of: PaperOf): Promise<Block[]> => {
  const growth = await growthOfAll(of);
  const through: Through[] = [];
  for (const one of of.series) through.push(await drawnThrough(one, of));
  const pictures = [...growth, ...through.flatMap((one) => one.pictures)];
  if (pictures.length === 0) return [];
  const notes = new Set(through.flatMap((one) => one.notes));
  return [
    { kind: "heading", text: of.say("indicators.paper.charts") },
    ...[...notes].map((text) => ({ kind: "paragraph", text }) as const),
    ...pictures,
  ];
};

/**
 * The figures of a period as a paper: the table as it was published, its sources, and the charts of the screens as
 * vectors, each with its words.
 */
export const figuresPaper = async (of: PaperOf): Promise<OfficialDocument> => {
  const { county, table, lang, say } = of;
  const period = periodName(table.period, lang);
  const day = fullDay(table.asKnownOn, lang);
  return {
    lang,
    masthead: null,
    from: named(lang, county),
    date: day,
    title: say("indicators.paper.title", { county: named(lang, county), period }),
    addressee: null,
    blocks: [
      { kind: "paragraph", text: say("indicators.paper.lead", { period, day }) },
      ...published(of),
      ...(await charted(of)),
    ],
    imprint: [],
    foot: say("indicators.paper.foot", { day }),
  };
};
