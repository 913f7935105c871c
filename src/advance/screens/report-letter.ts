import { addressOf } from "../../desk/client.ts";
import type { Letter, Sender } from "../../desk/outbox/letter.ts";
import { withUnit } from "../../ground/look/format.ts";
import { addEvidenceRoute, sendReportRoute } from "../api.ts";
import type { Doubt, ReportGround } from "../words.ts";
import type { Attached } from "./files-field.tsx";
import { draftOf, type ReportFields } from "./report-fields.ts";

/** What is typed into the form of a report, with its files: what a draft keeps, and a letter brings back for mending. */
export interface ReportTyped {
  readonly fields: ReportFields;
  readonly files: readonly Attached[];
}

/** A report as it is sent, with the key that makes it one report however often it is sent. */
export interface Report extends ReportTyped {
  readonly key: string;
  readonly seen: string | null;
  readonly sure: readonly Doubt[];
  /** ISO, by the clock of the device. */
  readonly writtenAt: string;
}

/** What was typed, as a list shows it again: what is reached, the sentence, what stands in the way. */
const said = ({ measure }: ReportGround, { quantity, sentence, blocker }: ReportFields): string[] => {
  const reached = quantity?.trim();
  return [
    ...(reached ? [measure ? withUnit(reached, measure) : reached] : []),
    sentence,
    ...(blocker?.trim() ? [blocker.trim()] : []),
  ];
};

export const reportHref = (actionId: string): string => `/desk/actions/${actionId}/report`;

/** A report on its way: reports on one action go one after the other, and each knows the one before it. */
export const letterOf = (sender: Sender, ground: ReportGround, report: Report): Letter => {
  const { key, fields, files, writtenAt } = report;
  return {
    ...sender,
    key,
    lane: `action:${ground.id}`,
    writtenAt,
    address: addressOf(sendReportRoute, { params: { id: ground.id } }),
    filesAddress: addEvidenceRoute.path,
    body: draftOf(fields, report),
    filesIn: "evidenceIds",
    beforeIn: "seen",
    files: files.map(({ key: file, name, blob, id }) => ({ key: file, name, blob, sentAs: id })),
    about: {
      titleZh: `${ground.number} ${ground.titleZh}`,
      titleEn: ground.titleEn === null ? null : `${ground.number} ${ground.titleEn}`,
      said: said(ground, fields),
      href: `${reportHref(ground.id)}?mend=${key}`,
    },
    typed: { fields, files } satisfies ReportTyped,
    attempts: 0,
    notBefore: 0,
    returned: null,
  };
};

/** What a letter brings back to its form; its files may have arrived since. */
export const typedOf = ({ typed, files }: Letter): ReportTyped => {
  const { fields, files: attached } = typed as ReportTyped;
  const ids = new Map(files.map(({ key, sentAs }) => [key, sentAs]));
  return { fields, files: attached.map((file) => ({ ...file, id: ids.get(file.key) ?? file.id })) };
};
