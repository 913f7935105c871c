import type { FormInstance } from "antd";
import { useState } from "react";
import { isFull } from "../../desk/outbox/box.ts";
import { dropDraft, useKeepDraft } from "../../desk/outbox/drafts.ts";
import type { Letter, Returned, Sender } from "../../desk/outbox/letter.ts";
import { discardLetter, postLetter } from "../../desk/outbox/outbox.ts";
import type { Doubt, ReportGround } from "../words.ts";
import type { Attached } from "./files-field.tsx";
import { newKey } from "../../desk/key.ts";
import { useReadAgain } from "./queries.ts";
import { doubtOf, placeOf, type ReportFields } from "./report-fields.ts";
import { letterOf, type ReportTyped } from "./report-letter.ts";

export const subjectOf = (actionId: string): string => `report:${actionId}`;

export interface ReportOf {
  readonly ground: ReportGround;
  readonly sender: Sender;
  /** A letter that came back or waits, to be mended: it keeps its key and its place. */
  readonly mending: Letter | null;
  readonly start: ReportTyped | null;
  readonly onSent: () => void;
}

type Form = FormInstance<ReportFields>;

const sayAt = (form: Form, { field, sentence }: Returned) => {
  const place = placeOf(field);
  if (place) form.setFields([{ name: place as keyof ReportFields, errors: [sentence] }]);
};

const seenOf = ({ mending, ground }: ReportOf): string | null =>
  mending ? (mending.body["seen"] as string | null) : ground.lastReportId;

const firstDoubts = ({ mending }: ReportOf): readonly Doubt[] => {
  const doubt = mending?.returned ? doubtOf(mending.returned.refusal) : null;
  return doubt ? [doubt] : [];
};

/** The form of a report while it is written: its files and doubts, kept as a draft, and what became of it when sent. */
export const useReport = (form: Form, of: ReportOf) => {
  const { ground, sender, mending, start, onSent } = of;
  const readAgain = useReadAgain();
  const [key] = useState(mending?.key ?? newKey);
  const [seen] = useState(seenOf(of));
  const [files, setFiles] = useState<readonly Attached[]>(start?.files ?? []);
  const [sure, setSure] = useState<readonly Doubt[]>([]);
  const [doubts, setDoubts] = useState(firstDoubts(of));
  const [returned, setReturned] = useState<Returned | null>(mending?.returned ?? null);
  const [end, setEnd] = useState<"open" | "busy" | "waits">("open");
  const subject = subjectOf(ground.id);
  const draft = useKeepDraft(sender.personId, subject);
  const keep = (kept = files) => {
    if (!mending) draft.keep({ fields: form.getFieldsValue(true), files: kept });
  };
  const comesBack = async (answer: Returned) => {
    const doubt = doubtOf(answer.refusal);
    if (doubt) setDoubts((all) => [...new Set([...all, doubt])]);
    sayAt(form, answer);
    setReturned(answer);
    setEnd("open");
    // It is still in its form, which keeps it; only what its writer turned away from waits in the list.
    if (!mending) await discardLetter(key);
  };
  const submit = async (fields: ReportFields) => {
    setEnd("busy");
    setReturned(null);
    draft.clearFull();
    const writtenAt = mending?.writtenAt ?? new Date().toISOString();
    try {
      const became = await postLetter(
        letterOf(sender, ground, { key, seen, fields, files, sure, writtenAt }),
      );
      if (typeof became === "object") return await comesBack(became);
      draft.stop();
      if (!mending) await dropDraft(sender.personId, subject);
      await readAgain();
      if (became === "taken") onSent();
      else setEnd("waits");
    } catch (error) {
      setEnd("open");
      if (!isFull(error)) throw error;
      draft.sayFull();
    }
  };
  return {
    files,
    doubts,
    returned,
    end,
    full: draft.full,
    keep,
    submit,
    setFiles: (next: readonly Attached[]) => {
      setFiles(next);
      keep(next);
    },
    onSure: (doubt: Doubt, yes: boolean) =>
      setSure((all) => (yes ? [...all, doubt] : all.filter((one) => one !== doubt))),
  };
};
