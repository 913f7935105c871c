import { seriesKey, seriesOfKey } from "../words/series.ts";
import type { ActionWhole } from "../words.ts";
import type { DraftInput } from "./queries.ts";

/** An action as the form holds it: a deadline is a kind and, for a day, the day. */
export interface ActionFields {
  readonly areaId?: string;
  readonly number?: string;
  readonly titleZh?: string;
  readonly titleEn?: string;
  readonly doneWhenZh?: string;
  readonly doneWhenEn?: string;
  readonly quantity?: string;
  readonly measure?: string;
  readonly leadUnitId?: string;
  readonly ledByPostId?: string;
  readonly cooperatingUnitIds?: string[];
  readonly deadlineKind?: "date" | "whole-year" | "ongoing";
  readonly deadlineOn?: string;
  readonly pillarIds?: string[];
  readonly milestones?: { id?: string; nameZh?: string; nameEn?: string; dueOn?: string }[];
  /** Keys of series, see `seriesKey`. */
  readonly series?: string[];
  readonly source?: string;
  readonly note?: string;
  /** Why a promise is changed; only an amendment has it. */
  readonly reason?: string;
}

export const blank: ActionFields = { deadlineKind: "date", milestones: [] };

const said = (value: string | null): string | undefined => value ?? undefined;

export const fieldsOf = (action: ActionWhole): ActionFields => ({
  areaId: action.area.id,
  number: action.number,
  titleZh: action.titleZh,
  titleEn: said(action.titleEn),
  doneWhenZh: said(action.doneWhenZh),
  doneWhenEn: said(action.doneWhenEn),
  quantity: said(action.quantity),
  measure: said(action.measure),
  leadUnitId: action.lead?.id,
  ledByPostId: action.ledBy?.id,
  cooperatingUnitIds: action.cooperating.map(({ id }) => id),
  deadlineKind: action.deadline?.kind ?? "date",
  deadlineOn: action.deadline?.kind === "date" ? action.deadline.date : undefined,
  pillarIds: action.pillars.map(({ id }) => id),
  milestones: action.milestones.map(({ id, nameZh, nameEn, dueOn }) => ({
    id,
    nameZh,
    nameEn: said(nameEn),
    dueOn,
  })),
  series: action.series.map(seriesKey),
  source: said(action.source),
  note: said(action.note),
});

/** Nothing typed is nothing said. */
const orNull = (value: string | undefined): string | null => value?.trim() || null;

const deadlineOf = ({ deadlineKind, deadlineOn }: ActionFields): DraftInput["deadline"] => {
  if (deadlineKind === "whole-year" || deadlineKind === "ongoing") return { kind: deadlineKind };
  return deadlineOn ? { kind: "date", date: deadlineOn } : null;
};

/** What is sent: the form's fields as a draft. The server says at which field something is wrong. */
export const draftOf = (fields: ActionFields): DraftInput => ({
  areaId: fields.areaId ?? "",
  number: fields.number ?? "",
  titleZh: fields.titleZh ?? "",
  titleEn: orNull(fields.titleEn),
  doneWhenZh: orNull(fields.doneWhenZh),
  doneWhenEn: orNull(fields.doneWhenEn),
  quantity: orNull(fields.quantity),
  measure: orNull(fields.measure),
  leadUnitId: fields.leadUnitId ?? null,
  ledByPostId: fields.ledByPostId ?? null,
  cooperatingUnitIds: fields.cooperatingUnitIds ?? [],
  deadline: deadlineOf(fields),
  pillarIds: fields.pillarIds ?? [],
  milestones: (fields.milestones ?? []).map(({ id, nameZh, nameEn, dueOn }) => ({
    ...(id ? { id } : {}),
    nameZh: nameZh ?? "",
    nameEn: orNull(nameEn),
    dueOn: dueOn ?? "",
  })),
  series: (fields.series ?? []).flatMap((key) => seriesOfKey(key) ?? []),
  source: orNull(fields.source),
  note: orNull(fields.note),
});

/** Where a refusal's field stands in the form: `milestones.1.dueOn` in its list, a deadline at its day. */
export const placeOf = (field: string): (string | number)[] =>
  field.startsWith("deadline")
    ? ["deadlineOn"]
    : field.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
