import { renewedSections, retyped } from "../../ground/documents/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { ReportRow } from "./store.ts";
import type { ReportDraft, ReportEdit } from "./words.ts";

/** What was typed, with tables and charts as they are. Refuses `meeting.report.unknown-section`. */
export const edited = (draft: ReportDraft, edit: ReportEdit): ReportDraft | Refusal => {
  const sections = retyped(draft.sections, edit.sections);
  if (!sections) return refuse("meeting.report.unknown-section", {}, { field: "sections" });
  const { title, addressee, imprint } = edit;
  return { title, addressee, imprint, sections };
};

/** A draft brought up to new facts: tables, charts and untouched words are new, what people wrote stays. */
export const redrafted = (mine: ReportDraft, then: ReportDraft, now: ReportDraft): ReportDraft => {
  const own = (field: "title" | "addressee" | "imprint") =>
    mine[field] === then[field] ? now[field] : mine[field];
  const sections = renewedSections({ mine: mine.sections, was: then.sections, now: now.sections });
  return { title: own("title"), addressee: own("addressee"), imprint: own("imprint"), sections };
};

type Version = Pick<ReportRow, "version" | "issued">;

/**
 * What keeps a report from being written by who started from `version`. Refuses `meeting.report.changed.conflict`, and
 * `meeting.report.issued.conflict` of what was issued.
 */
export const unwritable = (report: Version, version: number): Refusal | null => {
  if (report.version !== version) return refuse("meeting.report.changed.conflict");
  return report.issued === null ? null : refuse("meeting.report.issued.conflict", { number: report.issued });
};

/** What keeps a report from being issued. Refuses as `unwritable` does, and `meeting.report.no-title`. */
export const unissuable = (
  report: Version & { readonly draft: Pick<ReportDraft, "title"> },
  version: number,
): Refusal | null =>
  unwritable(report, version) ??
  (report.draft.title === "" ? refuse("meeting.report.no-title", {}, { field: "title" }) : null);

/** What keeps a report from being written again. Refuses `meeting.report.changed.conflict` and `meeting.report.unissued`. */
export const unrevisable = (report: Version, version: number): Refusal | null => {
  if (report.version !== version) return refuse("meeting.report.changed.conflict");
  return report.issued === null ? refuse("meeting.report.unissued") : null;
};
