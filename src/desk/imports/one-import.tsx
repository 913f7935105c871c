import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Radio, Upload } from "antd";
import { useIntl } from "react-intl";
import { confirmImport, previewImport } from "../../ground/imports/api.ts";
import type { ImportCounts, ImportKind, ImportPreview } from "../../ground/imports/words.ts";
import { Barred, Icon } from "../../ground/look/marks.tsx";
import { call } from "../client.ts";
import { DeskLink } from "../link.tsx";
import { DenseTable } from "../parts/dense-table.tsx";
import { ImportProblems } from "./problems.tsx";
import type { Teaching } from "./words.tsx";
import { Failed, Loading } from "../parts/states.tsx";
import "./import.css";

interface Chosen {
  readonly file: File;
  readonly sheet?: string;
}

interface ImportProps {
  readonly kind: ImportKind;
  readonly seenAt: string;
  /** Whether there is an empty table to fill in. */
  readonly form: boolean;
}

/** One file of one kind, from choosing to done. Choosing another starts anew. */
export const OneImport = ({ kind, seenAt, form }: ImportProps) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: ({ file, sheet }: Chosen) =>
      call(previewImport, { params: { kind }, query: { sheet }, file }),
  });
  const save = useMutation({
    mutationFn: ({ file, name }: ImportPreview) =>
      call(confirmImport, { params: { kind, file }, body: { name, sheet: look.variables?.sheet ?? null } }),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const choose = (file: File) => {
    save.reset();
    look.mutate({ file });
    return false;
  };
  const again = (sheet?: string) => {
    if (look.variables) look.mutate({ ...look.variables, ...(sheet ? { sheet } : {}) });
  };
  return (
    <>
      <section className="blk import-choose">
        <p className="mid">{intl.formatMessage({ id: `import.about.${kind}` })}</p>
        <div className="acts">
          <Upload accept=".xlsx,.xlsm,.csv,.txt" showUploadList={false} beforeUpload={choose} maxCount={1}>
            <Button icon={<Icon name="clip" />} loading={look.isPending}>
              {intl.formatMessage({ id: look.data ? "import.choose-another" : "import.choose" })}
            </Button>
          </Upload>
          {form ? (
            <a className="btn" href={`/api/imports/${kind}/form.xlsx`} download>
              <Icon name="download" />
              {intl.formatMessage({ id: "import.form" })}
            </a>
          ) : null}
        </div>
      </section>
      {look.isPending ? <Loading lines={6} /> : null}
      {look.error ? <Failed error={look.error} /> : null}
      {save.error ? <Failed error={save.error} /> : null}
      {save.data ? <Saved counts={save.data} seenAt={seenAt} /> : null}
      {look.data && !save.data ? (
        <Preview
          preview={look.data}
          busy={save.isPending}
          onSave={() => save.mutate(look.data)}
          onSheet={again}
          teaching={{ kind, choices: look.data.choices, again: () => again() }}
        />
      ) : null}
    </>
  );
};

const Saved = ({ counts, seenAt }: { counts: ImportCounts; seenAt: string }) => {
  const intl = useIntl();
  return (
    <section className="blk" role="status">
      <p>{intl.formatMessage({ id: "import.saved" }, { ...counts })}</p>
      <DeskLink className="btn" href={seenAt}>
        {intl.formatMessage({ id: "import.see" })}
      </DeskLink>
    </section>
  );
};

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onSheet: (sheet: string) => void;
  readonly teaching: Teaching;
}

/** Which of several sheets is read; nothing where there is no choice. */
const SheetChoice = ({ preview, onSheet }: Pick<PreviewProps, "preview" | "onSheet">) => {
  const intl = useIntl();
  if (preview.sheets.length === 0) return null;
  const label = intl.formatMessage({ id: "import.sheet" });
  return (
    <div className="import-sheet">
      <span>{label}</span>
      <Radio.Group
        aria-label={label}
        value={preview.sheet}
        options={[...preview.sheets]}
        onChange={({ target }) => onSheet(String(target.value))}
      />
    </div>
  );
};

const Preview = ({ preview, busy, onSave, onSheet, teaching }: PreviewProps) => {
  const intl = useIntl();
  const { name, counts, errors, questions } = preview;
  const nothing = counts.added + counts.changed === 0;
  const sentence = errors > 0 ? "import.mend-first" : nothing ? "import.nothing-new" : "import.not-saved-yet";
  return (
    <>
      <section className="blk" aria-labelledby="import-what">
        <Barred
          id="import-what"
          title={name}
          note={intl.formatMessage({ id: "import.counts" }, { ...counts })}
        />
        <SheetChoice preview={preview} onSheet={onSheet} />
        <p>{intl.formatMessage({ id: sentence }, { errors, questions })}</p>
        {errors === 0 && !nothing ? (
          <Button type="primary" loading={busy} onClick={onSave}>
            {intl.formatMessage({ id: "import.save" }, { ...counts })}
          </Button>
        ) : null}
      </section>
      <ImportProblems preview={preview} teaching={teaching} />
      <FirstRows {...preview} />
    </>
  );
};

/** The first rows as they were understood, for the eye. */
const FirstRows = ({ columns, rows }: Pick<ImportPreview, "columns" | "rows">) => {
  const intl = useIntl();
  const title = intl.formatMessage({ id: "import.first-rows" });
  const numbered = rows.map((cells, at) => ({ cells, key: String(at) }));
  return (
    <section className="blk" aria-labelledby="import-rows">
      <Barred id="import-rows" title={title} />
      <DenseTable<{ cells: readonly string[]; key: string }>
        label={title}
        rows={numbered}
        keyOf={({ key }) => key}
        empty={intl.formatMessage({ id: "import.no-rows" })}
        columns={columns.map((column, at) => ({
          key: String(at),
          title: column,
          cell: ({ cells }) => cells[at],
          phone: at === 1 ? ("title" as const) : ("line" as const),
        }))}
      />
    </section>
  );
};
