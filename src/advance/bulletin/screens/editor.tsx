import { Button } from "antd";
import { useToday } from "../../../desk/dates.ts";
import "../../../desk/parts/writing.css";
import { Ruled } from "../../../desk/parts/ruled.tsx";
import { WritingLine } from "../../../desk/parts/writing-line.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay, onTheWall } from "../../../ground/look/format.ts";
import type { BulletinWhole, SectionText } from "../words.ts";
import { BulletinActs } from "./acts.tsx";
import { Conflict } from "./conflict.tsx";
import { type DraftState, useDraftState } from "./draft-state.ts";
import { useSay } from "../../../desk/say.ts";

/** One section: its heading, its words, and its table, which comes from the facts and is not typed. */
const SectionEditor = ({ state, section }: { state: DraftState; section: SectionText }) => {
  const text = useSay("bulletin");
  const table = state.base.draft.sections.find(({ key }) => key === section.key)?.table;
  const others = state.typed.sections.filter(({ key }) => key !== section.key);
  const change = (part: Partial<SectionText>) => {
    const sections = state.typed.sections.map((one) => (one.key === section.key ? { ...one, ...part } : one));
    state.change({ sections });
  };
  return (
    <fieldset className="section-edit">
      <legend>{text(`section.${section.key}`)}</legend>
      <WritingLine
        label={text("heading")}
        value={section.heading}
        onChange={(heading) => change({ heading })}
      />
      <WritingLine
        label={text(table ? "lead" : "words")}
        rows={3}
        value={section.lead}
        onChange={(lead) => change({ lead })}
      />
      {table && table.rows.length > 0 ? <Ruled table={table} label={section.heading} /> : null}
      {table ? (
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

/** When the draft was saved last, or that it is being saved. */
const SaveLine = ({ state: { base, changed, saving } }: { state: DraftState }) => {
  const [text, today] = [useSay("bulletin"), useToday()];
  const { time } = onTheWall(new Date(base.savedAt), today.data?.zone ?? "Asia/Shanghai");
  return (
    <p className="save-line" role="status">
      {saving || changed ? text("saving") : text("saved", { time })}
    </p>
  );
};

/** The draft as it is written: every word of it can be changed, no figure in a table. */
export const Editor = ({ whole }: { whole: BulletinWhole }) => {
  const [text, lang, state] = [useSay("bulletin"), useLang(), useDraftState(whole)];
  const { typed, change } = state;
  return (
    <div className="writing">
      <p className="facts">{text("facts-on", { on: fullDay(state.base.factsOn, lang) })}</p>
      {state.conflict ? <Conflict state={state} /> : null}
      {state.error ? <Failed error={state.error} retry={() => change({})} /> : null}
      <WritingLine label={text("column.title")} value={typed.title} onChange={(title) => change({ title })} />
      <WritingLine
        label={text("addressee")}
        value={typed.addressee}
        onChange={(addressee) => change({ addressee })}
      />
      {typed.sections.map((section) => (
        <SectionEditor key={section.key} state={state} section={section} />
      ))}
      <WritingLine
        label={text("imprint")}
        rows={2}
        value={typed.imprint}
        onChange={(imprint) => change({ imprint })}
      />
      <div className="editor-foot">
        <SaveLine state={state} />
        <BulletinActs bulletin={state.base} wait={state.changed || state.saving || state.conflict} />
      </div>
    </div>
  );
};
