import { Button } from "antd";
import { useIntl } from "react-intl";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import type { BulletinWhole } from "../words.ts";
import { type DraftState, sameWords, type Typed, typedOf } from "./draft-state.ts";
import { useBulletin } from "./queries.ts";

/** The parts in which two drafts differ, each as one text. */
const partsOf = ({ title, addressee, imprint, sections }: Typed): ReadonlyMap<string, string> =>
  new Map([
    ["title", title],
    ["addressee", addressee],
    ...sections.map(
      ({ key, heading, lead, text }) =>
        [`section.${key}`, [heading, lead, text].filter(Boolean).join("\n")] as const,
    ),
    ["imprint", imprint],
  ]);

const Difference = ({ name, mine, theirs }: { name: string; mine: string; theirs: string }) => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: `bulletin.${key}` });
  return (
    <div className="difference">
      <h3>{text(name === "title" ? "column.title" : name)}</h3>
      <div>
        <b>{text("mine")}</b>
        <p>{mine || "—"}</p>
      </div>
      <div>
        <b>{text("theirs")}</b>
        <p>{theirs || "—"}</p>
      </div>
    </div>
  );
};

const Choice = ({ state, theirs }: { state: DraftState; theirs: BulletinWhole }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const [mine, other] = [partsOf(state.typed), partsOf(typedOf(theirs))];
  const names = [...new Set([...mine.keys(), ...other.keys()])].filter(
    (name) => mine.get(name) !== other.get(name),
  );
  const by = (lang === "en" && theirs.savedBy?.titleEn) || theirs.savedBy?.titleZh || "—";
  return (
    <>
      <p>{intl.formatMessage({ id: "bulletin.conflict" }, { by })}</p>
      {names.map((name) => (
        <Difference key={name} name={name} mine={mine.get(name) ?? ""} theirs={other.get(name) ?? ""} />
      ))}
      <div className="acts">
        <Button onClick={() => state.take(theirs)}>
          {intl.formatMessage({ id: "bulletin.take-theirs" })}
        </Button>
        <Button type="primary" onClick={() => state.keepMine(theirs)}>
          {intl.formatMessage({
            id: sameWords(state.typed, typedOf(theirs)) ? "bulletin.go-on" : "bulletin.keep-mine",
          })}
        </Button>
      </div>
    </>
  );
};

/** Two wrote at once: both drafts side by side where they differ, and a choice. */
export const Conflict = ({ state }: { state: DraftState }) => {
  const theirs = useBulletin(state.base.id);
  const newer = theirs.data && theirs.data.version > state.base.version ? theirs.data : null;
  return (
    <section className="conflict" role="alert">
      {theirs.isError ? <Failed error={theirs.error} /> : null}
      {newer ? <Choice state={state} theirs={newer} /> : <Loading lines={2} />}
    </section>
  );
};
