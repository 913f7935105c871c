import { Button } from "antd";
import { useState } from "react";
import { addressOf } from "../../../desk/client.ts";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { KeyValue } from "../../../desk/parts/key-value.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { titled } from "../../../ground/texts.ts";
import { decisionPdf, decisionWord, draftDecisionRoute } from "../api.ts";
import type { Deciding, DecisionWhole } from "../words.ts";
import { DecisionActs } from "./decision-acts.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { Honours } from "./honours-part.tsx";
import { kinds, useDeciding } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const Draft = ({ programmeId }: { programmeId: string }) => {
  const say = useSay();
  const draft = useActOn(draftDecisionRoute, kinds);
  return (
    <>
      {draft.isError ? <Failed error={draft.error} /> : null}
      <Button loading={draft.isPending} onClick={() => draft.mutate({ params: { id: programmeId } })}>
        {say("decision.draft")}
      </Button>
    </>
  );
};

/** The decision as Word and PDF: as signed, or the draft as it stands. */
const Downloads = ({ programmeId: id }: { programmeId: string }) => {
  const say = useSay();
  return (
    <p className="acts">
      <a className="btn" href={addressOf(decisionWord, { params: { id } })} download>
        {say("decision.word")}
      </a>
      <a className="btn" href={addressOf(decisionPdf, { params: { id } })} download>
        {say("decision.pdf")}
      </a>
    </p>
  );
};

const Issued = ({ decision }: { decision: DecisionWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  const { words, issuedOn, issuedBy, pdfHash } = decision;
  return (
    <>
      <KeyValue
        rows={[
          [say("decision.field.title"), words.title],
          [say("decision.field.number"), words.number],
          [say("decision.signed"), issuedOn && fullDay(issuedOn, lang)],
          [say("decision.signed-by"), issuedBy && titled(lang, issuedBy)],
          [say("decision.hash"), pdfHash],
        ]}
      />
      <p className="said">{words.text}</p>
    </>
  );
};

const Decision = ({ deciding, decision }: { deciding: Deciding; decision: DecisionWhole }) => {
  const say = useSay();
  const [words, setWords] = useState(decision.words);
  const { may } = deciding;
  const writes = may.write && decision.state === "draft";
  return (
    <>
      {decision.returnedFor ? (
        <p className="phase">{say("decision.returned", { reason: decision.returnedFor })}</p>
      ) : null}
      {writes ? <DecisionForm decision={decision} onEdit={setWords} /> : <Issued decision={decision} />}
      <Downloads programmeId={decision.programmeId} />
      <DecisionActs deciding={deciding} decision={decision} words={words} />
    </>
  );
};

/** What became of the decision; a list that came in from a spreadsheet brought none. */
const DecisionBlock = ({ programmeId, deciding }: { programmeId: string; deciding: Deciding }) => {
  const say = useSay();
  const { decision, hindered, may } = deciding;
  if (!decision && !hindered && !may.write) return null;
  return (
    <section className="blk" aria-labelledby="decision">
      <Barred id="decision" title={say("decision.head")} />
      {hindered ? (
        <p className="phase" role="note">
          {hindered}
        </p>
      ) : null}
      {decision ? <Decision key={decision.version} deciding={deciding} decision={decision} /> : null}
      {!decision && may.write ? <Draft programmeId={programmeId} /> : null}
    </section>
  );
};

const concerned: ReadonlySet<Deciding["state"]> = new Set(["notice", "decided", "awarded"]);

/** The decision of a programme and the honours it gave, on its page; nothing before its list is public. */
export const DecisionPart = ({ programmeId }: { programmeId: string }) => {
  const deciding = useDeciding(programmeId);
  if (deciding.isError) return <Failed error={deciding.error} retry={() => void deciding.refetch()} />;
  if (!deciding.data) return <Loading lines={4} />;
  return concerned.has(deciding.data.state) ? (
    <>
      <DecisionBlock programmeId={programmeId} deciding={deciding.data} />
      <Honours programmeId={programmeId} deciding={deciding.data} />
    </>
  ) : null;
};
