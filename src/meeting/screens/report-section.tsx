import { Button } from "antd";
import { Ruled } from "../../desk/parts/ruled.tsx";
import { WritingLine } from "../../desk/parts/writing-line.tsx";
import type { SectionText } from "../report/words.ts";
import type { ReportState } from "./report.tsx";
import { useText } from "./queries.ts";

interface SectionEditorProps {
  readonly state: ReportState;
  readonly section: SectionText;
}

/** One section: its heading, its words, and its table, which comes from the facts and is not typed. */
export const SectionEditor = ({ state, section }: SectionEditorProps) => {
  const text = useText();
  const drafted = state.base.draft.sections.find(({ key }) => key === section.key);
  const { table = null, chart = null, level = 0 } = drafted ?? {};
  const others = state.typed.sections.filter(({ key }) => key !== section.key);
  const change = (part: Partial<SectionText>) => {
    const sections = state.typed.sections.map((one) => (one.key === section.key ? { ...one, ...part } : one));
    state.change({ sections });
  };
  return (
    <fieldset className={`section-edit level-${level}`}>
      <legend>{section.heading || text("opening")}</legend>
      {level > 0 ? (
        <WritingLine
          label={text("heading")}
          value={section.heading}
          onChange={(heading) => change({ heading })}
        />
      ) : null}
      <WritingLine
        label={text(table || chart ? "lead" : "words")}
        rows={2}
        value={section.lead}
        onChange={(lead) => change({ lead })}
      />
      {table && table.rows.length > 0 ? <Ruled table={table} label={section.heading} /> : null}
      {chart ? <p className="cap">{text("chart", { caption: chart.caption })}</p> : null}
      {table || chart ? (
        <WritingLine
          label={text("after")}
          rows={2}
          value={section.text}
          onChange={(after) => change({ text: after })}
        />
      ) : null}
      <Button type="link" size="small" onClick={() => state.change({ sections: others })}>
        {text("leave-out")}
      </Button>
    </fieldset>
  );
};
