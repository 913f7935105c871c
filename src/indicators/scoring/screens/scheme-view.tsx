import { Button } from "antd";
import { useState } from "react";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure } from "../../../ground/look/format.ts";
import { Barred, Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import { editSchemeRoute } from "../api.ts";
import type { Line, Scheme, SchemeShown } from "../words.ts";
import { Faults } from "./faults.tsx";
import { LineDialog } from "./line-form.tsx";
import { useChange } from "./queries.ts";
import { SchemeDialog } from "./scheme-form.tsx";
import { useSay } from "../../../desk/say.ts";
import { SchemeRules } from "./scheme-rules.tsx";
import { useJoined, useMethodSaid } from "./say.ts";

const useColumns = (edit: ((line: Line) => void) | null): readonly DenseColumn<Line>[] => {
  const [say, lang, joined, methodSaid] = [useSay(), useLang(), useJoined(), useMethodSaid()];
  const sourceOf = ({ source }: Line): string =>
    source.from === "series"
      ? say("scoring.from-series", { code: source.code, measure: say(`scoring.measure.${source.measure}`) })
      : say("scoring.from-entry");
  const columns: DenseColumn<Line>[] = [
    {
      key: "line",
      title: say("scoring.line"),
      head: true,
      phone: "title",
      cell: (line) => named(lang, line),
    },
    {
      key: "weight",
      title: say("scoring.weight"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ weight }) => figure(weight),
    },
    {
      key: "method",
      title: say("scoring.method"),
      width: 320,
      phone: "line",
      cell: ({ method, better }) =>
        joined([methodSaid(method), ...(better === "down" ? [say("scoring.better.down")] : [])]),
    },
    { key: "source", title: say("scoring.figure"), width: 160, phone: "line", cell: sourceOf },
    {
      key: "standard",
      title: say("scoring.standard"),
      phone: "line",
      cell: ({ standard }) => standard ?? <Dash lang={lang} />,
    },
  ];
  if (!edit) return columns;
  const acts = (line: Line) => (
    <Button type="link" size="small" onClick={() => edit(line)}>
      {say("scoring.edit")}
    </Button>
  );
  return [...columns, { key: "acts", title: "", width: 80, phone: "acts", cell: acts }];
};

/** The scheme with line put in the place of the one of its key, or at the end. */
const withLine = (scheme: Scheme, line: Line): Scheme => {
  const known = scheme.lines.some(({ key }) => key === line.key);
  const lines = known
    ? scheme.lines.map((each) => (each.key === line.key ? line : each))
    : [...scheme.lines, line];
  return { ...scheme, lines };
};

type Asking = { readonly line: Line | null } | "scheme" | null;

/** A scheme as it was decided: its lines, what is wrong with it, and its rules beside them; a draft is changed here. */
export const SchemeView = ({ shown }: { shown: SchemeShown }) => {
  const say = useSay();
  const [asking, ask] = useState<Asking>(null);
  const save = useChange(editSchemeRoute, () => ask(null));
  const { scheme, period, may, state } = shown;
  const editable = may.edit && state === "draft";
  const columns = useColumns(editable ? (line) => ask({ line }) : null);
  const put = (next: Scheme) => save.mutate({ params: { id: shown.id }, body: { period, scheme: next } });
  const remove = (key: string) => put({ ...scheme, lines: scheme.lines.filter((line) => line.key !== key) });
  const sum = scheme.lines.reduce((all, { weight }) => all + weight, 0);
  return (
    <>
      <section className="blk" aria-labelledby="lines">
        <Barred id="lines" title={say("scoring.lines")} count={scheme.lines.length} />
        <Faults faults={shown.faults} lines={shown.scheme.lines} />
        <DenseTable
          label={say("scoring.lines")}
          columns={columns}
          rows={scheme.lines}
          keyOf={({ key }) => key}
          empty={<Empty sentence={say("scoring.no-lines")} />}
          totals={{ line: say("scoring.whole"), weight: figure(Math.round(sum * 1e6) / 1e6) }}
        />
        {save.error && asking === null ? <Failed error={save.error} /> : null}
        {editable ? (
          <div className="acts">
            <Button onClick={() => ask({ line: null })}>{say("scoring.add-line")}</Button>
            <Button onClick={() => ask("scheme")}>{say("scoring.edit-scheme")}</Button>
          </div>
        ) : null}
      </section>
      <SchemeRules shown={shown} />
      {asking === "scheme" ? (
        <SchemeDialog
          shown={shown}
          error={save.error}
          onSave={(body) => save.mutate({ params: { id: shown.id }, body })}
          onClose={() => ask(null)}
        />
      ) : null}
      {asking !== null && asking !== "scheme" ? (
        <LineDialog
          line={asking.line}
          taken={scheme.lines.map(({ key }) => key)}
          error={save.error}
          onSave={(line) => put(withLine(scheme, line))}
          onRemove={asking.line && scheme.lines.length > 1 ? () => remove(asking.line!.key) : null}
          onClose={() => ask(null)}
        />
      ) : null}
    </>
  );
};
