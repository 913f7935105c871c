import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { NomineeList, PanelShown, ProgrammeWhole } from "../words.ts";
import { ListStands } from "./list-stands.tsx";
import { NoteForm } from "./judge.tsx";
import { NomineeTable } from "./nominee-table.tsx";
import { Members } from "./panel-members.tsx";
import { Notes } from "./panel-side.tsx";
import { PanelStep } from "./panel-step.tsx";
import { useNominees, usePanel, useProgramme } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import "./commend.css";

interface Props {
  readonly programme: ProgrammeWhole;
  readonly list: NomineeList;
  readonly panel: PanelShown;
}

/** Where the panel is in its work, and what that means for who reads. */
const Phase = ({ programme: { phase, mine } }: Props) => {
  const text = useText();
  if (!phase) return null;
  const owed = mine.scoresOwed + mine.votesOwed;
  return (
    <p className="phase">
      <b>{text(`phase.${phase}`)}</b> {text(`phase.${phase}.note`)}{" "}
      {owed > 0 ? <b>{text("you-owe", { owed })}</b> : null}
    </p>
  );
};

const Panel = (props: Props) => {
  const text = useText();
  const { programme, list, panel } = props;
  const talks = programme.phase === "discussion" || programme.phase === "vote";
  return (
    <>
      <Phase {...props} />
      <div className="cols">
        <div>
          {programme.categories.map((category) => (
            <NomineeTable key={category.id} programme={programme} category={category} list={list} />
          ))}
        </div>
        <div>
          <ListStands programme={programme} stands={list.stands} />
          <Members programme={programme} panel={panel} />
          {talks || panel.notes.length > 0 ? (
            <section className="blk" aria-labelledby="notes">
              <Barred id="notes" title={text("notes-whole")} count={panel.notes.length} />
              <Notes notes={panel.notes} />
              {talks ? <NoteForm programmeId={programme.id} nomineeId={null} /> : null}
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
};

/** The panel at work: the nominees by category, the members, and how the list stands against quotas and ratios. */
export const PanelScreen = () => {
  const { programmeId = "" } = useParams({ strict: false }) as { programmeId?: string };
  const [text, named, programme] = [useText(), useNamed(), useProgramme(programmeId)];
  const [list, panel] = [useNominees(programmeId), usePanel(programmeId)];
  const error = programme.error ?? list.error ?? panel.error;
  if (error) return <Failed error={error} />;
  if (!programme.data || !list.data || !panel.data) return <Loading lines={10} />;
  const crumbs = [
    { label: text("title"), href: "/desk/commend" },
    { label: named(programme.data), href: `/desk/commend/${programmeId}` },
    { label: text("panel") },
  ];
  return (
    <>
      <PageHead
        title={text("panel")}
        crumbs={crumbs}
        link={DeskLink}
        acts={<PanelStep programme={programme.data} panel={panel.data} />}
      />
      <Panel programme={programme.data} list={list.data} panel={panel.data} />
    </>
  );
};
