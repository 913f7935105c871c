import type { Doubt } from "../words.ts";
import type { ReportInput } from "./queries.ts";

/** What is typed into the form of a report. */
export interface ReportFields {
  readonly quantity?: string;
  readonly milestoneIds?: readonly string[];
  readonly sentence: string;
  readonly nextWhat?: string;
  readonly nextOn?: string;
  readonly blocker?: string;
  readonly place?: string;
  readonly link?: string;
  readonly done?: boolean;
}

interface Around {
  readonly key: string;
  readonly seen: string | null;
  readonly sure: readonly Doubt[];
}

/** The form as it is sent, without its files: an empty field is nothing; a next step without words is none. */
export const draftOf = (
  fields: ReportFields,
  { key, seen, sure }: Around,
): Omit<ReportInput, "evidenceIds"> => ({
  key,
  seen,
  quantity: fields.quantity?.trim() || null,
  milestoneIds: [...(fields.milestoneIds ?? [])],
  sentence: fields.sentence,
  link: fields.link?.trim() || null,
  place: fields.place?.trim() || null,
  next: fields.nextWhat?.trim() && fields.nextOn ? { what: fields.nextWhat.trim(), on: fields.nextOn } : null,
  blocker: fields.blocker?.trim() || null,
  done: fields.done ?? false,
  sure: [...sure],
});

const places: Readonly<Record<string, keyof ReportFields>> = {
  "next.what": "nextWhat",
  "next.on": "nextOn",
};

/** The field of the form where a refusal is said; undefined where the form has none for it. */
export const placeOf = (field: string | undefined): string | undefined =>
  field === undefined ? undefined : (places[field] ?? field);

/** What a refusal only asks: confirmed, the same is sent again. */
export const doubtOf = (refusal: string): Doubt | null => {
  if (refusal === "report.over") return "over";
  if (refusal === "report.less") return "less";
  return refusal === "report.newer.conflict" ? "newer" : null;
};
