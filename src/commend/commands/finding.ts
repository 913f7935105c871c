import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { unitById } from "../../people/index.ts";
import { findingsBy } from "../rules/nominate.ts";
import { todayIn } from "../settings.ts";
import { personInUnit } from "../store/candidates.ts";
import { closeFinding, type FindingRow, insertFinding, lockFinding } from "../store/findings.ts";
import type { FindingDraft, FindingKind } from "../words.ts";

const mayFind = (role: Parameters<typeof findingsBy>[0], kind: FindingKind): boolean =>
  findingsBy(role).some((one) => one === kind);

/**
 * An office records what it found of a unit or one of its persons: it keeps them from being commended while it stands.
 * Refuses `finding.not-yours`, `finding.unknown-unit`, `finding.ahead` for a day to come.
 */
export const recordFinding = command(
  "finding.record",
  async (tx, actor, draft: FindingDraft, now): Promise<Outcome<FindingRow>> => {
    const { countyId, postId } = actor;
    if (!mayFind(actor.role, draft.kind)) return refuse("finding.not-yours");
    if (draft.foundOn > (await todayIn(tx, countyId, now)))
      return refuse("finding.ahead", {}, { field: "foundOn" });
    if (!(await unitById(tx, countyId, draft.unitId)))
      return refuse("finding.unknown-unit", {}, { field: "unitId" });
    if (draft.personId && !(await personInUnit(tx, countyId, draft.personId, draft.unitId, "1000-01-01")))
      return refuse("nominee.not-of-unit", {}, { field: "personId" });
    const row = {
      ...draft,
      countyId,
      id: newId(now),
      postId,
      recordedAt: now,
      closedOn: null,
      closedFor: null,
    };
    await insertFinding(tx, row);
    const { kind, unitId, foundOn } = draft;
    return { value: row, entry: { kind: "finding", id: row.id, unitId, after: { kind, foundOn } } };
  },
);

/** Closes a finding, with the reason: from then on it keeps nobody from anything. */
export const endFinding = command(
  "finding.close",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Outcome<FindingRow>> => {
    const { countyId } = actor;
    const row = await lockFinding(tx, countyId, id);
    if (!row || !mayFind(actor.role, row.kind)) return refuse("finding.not-there");
    if (row.closedOn) return refuse("finding.closed.conflict");
    const value = { ...row, closedOn: await todayIn(tx, countyId, now), closedFor: reason };
    await closeFinding(tx, value);
    return { value, entry: { kind: "finding", id, unitId: row.unitId, after: { kind: row.kind }, reason } };
  },
);
