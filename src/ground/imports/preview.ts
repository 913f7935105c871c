import type { Db } from "../db/index.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Lang, Say } from "../texts.ts";
import type { ImportFile, Importer, ImportPlan } from "./importer.ts";
import type { ImportPreview } from "./words.ts";

const shown = { problems: 200, rows: 20 };

const present = (file: ImportFile, plan: ImportPlan, say: Say): ImportPreview => {
  const count = (severity: string) => plan.problems.filter((problem) => problem.severity === severity).length;
  return {
    file: file.hash,
    name: file.name,
    counts: plan.counts,
    errors: count("error"),
    questions: count("question"),
    problems: plan.problems.slice(0, shown.problems).map(({ sheet, ref, severity, id, params, ask }) => ({
      sheet,
      ref,
      severity,
      sentence: say(`problem.${id}`, params),
      ask: ask ?? null,
    })),
    columns: plan.columns.map((key) => say(key)),
    rows: plan.rows.slice(0, shown.rows).map((row) => [...row]),
    sheet: plan.sheet ?? null,
    sheets: [...(plan.sheets ?? [])],
    choices: plan.choices ?? {},
  };
};

/** What a file would do, in the reader's language. Saves nothing of it. */
export const previewOf = async (
  db: Db,
  importer: Importer,
  file: ImportFile,
  reader: { countyId: string; today: string; lang: Lang; say: Say },
): Promise<ImportPreview | Refusal> => {
  const plan = await importer.look(db, reader.countyId, file, reader.today, reader.lang);
  return isRefusal(plan) ? plan : present(file, plan, reader.say);
};
