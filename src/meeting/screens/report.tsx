import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Popconfirm, Segmented } from "antd";
import { call } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useDraftState } from "../../desk/parts/draft-state.ts";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { WritingLine } from "../../desk/parts/writing-line.tsx";
import { DecideButton, useLang } from "../../desk/theme.tsx";
import { fullDay, onTheWall } from "../../ground/look/format.ts";
import { askForPackRoute, draftReportRoute, editReportRoute, redraftReportRoute } from "../report/api.ts";
import type { ReportEdit, ReportWhole } from "../report/words.ts";
import { useAct, useReport, useText } from "./queries.ts";
import { ReportConflict } from "./report-conflict.tsx";
import { IssuedReport } from "./report-issued.tsx";
import { SectionEditor } from "./report-section.tsx";
import "../../desk/parts/writing.css";
import "./meeting.css";

type Lang = "zh" | "en";
export type Typed = Omit<ReportEdit, "version">;

export const typedOf = ({ draft: { title, addressee, imprint, sections } }: ReportWhole): Typed => ({
  title,
  addressee,
  imprint,
  sections: sections.map(({ key, heading, lead, text }) => ({ key, heading, lead, text })),
});

const useReportState = (id: string, whole: ReportWhole) => {
  const { lang } = whole;
  const edit = useAct((body: ReportEdit) => call(editReportRoute, { params: { id }, query: { lang }, body }));
  return useDraftState({ whole, typedOf, edit, conflict: "meeting.report.changed.conflict" });
};
export type ReportState = ReturnType<typeof useReportState>;

/** Asks for the pack, to look at or to issue; and reads the facts again. */
const ReportActs = ({ id, state }: { readonly id: string; readonly state: ReportState }) => {
  const text = useText();
  const { lang, version } = state.base;
  const wait = state.changed || state.saving || state.conflict;
  const redraft = useAct(() => call(redraftReportRoute, { params: { id }, body: { lang, version } }));
  const pack = useAct((issue: boolean) =>
    call(askForPackRoute, { params: { id }, body: { lang, version, issue } }),
  );
  const error = redraft.error ?? pack.error;
  return (
    <div className="acts">
      {error ? <Failed error={error} /> : null}
      {pack.isSuccess ? <DeskLink href={`/desk/meetings/${id}#packs`}>{text("pack.asked")}</DeskLink> : null}
      <Button disabled={wait} loading={redraft.isPending} onClick={() => redraft.mutate(undefined)}>
        {text("redraft")}
      </Button>
      <Button disabled={wait} loading={pack.isPending} onClick={() => pack.mutate(false)}>
        {text("pack.ask")}
      </Button>
      <Popconfirm
        title={text("issue-sure")}
        okText={text("yes")}
        cancelText={text("not-now")}
        onConfirm={() => pack.mutate(true)}
      >
        <DecideButton disabled={wait}>{text("issue")}</DecideButton>
      </Popconfirm>
    </div>
  );
};

const SaveLine = ({ state: { base, changed, saving } }: { readonly state: ReportState }) => {
  const [text, today] = [useText(), useToday()];
  const { time } = onTheWall(new Date(base.savedAt), today.data?.zone ?? "Asia/Shanghai");
  return (
    <p className="save-line" role="status">
      {saving || changed ? text("saving") : text("saved", { time })}
    </p>
  );
};

/** The report as it is written: every word of it can be changed, no figure in a table or chart. */
const Editor = ({ id, whole }: { readonly id: string; readonly whole: ReportWhole }) => {
  const [text, lang, state] = [useText(), useLang(), useReportState(id, whole)];
  const { typed, change, base } = state;
  return (
    <div className="writing">
      <p className="facts">{text("facts-on", { on: fullDay(base.factsOn, lang) })}</p>
      {base.revisedFor ? <p className="facts">{text("revised-for", { reason: base.revisedFor })}</p> : null}
      {state.conflict ? <ReportConflict id={id} state={state} /> : null}
      {state.error ? <Failed error={state.error} retry={() => change({})} /> : null}
      <WritingLine label={text("form.title")} value={typed.title} onChange={(title) => change({ title })} />
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
        <ReportActs id={id} state={state} />
      </div>
    </div>
  );
};

const Written = (props: { readonly id: string; readonly whole: ReportWhole }) =>
  props.whole.issued === null ? <Editor {...props} /> : <IssuedReport {...props} />;

const NotYet = ({ id, lang }: { readonly id: string; readonly lang: Lang }) => {
  const text = useText();
  const draft = useAct(() => call(draftReportRoute, { params: { id }, body: { lang } }));
  return (
    <>
      <Empty
        sentence={text("report.none")}
        next={
          <Button type="primary" loading={draft.isPending} onClick={() => draft.mutate(undefined)}>
            {text("report.draft")}
          </Button>
        }
      />
      {draft.isError ? <Failed error={draft.error} /> : null}
    </>
  );
};

/** The report to a meeting, in one language at a time: written here, issued from here. */
export const ReportScreen = () => {
  const { meetingId = "" } = useParams({ strict: false }) as { meetingId?: string };
  const { of } = useSearch({ strict: false }) as { of?: string };
  const [text, go, reader] = [useText(), useNavigate(), useLang()];
  const lang: Lang = of === "zh" || of === "en" ? of : reader;
  const report = useReport(meetingId, lang);
  const choose = (to: Lang) => go({ to: ".", search: { of: to } as never });
  const options = (["zh", "en"] as const).map((value) => ({ value, label: text(`lang.${value}`) }));
  return (
    <>
      <PageHead
        title={text("report.page")}
        crumbs={[
          { label: text("title"), href: "/desk/meetings" },
          { label: text("this"), href: `/desk/meetings/${meetingId}` },
          { label: text("report.page") },
        ]}
        link={DeskLink}
        acts={<Segmented value={lang} options={options} onChange={(to) => void choose(to)} />}
      />
      {report.isError ? <Failed error={report.error} /> : null}
      {report.isPending ? <Loading lines={12} /> : null}
      {report.data === null ? <NotYet id={meetingId} lang={lang} /> : null}
      {report.data ? <Written key={`${meetingId} ${lang}`} id={meetingId} whole={report.data} /> : null}
    </>
  );
};
