import { Button } from "antd";
import { sameWords } from "../../desk/parts/draft-state.ts";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import type { ReportWhole } from "../report/words.ts";
import { useReport, useText, usePostName } from "./queries.ts";
import { type ReportState, type Typed, typedOf } from "./report.tsx";

/** The parts in which two drafts differ, each as one text, under the heading it has. */
const partsOf = ({ title, sections }: Typed): ReadonlyMap<string, string> =>
  new Map([
    ["", title],
    ...sections.map(
      ({ key, heading, lead, text }) => [key, [heading, lead, text].filter(Boolean).join("\n")] as const,
    ),
  ]);

const Choice = ({ state, theirs }: { readonly state: ReportState; readonly theirs: ReportWhole }) => {
  const [text, postName] = [useText(), usePostName()];
  const [mine, other] = [partsOf(state.typed), partsOf(typedOf(theirs))];
  const keys = [...new Set([...mine.keys(), ...other.keys()])].filter(
    (key) => mine.get(key) !== other.get(key),
  );
  return (
    <>
      <p>{text("conflict", { by: postName(theirs.savedBy) })}</p>
      {keys.map((key) => (
        <div className="difference" key={key}>
          <div>
            <b>{text("mine")}</b>
            <p>{mine.get(key) || "—"}</p>
          </div>
          <div>
            <b>{text("theirs")}</b>
            <p>{other.get(key) || "—"}</p>
          </div>
        </div>
      ))}
      <div className="acts">
        <Button onClick={() => state.take(theirs)}>{text("take-theirs")}</Button>
        <Button type="primary" onClick={() => state.keepMine(theirs)}>
          {text(sameWords(state.typed, typedOf(theirs)) ? "go-on" : "keep-mine")}
        </Button>
      </div>
    </>
  );
};

/** Two wrote at once: both drafts side by side where they differ, and a choice. */
export const ReportConflict = ({ id, state }: { readonly id: string; readonly state: ReportState }) => {
  const theirs = useReport(id, state.base.lang);
  const newer = theirs.data && theirs.data.version > state.base.version ? theirs.data : null;
  return (
    <section className="conflict" role="alert">
      {theirs.isError ? <Failed error={theirs.error} /> : null}
      {newer ? <Choice state={state} theirs={newer} /> : <Loading lines={2} />}
    </section>
  );
};
