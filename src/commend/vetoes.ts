import { unitRecords } from "../coordinate/index.ts";
import { addDays } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { settingOn } from "../ground/settings/index.ts";
import { daysOfYear } from "./evidence.ts";
import { falsified } from "./rules/vetoes.ts";
import { failedChecks, todayIn } from "./settings.ts";
import { spotChecksOf } from "./store/evidence.ts";
import { type FindingRow, findingsOf } from "./store/findings.ts";
import type { NomineeRead } from "./store/nominees.ts";
import type { Veto } from "./words/file.ts";

type Nominee = Pick<NomineeRead, "id" | "of" | "unitId" | "personId">;

interface Against {
  readonly from: string;
  readonly findings: readonly FindingRow[];
  readonly failed: readonly {
    unitId: string;
    sampleId: string;
    number: string;
    titleZh: string;
    on: string;
  }[];
  readonly failedChecks: number;
  readonly records: Awaited<ReturnType<typeof unitRecords>>;
}

/** A case counts while it is open, however old; an accident and a falsified report in the year they were found. */
const counts = ({ kind, foundOn, closedOn }: FindingRow, from: string): boolean =>
  closedOn === null && (kind === "discipline-case" || foundOn >= from);

/** What is found of a unit bars the unit and not its people; what is found of a person bars that person. */
const isAbout = (finding: FindingRow, { of, unitId, personId }: Nominee): boolean =>
  of === "person" ? finding.personId === personId : finding.unitId === unitId && finding.personId === null;

const vetoesFor = (nominee: Nominee, against: Against): Veto[] => {
  const { from, findings, failedChecks, records } = against;
  const failed = against.failed.filter(({ unitId }) => unitId === nominee.unitId);
  const found = findings.filter((one) => isAbout(one, nominee) && counts(one, from));
  const ofUnit = <T>(list: readonly T[]): readonly T[] => (nominee.of === "unit" ? list : []);
  return [
    ...ofUnit(falsified(failed, failedChecks)).map(({ sampleId, number, titleZh, on }): Veto => ({
      kind: "falsified-report",
      on,
      what: `${number} ${titleZh}`,
      href: `/desk/advance/samples/${sampleId}`,
    })),
    ...ofUnit(records.get(nominee.unitId ?? "")?.unanswered ?? []).map(
      ({ matterId, number, title, on }): Veto => ({
        kind: "unanswered-decision",
        on,
        what: `${number} ${title}`,
        href: `/desk/matters/${matterId}`,
      }),
    ),
    ...found.map(({ kind, foundOn, note }): Veto => ({ kind, on: foundOn, what: note, href: null })),
  ];
};

/**
 * What stands against each nominee in a programme's year, by the nominee's id: reports that spot checks found not to
 * hold, as many as the county asks for, matters left without an answer, open findings of the offices. Nothing of it can be taken out here.
 */
export const vetoesOf = async (
  db: Db,
  countyId: string,
  { year, nominees }: { year: number; nominees: readonly Nominee[] },
  now: Date,
): Promise<ReadonlyMap<string, readonly Veto[]>> => {
  const unitIds = [...new Set(nominees.flatMap(({ unitId }) => unitId ?? []))];
  if (unitIds.length === 0) return new Map(nominees.map(({ id }) => [id, []]));
  const today = await todayIn(db, countyId, now);
  const days = daysOfYear(year, today);
  const against: Against = {
    from: days.from,
    findings: await findingsOf(db, countyId, unitIds),
    failedChecks: await settingOn(db, countyId, failedChecks, today),
    failed: (await spotChecksOf(db, countyId, year, days)).filter(({ held }) => !held),
    records: await unitRecords(db, countyId, { from: days.from, to: addDays(days.to, 1) }, now),
  };
  return new Map(nominees.map((one) => [one.id, vetoesFor(one, against)]));
};
