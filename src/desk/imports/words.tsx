import { useMutation } from "@tanstack/react-query";
import { Select } from "antd";
import { useIntl } from "react-intl";
import { learnWord } from "../../ground/imports/api.ts";
import type { ImportKind, ImportPreview } from "../../ground/imports/words.ts";
import { call } from "../client.ts";
import { Failed } from "../parts/states.tsx";

/** How a preview is made again after a word was taught, and for which kind of file. */
export interface Teaching {
  readonly kind: ImportKind;
  readonly choices: ImportPreview["choices"];
  readonly again: () => void;
}

type Ask = NonNullable<ImportPreview["problems"][number]["ask"]>;

/** "This column is…": one choice, kept for next time; then the file is looked at again. */
export const WordChoice = ({ ask, teaching }: { ask: Ask; teaching: Teaching }) => {
  const intl = useIntl();
  const { kind, choices, again } = teaching;
  const learn = useMutation({
    mutationFn: (means: string) => call(learnWord, { params: { kind }, body: { ...ask, means } }),
    onSuccess: again,
  });
  const label = intl.formatMessage({ id: `import.ask.${ask.kind}` });
  return (
    <div className="import-ask">
      <Select
        aria-label={`${ask.said} ${label}`}
        placeholder={label}
        title={intl.formatMessage({ id: "import.ask.kept" })}
        showSearch={{ optionFilterProp: "label" }}
        loading={learn.isPending}
        options={choices[ask.kind] ?? []}
        onChange={(means: string) => learn.mutate(means)}
      />
      {learn.isError ? <Failed error={learn.error} /> : null}
    </div>
  );
};
