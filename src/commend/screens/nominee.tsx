import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { NomineeFile, ProgrammeWhole } from "../words.ts";
import { Evidence, JudgedFile } from "./evidence.tsx";
import { Judge } from "./judge.tsx";
import { EditNomination } from "./nomination-form.tsx";
import { NomineeActs } from "./nominee-acts.tsx";
import { PanelSide } from "./panel-side.tsx";
import { useNominee, useProgramme } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import { Vetoes } from "./vetoes.tsx";
import "./commend.css";

interface Props {
  readonly programme: ProgrammeWhole;
  readonly file: NomineeFile;
}

const Head = ({ programme, file }: Props) => {
  const [text, named] = [useText(), useNamed()];
  const category = programme.categories.find(({ id }) => id === file.categoryId);
  const parts = [
    category ? named(category) : null,
    file.unit ? named(file.unit) : null,
    file.level ? text(`level.${file.level}`) : null,
    file.by ? text("nominated-by", { unit: named(file.by) }) : null,
  ];
  const up = programme.may.judge
    ? { label: text("panel"), href: `/desk/commend/${programme.id}/panel` }
    : { label: text("nominate"), href: `/desk/commend/${programme.id}/nominate` };
  return (
    <PageHead
      title={named(file)}
      note={parts.filter((part) => part !== null).join(" · ")}
      crumbs={[
        { label: text("title"), href: "/desk/commend" },
        { label: named(programme), href: `/desk/commend/${programme.id}` },
        up,
        { label: named(file) },
      ]}
      link={DeskLink}
      acts={<NomineeActs programme={programme} file={file} />}
    />
  );
};

/** What the unit says, as it was put forward. */
const Said = ({ file }: { file: NomineeFile }) => {
  const text = useText();
  return (
    <section className="blk" aria-labelledby="said">
      <Barred id="said" title={text("text")} />
      {file.text ? <p className="said">{file.text}</p> : <p className="mid">{text("no-text")}</p>}
    </section>
  );
};

const State = ({ file }: { file: NomineeFile }) => {
  const text = useText();
  return (
    <p className="nominee-state">
      <span className="tag">{text(`nominee-state.${file.state}`)}</span>{" "}
      {file.stateReason ? <span className="mid">{file.stateReason}</span> : null}
    </p>
  );
};

/** What the house knows: as it is, or once the list was public as it was judged. */
const Facts = ({ file: { evidence, frozen } }: { file: NomineeFile }) => {
  if (frozen) return <JudgedFile frozen={frozen} now={evidence} />;
  return evidence ? <Evidence known={evidence} /> : null;
};

const File = ({ programme, file }: Props) => (
  <>
    <Head programme={programme} file={file} />
    <State file={file} />
    <Vetoes vetoes={file.vetoes} />
    <div className="cols">
      <div>
        {file.may.write ? (
          <div className="blk nomination-form">
            <EditNomination programme={programme} file={file} />
          </div>
        ) : (
          <Said file={file} />
        )}
        <Facts file={file} />
      </div>
      <div>
        <Judge programme={programme} file={file} />
        <PanelSide programme={programme} file={file} />
      </div>
    </div>
  </>
);

/** The file of one nominee: what bars it, what its unit says, what the house knows, and what the panel makes of it. */
export const NomineeScreen = () => {
  const { programmeId = "", nomineeId = "" } = useParams({ strict: false }) as Record<
    string,
    string | undefined
  >;
  const [programme, file] = [useProgramme(programmeId), useNominee(programmeId, nomineeId)];
  const error = programme.error ?? file.error;
  if (error) return <Failed error={error} />;
  if (!programme.data || !file.data) return <Loading lines={10} />;
  return <File programme={programme.data} file={file.data} />;
};
