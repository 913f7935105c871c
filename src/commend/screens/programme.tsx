import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { DecisionPart } from "../award/screens/decision-part.tsx";
import { NoticePart } from "../notice/screens/notice-part.tsx";
import type { ProgrammeState, ProgrammeWhole } from "../words.ts";
import { ProgrammeActs } from "./programme-acts.tsx";
import { ProgrammeRules } from "./programme-rules.tsx";
import { useProgramme } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import { Todo } from "./todo.tsx";
import "./commend.css";

const way: readonly ProgrammeState[] = ["draft", "open", "review", "notice", "decided", "awarded"];

/** The way of a programme, with where it stands; a suspended one stands where it was. */
const Way = ({ programme }: { programme: ProgrammeWhole }) => {
  const text = useText();
  const stands = programme.before ?? programme.state;
  const at = way.indexOf(stands);
  return (
    <ol className="way" aria-label={text("way")}>
      {way.map((state, index) => (
        <li
          key={state}
          aria-current={state === stands ? "step" : undefined}
          className={index < at ? "past" : undefined}
        >
          {text(`state.${state}`)}
        </li>
      ))}
    </ol>
  );
};

/** That it is suspended or cancelled and why, above everything else. */
const Stopped = ({ programme: { state, stateReason } }: { programme: ProgrammeWhole }) => {
  const text = useText();
  if (state !== "suspended" && state !== "cancelled") return null;
  return (
    <p className="stopped" role="note">
      {text(`stopped.${state}`, { reason: stateReason ?? "" })}
    </p>
  );
};

const Ground = ({ programme }: { programme: ProgrammeWhole }) => {
  const [text, lang] = [useText(), useLang()];
  const { kind, basis, approval, decisionNumber, decidedOn, awardedOn, nominated } = programme;
  const dated = (on: string | null) => on && fullDay(on, lang);
  const unwritten = <span className="none">{text("not-written")}</span>;
  const approved = kind === "commendation" ? approval || unwritten : null;
  return (
    <section className="blk" aria-labelledby="ground">
      <Barred id="ground" title={text("ground")} />
      <KeyValue
        rows={[
          [text("kind"), text("kind-said", { kind: text(`kind.${kind}`), note: text(`kind-note.${kind}`) })],
          [text("basis"), basis || unwritten],
          [text("approval"), approved],
          [text("nominated"), String(nominated)],
          [text("decision"), decisionNumber && `${decisionNumber} · ${dated(decidedOn) ?? ""}`],
          [text("awarded"), dated(awardedOn)],
        ]}
      />
    </section>
  );
};

const beforePanel: ReadonlySet<ProgrammeState> = new Set(["draft", "open"]);

/** What follows the panel's list: its public notice, the decision, the honours. */
const AfterPanel = ({ programme: { id, state } }: { programme: ProgrammeWhole }) =>
  beforePanel.has(state) ? null : (
    <div className="after-panel">
      <NoticePart programmeId={id} />
      <DecisionPart programmeId={id} />
    </div>
  );

const Programme = ({ programme }: { programme: ProgrammeWhole }) => {
  const [text, named] = [useText(), useNamed()];
  const title = named(programme);
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: text("title"), href: "/desk/commend" }, { label: title }]}
        link={DeskLink}
        acts={<ProgrammeActs programme={programme} />}
      />
      <Way programme={programme} />
      <Stopped programme={programme} />
      <Todo programme={programme} />
      <AfterPanel programme={programme} />
      <div className="cols">
        <ProgrammeRules programme={programme} />
        <Ground programme={programme} />
      </div>
    </>
  );
};

/** One programme: where it stands, what the reader owes it, and by which rules it goes. */
export const ProgrammeScreen = () => {
  const { programmeId = "" } = useParams({ strict: false }) as { programmeId?: string };
  const programme = useProgramme(programmeId);
  if (programme.isError) return <Failed error={programme.error} retry={() => void programme.refetch()} />;
  return programme.data ? <Programme programme={programme.data} /> : <Loading lines={8} />;
};
