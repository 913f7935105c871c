import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { isOffice } from "../rules/states.ts";
import { todayIn } from "../settings.ts";
import { type HonourLine, type HonoursRead, readHonours } from "./read.ts";
import { type PastDecision, pastDecisions, savePast } from "./save.ts";

const mayImport = (actor: Actor): boolean => isOffice(actor);

interface Looked extends HonoursRead {
  readonly decisions: readonly PastDecision[];
}

/** Only what was decided takes names after the fact, and its categories are as they were. */
const fits = ({ programme, lines }: PastDecision): Refusal | null => {
  if (!programme) return null;
  const decided = programme.state === "decided" || programme.state === "awarded";
  const same = programme.decisionNumber === lines[0]!.number && programme.decidedOn === lines[0]!.on;
  return decided && same ? null : refuse("honours.other-decision", { name: programme.nameZh });
};

const lookAt = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<Looked | Refusal> => {
  const read = await readHonours(db, countyId, file, today);
  if (isRefusal(read)) return read;
  const decisions = await pastDecisions(db, countyId, read.lines);
  const wrong = decisions.map(fits).find((refusal) => refusal !== null);
  return wrong ?? { ...read, decisions };
};

const countsOf = ({ decisions }: Looked): ImportCounts => {
  const [all, fresh] = [
    decisions.flatMap(({ lines }) => lines).length,
    decisions.flatMap((one) => one.fresh).length,
  ];
  const changed = decisions.flatMap((one) => one.known).length;
  return { added: fresh, changed, same: all - fresh - changed };
};

const importHonours = command<ImportFile, ImportCounts>(
  "programme.import-honours",
  async (tx, actor, file, now): Promise<Outcome<ImportCounts>> => {
    const { countyId } = actor;
    if (!mayImport(actor)) return refuse("route.not-there");
    const looked = await lookAt(tx, countyId, file, await todayIn(tx, countyId, now));
    if (isRefusal(looked)) return looked;
    const refusal = refuseErrors(looked.problems);
    if (refusal) return refusal;
    for (const past of looked.decisions)
      if (past.fresh.length + past.known.length > 0) await savePast(tx, countyId, past, now);
    const counts = countsOf(looked);
    const after = { file: file.name, hash: file.hash, ...counts };
    return { value: counts, entry: { kind: "import", id: countyId, after } };
  },
);

const firstRows = 20;
const shown = ({ programme, number, category, name, unitName }: HonourLine): string[] => [
  programme,
  number,
  category,
  name,
  unitName ?? "",
];

/** Takes the list of whom past decisions commended (表彰名单): each is entered as decided, under its number; who is there stays. */
export const honourImporter: Importer = {
  kind: "commended",
  seenAt: "/desk/commend",
  may: mayImport,
  look: async (db, countyId, file, today) => {
    const looked = await lookAt(db, countyId, file, today);
    if (isRefusal(looked)) return looked;
    const { sheet, problems, lines } = looked;
    return {
      counts: countsOf(looked),
      problems,
      columns: ["programme", "number", "category", "name", "unit"].map((key) => `honours.${key}`),
      rows: lines.slice(0, firstRows).map(shown),
      sheet,
    };
  },
  command: importHonours,
};
