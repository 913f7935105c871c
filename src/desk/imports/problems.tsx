import { useIntl } from "react-intl";
import type { ImportPreview } from "../../ground/imports/words.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { DenseTable } from "../parts/dense-table.tsx";
import { type Teaching, WordChoice } from "./words.tsx";

type Problem = ImportPreview["problems"][number];

/** What is wrong, and where only a word is not known, what it may mean. */
const sentenceOf = ({ sentence, ask }: Problem, teaching: Teaching) => (
  <>
    {sentence}
    {ask ? <WordChoice ask={ask} teaching={teaching} /> : null}
  </>
);

/** Every problem of a sheet at its cell: those to mend first, then those to look at. */
export const ImportProblems = ({ preview, teaching }: { preview: ImportPreview; teaching: Teaching }) => {
  const { problems, errors, questions } = preview;
  const intl = useIntl();
  if (problems.length === 0) return null;
  const title = intl.formatMessage({ id: "import.problems" }, { errors, questions });
  const shown = problems.length < errors + questions ? { count: problems.length } : undefined;
  const sorted = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
  const numbered = sorted.map((problem, at) => ({ ...problem, key: String(at) }));
  const word = ({ severity }: Problem) => intl.formatMessage({ id: `import.severity.${severity}` });
  return (
    <section className="blk" aria-labelledby="import-problems">
      <Barred
        id="import-problems"
        title={title}
        note={shown ? intl.formatMessage({ id: "import.first-problems" }, shown) : undefined}
      />
      <DenseTable
        label={title}
        rows={numbered}
        keyOf={({ key }) => key}
        empty={null}
        columns={[
          {
            key: "cell",
            title: intl.formatMessage({ id: "import.column.cell" }),
            cell: ({ sheet, ref }) => `${sheet} ${ref}`,
            head: true,
            width: 180,
            phone: "bare",
          },
          {
            key: "severity",
            title: intl.formatMessage({ id: "import.column.severity" }),
            cell: word,
            width: 110,
            phone: "bare",
          },
          {
            key: "sentence",
            title: intl.formatMessage({ id: "import.column.sentence" }),
            cell: (problem) => sentenceOf(problem, teaching),
            phone: "title",
          },
        ]}
      />
    </section>
  );
};
