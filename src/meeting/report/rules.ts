import { renewedSections, retyped } from "../../ground/documents/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
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

/** What keeps a report from being issued. Refuses `meeting.report.no-title`. */
export const issuable = ({ title }: ReportDraft): Refusal | null =>
  title === "" ? refuse("meeting.report.no-title", {}, { field: "title" }) : null;
