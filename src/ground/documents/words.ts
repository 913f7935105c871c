import type { Lang } from "../texts.ts";

/** A ruled table; every row has as many cells as there are columns. */
export interface DocumentTable {
  readonly caption?: string;
  readonly columns: readonly { readonly title: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly string[])[];
}

/** One bar, with a value for each series. */
export interface ChartBar {
  readonly name: string;
  readonly values: readonly number[];
  /** The values as they are printed at the bar's end. */
  readonly said: string;
}

/** Bars across the page, drawn as vectors; of several series each bar is made of their parts. */
export interface DocumentChart {
  readonly caption: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  /** `colour`: six digits, hex. */
  readonly series: readonly { readonly name: string; readonly colour: string }[];
  readonly bars: readonly ChartBar[];
}

/** A drawing made elsewhere, such as a chart of the screens: a vector picture across the page. */
export interface DocumentPicture {
  readonly caption: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly svg: string;
  /** In pixels, for its proportions. */
  readonly width: number;
  readonly height: number;
}

/** Who is named under one word; the colon comes with the printing. */
export interface RollEntry {
  readonly label: string;
  readonly names: string;
}

/** Headings of a document stand in up to three levels. (GB/T 9704-2012, 7.3.3.) */
export type HeadingLevel = 1 | 2 | 3;

/** What stands in the body, in order. Text is plain: nothing in it is markup. */
export type Block =
  /** Its place (一、（一）1.) stands in the text; left out, the level is 1. */
  | { readonly kind: "heading"; readonly text: string; readonly level?: HeadingLevel }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: DocumentTable }
  | { readonly kind: "chart"; readonly chart: DocumentChart }
  | { readonly kind: "picture"; readonly picture: DocumentPicture }
  /** Lists of names, each after its word (出席、请假、列席), a line below what is before them. (GB/T 9704-2012, 10.3.) */
  | { readonly kind: "roll"; readonly entries: readonly RollEntry[] }
  /** Signs to be compared one by one, such as a hash: in lines as they are given, every sign as wide as the next. */
  | { readonly kind: "code"; readonly label: string; readonly lines: readonly string[] }
  /** What follows stands on a new page. */
  | { readonly kind: "page" };

/**
 * The red name on top (发文机关标志). A bulletin has its number below the name, and who sends it and when on the red
 * rule; a letterhead (红头) stands lower and has its number (发文字号) alone over the rule. (GB/T 9704-2012, 7.2.)
 */
export interface Masthead {
  readonly form?: "bulletin" | "letterhead";
  readonly name: string;
  readonly number: string | null;
}

/** A line of the imprint (版记), ruled from the next; a pair stands at both its ends, as who printed it and when. */
export type ImprintLine = string | { readonly start: string; readonly end: string };

/** What is added behind the signature, from a new page on (附件). */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * An official document (公文) as data, from which Word and PDF are made alike. Words, days and figures are
 * already in the document's language; what is null or empty is left out.
 */
export interface OfficialDocument {
  readonly lang: Lang;
  readonly masthead: Masthead | null;
  readonly from: string;
  readonly date: string;
  readonly title: string;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** Listed below the body, and following the signature; one alone has no number. */
  readonly annexes?: readonly Annex[];
  /** To whom copies go and who approved it (版记), at the foot of the last page. */
  readonly imprint: readonly ImprintLine[];
  /** At the foot of every page, beside its number. */
  readonly foot: string | null;
}
