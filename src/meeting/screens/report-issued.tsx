import { Button } from "antd";
import { useState } from "react";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { ReasonDialog } from "../../desk/parts/reason-dialog.tsx";
import { Ruled } from "../../desk/parts/ruled.tsx";
import { reviseReportRoute } from "../report/api.ts";
import type { ReportSection, ReportWhole } from "../report/words.ts";
import { useAct, useText } from "./queries.ts";

const Lines = ({ text }: { readonly text: string }) => (text ? <p className="lines">{text}</p> : null);

const Section = ({ section }: { readonly section: ReportSection }) => {
  const text = useText();
  const { heading, level, lead, table, chart } = section;
  return (
    <section>
      {level === 1 ? <h2>{heading}</h2> : null}
      {level > 1 ? <h3>{heading}</h3> : null}
      <Lines text={lead} />
      {table && table.rows.length > 0 ? <Ruled table={table} label={heading} /> : null}
      {chart ? <p className="cap">{text("chart", { caption: chart.caption })}</p> : null}
      <Lines text={section.text} />
    </section>
  );
};

/** Asks why there is to be a next number, and opens the words again. */
const Revise = ({ id, whole: { lang, version } }: IssuedReportProps) => {
  const [text, [open, setOpen]] = [useText(), useState(false)];
  const revise = useAct((reason: string) =>
    call(reviseReportRoute, { params: { id }, body: { lang, version, reason } }),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("revise")}</Button>
      {open ? (
        <ReasonDialog
          act={text("revise")}
          label={text("revise-why")}
          note={text("revise-note")}
          missing={text("revise-missing")}
          sending={revise}
          onReason={(reason) => revise.mutate(reason)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

interface IssuedReportProps {
  readonly id: string;
  readonly whole: ReportWhole;
}

/** A report that was issued: to be read, and written again only with a reason. */
export const IssuedReport = ({ id, whole }: IssuedReportProps) => {
  const text = useText();
  const { draft, issued, may, opens } = whole;
  return (
    <div className="writing">
      <p className="facts">
        {text("issued", { year: `${opens}`, number: issued! })}{" "}
        <DeskLink href={`/desk/meetings/${id}#packs`}>{text("to-packs")}</DeskLink>
      </p>
      {may.revise ? <Revise id={id} whole={whole} /> : null}
      <article className="issued-report">
        <h2>{draft.title}</h2>
        <p>{draft.addressee}</p>
        {draft.sections.map((section) => (
          <Section key={section.key} section={section} />
        ))}
      </article>
    </div>
  );
};
