import { addDays } from "../../ground/clock.ts";
import { mostFiles } from "../../ground/files/attach.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { ActionState } from "../../plan/words.ts";
import type { Doubt, ReportDraft } from "../words.ts";

/** What a report is held against. */
export interface Ground {
  readonly state: ActionState;
  /** The whole that was promised, a decimal; null where none was. */
  readonly quantity: string | null;
  /** The action's milestones, and which of them were reached before. */
  readonly milestones: readonly { readonly id: string; readonly reached: boolean }[];
  /** The latest report. */
  readonly last: { readonly id: string; readonly by: string; readonly madeOn: string } | null;
  /** The quantity reported last. */
  readonly lastQuantity: string | null;
  /** The sender's own files that belong to nothing yet. */
  readonly files: ReadonlySet<string>;
  readonly today: string;
  /** How far ahead the next step may lie, in days. */
  readonly nextDays: number;
}

/** What is reported on: a promise that is neither finished nor stopped. */
const reportable: readonly ActionState[] = ["adopted", "under-way", "reported-done"];

const fullWidth = /[０-９．－，]/g;
const halfWidth = (text: string): string =>
  text.replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * A quantity as typed, as a plain decimal. Full-width digits and thousands by comma are read. Refuses
 * `report.quantity-words` ("30余户") and `report.quantity-negative`.
 */
export const readQuantity = (typed: string): string | Refusal => {
  const at = { field: "quantity" };
  const bare = halfWidth(typed).replaceAll("−", "-").replace(/\s/g, "");
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare;
  if (/^-\d/.test(plain)) return refuse("report.quantity-negative", {}, at);
  if (!/^\d{1,15}(\.\d{1,6})?$/.test(plain)) return refuse("report.quantity-words", { typed }, at);
  return plain;
};

type Check = (draft: ReportDraft, ground: Ground) => Refusal | null;

const asks = ({ sure }: ReportDraft, doubt: Doubt): boolean => !sure.includes(doubt);

const checkState: Check = ({ done }, { state }) => {
  if (!reportable.includes(state)) return refuse("report.not-open", { state });
  return done && state === "reported-done" ? refuse("report.claimed-already", {}, { field: "done" }) : null;
};

/** What is typed is a number, the action has one, and it neither passes the whole nor falls without being asked. */
const checkQuantity: Check = (draft, { quantity, lastQuantity }) => {
  if (draft.quantity === null) return null;
  const at = { field: "quantity" };
  if (quantity === null) return refuse("report.quantity-unasked", {}, at);
  const read = readQuantity(draft.quantity);
  if (typeof read !== "string") return read;
  if (Number(read) > Number(quantity) && asks(draft, "over"))
    return refuse("report.over", { typed: read, whole: quantity }, at);
  if (lastQuantity !== null && Number(read) < Number(lastQuantity) && asks(draft, "less"))
    return refuse("report.less", { typed: read, before: lastQuantity }, at);
  return null;
};

const checkMilestones: Check = ({ milestoneIds }, { milestones }) => {
  const open = new Set(milestones.filter(({ reached }) => !reached).map(({ id }) => id));
  return milestoneIds.every((id) => open.has(id))
    ? null
    : refuse("report.milestone-unknown", {}, { field: "milestoneIds" });
};

const checkFiles: Check = ({ evidenceIds }, { files }) => {
  const at = { field: "evidenceIds" };
  if (evidenceIds.length > mostFiles) return refuse("report.files-limit", { max: mostFiles }, at);
  return evidenceIds.every((id) => files.has(id)) ? null : refuse("report.file-unknown", {}, at);
};

/** What is not done has a next step, from today to at most so many days ahead: small fast steps. */
const checkNext: Check = ({ next, done }, { today, nextDays }) => {
  if (!next) return done ? null : refuse("report.next-missing", {}, { field: "next.what" });
  const at = { field: "next.on" };
  if (next.on < today) return refuse("report.next-past", { on: next.on }, at);
  return next.on > addDays(today, nextDays) ? refuse("report.next-far", { days: nextDays }, at) : null;
};

const checkNewer: Check = (draft, { last }) => {
  if (last === null || last.id === draft.seen || !asks(draft, "newer")) return null;
  return refuse("report.newer.conflict", { by: last.by, on: last.madeOn });
};

const checks: readonly Check[] = [
  checkState,
  checkQuantity,
  checkMilestones,
  checkFiles,
  checkNext,
  checkNewer,
];

/** The first thing that is wrong with a report, at its field, or null. `report.over`, `.less` and `.newer` only ask. */
export const checkReport: Check = (draft, ground) => {
  for (const check of checks) {
    const refusal = check(draft, ground);
    if (refusal) return refusal;
  }
  return null;
};
